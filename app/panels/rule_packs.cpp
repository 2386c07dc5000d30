#include "rule_packs.h"

#include "suggested_folder.h"
#include "text.h"

#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

const auto settingsKey = u"rules/folders"_s;

std::filesystem::path pathOf(const QString &folder)
{
    return folder.toStdString();
}

QString nameOf(const std::filesystem::path &folder)
{
    return text(folder.has_filename() ? folder.filename().string()
                                      : folder.parent_path().filename().string());
}

} // namespace

void RulePackList::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    std::vector<std::filesystem::path> packs;
    for (const QString &folder : QSettings().value(settingsKey).toStringList())
        packs.push_back(pathOf(folder));
    if (session_ && packs != session_->library().packs())
        use(packs);
    emit changed();
}

QVariantList RulePackList::folders() const
{
    QVariantList list;
    if (!session_)
        return list;
    const Library &library = session_->library();
    for (const auto &folder : library.packs()) {
        const QString name = nameOf(folder);
        int rules = 0;
        for (const RuleText &rule : library.rules().rules())
            rules += text(rule.pack) == name;
        const QString says = rules == 1 ? tr("1 rule") : tr("%1 rules").arg(rules);
        list.append(QVariantMap{{u"name"_s, name}, {u"path"_s, text(folder.string())}, {u"says"_s, says}});
    }
    return list;
}

QStringList RulePackList::problems() const
{
    QStringList lines;
    if (session_)
        for (const Problem &problem : session_->library().rules().problems())
            lines += text(problem.where.empty() ? problem.what : problem.where + ": " + problem.what);
    return lines;
}

QUrl RulePackList::suggestion() const
{
    return QUrl::fromLocalFile(suggestedFolder(QStandardPaths::DocumentsLocation));
}

void RulePackList::add(const QUrl &folder)
{
    const std::filesystem::path path = pathOf(folder.toLocalFile());
    auto packs = session_->library().packs();
    if (std::find(packs.begin(), packs.end(), path) != packs.end()) {
        refuse({tr("These rules are in use already").toStdString(), path.string(), {}});
        return;
    }
    if (auto usable = usableRulePack(path); !usable) {
        refuse(usable.error());
        return;
    }
    packs.push_back(path);
    use(packs);
}

void RulePackList::remove(int index)
{
    auto packs = session_->library().packs();
    if (index < 0 || static_cast<std::size_t>(index) >= packs.size())
        return;
    packs.erase(packs.begin() + index);
    use(packs);
}

void RulePackList::reload()
{
    use(session_->library().packs());
}

/// What is in use is what is remembered.
void RulePackList::use(const std::vector<std::filesystem::path> &packs)
{
    const auto used = session_->usePacks(packs);
    refusal_ = used ? QString() : text(used.error().text());
    QStringList folders;
    for (const auto &folder : session_->library().packs())
        folders += text(folder.string());
    QSettings().setValue(settingsKey, folders);
    emit changed();
}

void RulePackList::refuse(const Problem &problem)
{
    refusal_ = text(problem.text());
    emit changed();
}

} // namespace plumbline

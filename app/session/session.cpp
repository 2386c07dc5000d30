#include "session/session.h"

#include "session/marks.h"

#include <QRandomGenerator>

namespace plumbline
{

Session::Session(Library &library, const TextMetrics &metrics, QObject *parent)
    : QObject(parent), library_(library), scene_(library.catalog(), metrics), findings_(library, history_),
      preview_(history_, scene_), file_(*this)
{
    history_.subscribe([this](const Change &change) {
        preview_.clear();
        const Rect dirty = scene_.update(history_.design(), change);
        // Records that are gone cannot stay selected.
        std::set<Id> kept = selection_.ids();
        std::erase_if(kept, [this](const Id &id) { return !history_.design().contains(id); });
        selection_.set(std::move(kept));
        outage_.keepOnly(history_.design());
        emit designChanged(change, dirty);
        emit file_.changed();
    });
    connect(&findings_, &Findings::reportChanged, this,
            [this] { emit marksChanged(scene_.setMarks(marksOf(findings_.report()))); });
}

namespace
{
/// Something on the board whose kind nobody knows; null when there is nothing such.
const std::string *strangerOn(const Design &design, const Catalog &catalog)
{
    for (const auto &[id, component] : design.components())
        if (!catalog.component(component->kind))
            return &component->name;
    for (const auto &[id, connection] : design.connections())
        if (!connection->kind.empty() && !catalog.connection(connection->kind))
            return &connection->kind;
    for (const auto &[id, zone] : design.zones())
        if (!catalog.zone(zone->kind))
            return &zone->name;
    return nullptr;
}
} // namespace

Result<void> Session::usePacks(const std::vector<std::filesystem::path> &packs)
{
    findings_.giveUp();
    const auto before = library_.packs();
    if (auto used = library_.usePacks(packs); !used)
        return used;
    if (const std::string *stranger = strangerOn(design(), library_.catalog())) {
        auto refusal = problem("the board has '" + *stranger + "', whose kind comes from the rule pack", {},
                               "Remove it or open another design first");
        if (auto restored = library_.usePacks(before); !restored)
            return restored;
        emit libraryChanged();
        return refusal;
    }
    scene_.reset(design());
    emit libraryChanged();
    findings_.checkNow();
    return {};
}

Id Session::mint(std::string_view prefix) const
{
    static constexpr std::string_view alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    Id id;
    do {
        id = std::string(prefix) + '-';
        for (int i = 0; i < 8; ++i)
            id += alphabet[QRandomGenerator::global()->bounded(static_cast<quint32>(alphabet.size()))];
    } while (design().contains(id));
    return id;
}

void Session::replaceDesign(Design design)
{
    selection_.clear();
    outage_.clear();
    preview_.clear();
    findings_.light({});
    history_.reset(std::move(design));
    scene_.reset(history_.design());
    findings_.restart();
    emit designReplaced();
}

bool Session::perform(Result<Change> plan, const std::string &label)
{
    if (!plan) {
        emit refused(plan.error());
        return false;
    }
    if (auto done = history_.commit(*plan, label); !done) {
        emit refused(done.error());
        return false;
    }
    return true;
}

bool Session::performAdding(Result<Change> plan, const std::string &label, const std::set<Id> &added)
{
    if (!perform(std::move(plan), label))
        return false;
    if (!added.empty()) {
        selection_.set(added);
        emit revealWanted(added);
    }
    return true;
}

} // namespace plumbline

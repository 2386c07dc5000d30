#include "property_rows.h"

#include "catalog/quantity.h"
#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

QString typeName(PropertyType type)
{
    switch (type) {
    case PropertyType::number:
        return u"number"_s;
    case PropertyType::boolean:
        return u"boolean"_s;
    case PropertyType::choice:
        return u"choice"_s;
    case PropertyType::set:
        return u"set"_s;
    case PropertyType::list:
        return u"list"_s;
    case PropertyType::text:
        break;
    }
    return u"text"_s;
}

} // namespace

QString valueTitle(const Catalog &catalog, const std::string &value)
{
    if (const ComponentKind *kind = catalog.component(value))
        return text(kind->title);
    return text(value).replace(u'-', u' ');
}

Result<Json> numberFromText(const Property &property, const QString &typed)
{
    const QString trimmed = typed.trimmed();
    for (const std::string &word : property.words)
        if (trimmed.compare(text(word), Qt::CaseInsensitive) == 0)
            return Json(word);
    return parseQuantity(trimmed.toStdString(), property.unit).map([](double number) {
        return toJson(number);
    });
}

Result<Json> statedValue(const Property &property, const QVariant &answer, bool noneAllowed)
{
    Json stated = toJson(answer);
    if (stated.is_string() && text(stated.get<std::string>()).trimmed().isEmpty())
        return Json();
    if (stated.is_array() &&
        stated.empty()) // "None of them" is said by "none", an emptied field is not a statement.
        return Json();
    const bool meansNone = stated == "none" && noneAllowed;
    if (property.type == PropertyType::number && stated.is_string() && !meansNone) {
        auto number = numberFromText(property, answer.toString());
        if (!number)
            return number;
        stated = *number;
    }
    if (!stated.is_null()) {
        if (std::string wrong = property.whyNot(stated); !wrong.empty())
            return problem(std::move(wrong));
    }
    return stated;
}

void PropertyRows::setSession(Session *session)
{
    if (session == session_)
        return;
    session_ = session;
    link_ = std::make_unique<QObject>();
    if (session_) {
        connect(session_, &Session::designChanged, link_.get(), [this] { refresh(); });
        connect(session_, &Session::designReplaced, link_.get(), [this] { refresh(); });
        connect(session_, &Session::libraryChanged, link_.get(), [this] { refresh(); });
        follow(*link_);
    }
    refresh();
    emit sessionChanged();
}

int PropertyRows::openCount() const
{
    return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [](const Row &row) {
        return row.value.is_null() && row.assumption.isEmpty() && !row.property->hasDefault();
    }));
}

int PropertyRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PropertyRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    const Property &property = *row.property;
    const bool unset = row.value.is_null();
    switch (role) {
    case KeyRole:
        return text(property.id);
    case TitleRole:
        return text(property.title);
    case HelpRole:
        return text(property.help);
    case TypeRole:
        return typeName(property.type);
    case UnitRole:
        return text(property.unit);
    case ValueRole:
        return toVariant(row.value);
    case SpokenRole:
        return row.spoken && row.value.is_number()
                   ? text(exactQuantity(row.value.get<double>(), property.unit))
                   : QString();
    case NormalRole: {
        if (!row.spoken || !row.value.is_number())
            return QString();
        const std::string shown = shownQuantity(row.value.get<double>(), property.unit);
        return shown == exactQuantity(row.value.get<double>(), property.unit) ? QString() : text(shown);
    }
    case StateRole:
        if (!unset)
            return row.noneAllowed && row.value == "none" ? u"none"_s : u"stated"_s;
        return property.hasDefault() || !row.assumption.isEmpty() ? u"assumed"_s : u"open"_s;
    case AssumptionRole:
        if (!row.assumption.isEmpty())
            return row.assumption;
        if (!property.hasDefault())
            return tr("not stated");
        if (const QString shown = text(displayValue(property, property.defaultValue)); !shown.isEmpty())
            return tr("assumed %1").arg(shown);
        return tr("assumed none");
    case FallbackRole:
        return toVariant(property.defaultValue);
    case ValuesRole: {
        QStringList values;
        for (const std::string &value : property.values)
            values += text(value);
        return values;
    }
    case ValueTitlesRole: {
        QStringList titles;
        for (const std::string &value : property.values)
            titles += valueTitle(session_->catalog(), value);
        return titles;
    }
    case OpenSetRole:
        return property.open;
    case NoneAllowedRole:
        return row.noneAllowed;
    case GroupRole:
        return row.group;
    default:
        return {};
    }
}

QHash<int, QByteArray> PropertyRows::roleNames() const
{
    return {{KeyRole, "key"},
            {TitleRole, "title"},
            {HelpRole, "help"},
            {TypeRole, "type"},
            {UnitRole, "unit"},
            {ValueRole, "value"},
            {SpokenRole, "spoken"},
            {NormalRole, "normal"},
            {StateRole, "condition"},
            {AssumptionRole, "assumption"},
            {FallbackRole, "fallback"},
            {ValuesRole, "values"},
            {ValueTitlesRole, "valueTitles"},
            {OpenSetRole, "openSet"},
            {NoneAllowedRole, "noneAllowed"},
            {GroupRole, "group"}};
}

QString PropertyRows::answer(const QString &key, const QVariant &value)
{
    const Row *found = row(key);
    if (!found)
        return {};
    const Property &property = *found->property;
    const auto stated = statedValue(property, value, found->noneAllowed);
    if (!stated) {
        const Problem &wrong = stated.error();
        return text(wrong.fix.empty() ? wrong.what : wrong.what + ". " + wrong.fix + ".");
    }
    if (*stated != found->value)
        session_->perform(plan(property.id, *stated), tr("Set %1").arg(text(property.title)).toStdString());
    return {};
}

void PropertyRows::refresh()
{
    Rows next = session_ ? read() : Rows();
    const int openBefore = openCount();
    const bool same = std::equal(next.begin(), next.end(), rows_.begin(), rows_.end(),
                                 [](const Row &a, const Row &b) { return a.property == b.property; });
    if (!same) {
        beginResetModel();
        rows_ = std::move(next);
        endResetModel();
        emit countChanged();
    } else {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (next[i].value == rows_[i].value && next[i].assumption == rows_[i].assumption)
                continue;
            rows_[i] = std::move(next[i]);
            const QModelIndex changed = index(static_cast<int>(i));
            emit dataChanged(changed, changed,
                             {ValueRole, SpokenRole, NormalRole, StateRole, AssumptionRole});
        }
    }
    if (openCount() != openBefore)
        emit openCountChanged();
}

const PropertyRows::Row *PropertyRows::row(const QString &key) const
{
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const Row &row) { return text(row.property->id) == key; });
    return found == rows_.end() ? nullptr : &*found;
}

} // namespace plumbline

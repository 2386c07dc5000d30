#include "finding_words.h"

#include "accepted_model.h"
#include "property_rows.h"
#include "text.h"

#include <QLocale>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

QString typeWord(PropertyType type)
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

std::pair<QString, QString> statusOf(const CitedSource *source)
{
    if (!source)
        return {u"known"_s, QObject::tr("not among the known sources")};
    switch (source->status) {
    case CitedSource::Status::read:
        return {u"read"_s, QObject::tr("read for this rule")};
    case CitedSource::Status::excerpts:
        return {u"excerpts"_s, QObject::tr("read in excerpts: check the section")};
    case CitedSource::Status::known:
        return {u"known"_s, QObject::tr("from general knowledge")};
    case CitedSource::Status::derived:
        break;
    }
    return {u"derived"_s, QObject::tr("follows from the drawing")};
}

} // namespace

QStringList strings(const std::vector<std::string> &list)
{
    QStringList all;
    for (const std::string &one : list)
        all += text(one);
    return all;
}

const Property *declared(const Session &session, const PropertyRef &ref)
{
    if (const Component *component = session.design().component(ref.record)) {
        const ComponentKind *kind = session.catalog().component(component->kind);
        return kind ? kind->property(ref.property) : nullptr;
    }
    const Connection *connection = session.design().connection(ref.record);
    const ConnectionKind *kind = connection ? session.catalog().connection(connection->kind) : nullptr;
    return kind ? kind->property(ref.property) : nullptr;
}

QString recordName(const Design &design, const Id &id)
{
    if (const Component *component = design.component(id))
        return text(component->name);
    const Connection *connection = design.connection(id);
    if (!connection)
        return {};
    return recordName(design, connection->from) + u" \u2192 "_s + recordName(design, connection->to);
}

QVariantList askList(const Session &session, const Finding &finding)
{
    QVariantList list;
    for (const PropertyRef &ref : finding.asks) {
        QVariantMap ask{{u"record"_s, text(ref.record)},
                        {u"recordName"_s, recordName(session.design(), ref.record)},
                        {u"property"_s, text(ref.property)}};
        if (const Property *property = declared(session, ref)) {
            QStringList titles;
            for (const std::string &value : property->values)
                titles += valueTitle(session.catalog(), value);
            ask.insert(QVariantMap{{u"title"_s, text(property->title)},
                                   {u"type"_s, typeWord(property->type)},
                                   {u"unit"_s, text(property->unit)},
                                   {u"values"_s, strings(property->values)},
                                   {u"valueTitles"_s, titles},
                                   {u"openSet"_s, property->open},
                                   {u"usual"_s, toVariant(property->defaultValue)},
                                   {u"usualTitle"_s, text(displayValue(*property, property->defaultValue))},
                                   {u"help"_s, text(property->help)}});
        } else if (session.design().connection(ref.record)) {
            ask.insert(QVariantMap{{u"title"_s, QObject::tr("Kind")}, {u"type"_s, u"kind"_s}});
        } else {
            continue;
        }
        list += ask;
    }
    return list;
}

QVariantList termList(const Session &session, const Finding &finding)
{
    QVariantList list;
    for (const Term &term : finding.terms) {
        QString amount = QLocale().toString(term.value, 'g', 6);
        if (!term.unit.empty())
            amount += u' ' + text(term.unit);
        list += QVariantMap{{u"label"_s, text(term.label)},
                            {u"amount"_s, amount},
                            {u"assumed"_s, term.assumed},
                            {u"source"_s, recordName(session.design(), term.source)}};
    }
    return list;
}

QVariantList sourceList(const Session &session, const RuleText &rule)
{
    QVariantList list;
    for (const std::string &citation : rule.sources) {
        const CitedSource *source = session.library().reference().source(citation);
        const auto [status, words] = statusOf(source);
        list += QVariantMap{{u"citation"_s, text(citation)},
                            {u"name"_s, source ? text(source->name) : QString()},
                            {u"status"_s, status},
                            {u"statusWords"_s, words}};
    }
    return list;
}

QString lapsedWords(const Finding &finding)
{
    if (!finding.lapsed)
        return {};
    QString words = text(finding.lapsed->why) + u' ' + waiverWords(finding.lapsed->waiver);
    if (!finding.lapsed->waiver.reason.empty())
        words += u": "_s + text(finding.lapsed->waiver.reason);
    return words;
}

std::map<Id, std::set<std::string>> assumptionsOf(const Report &report)
{
    std::map<Id, std::set<std::string>> all;
    for (const Finding &finding : report.findings)
        if (finding.verdict == Verdict::assumed)
            for (const PropertyRef &ref : finding.asks)
                all[ref.record].insert(ref.property);
    return all;
}

QString assumptionWords(const Session &session, const Id &record, const std::set<std::string> &properties)
{
    QStringList words;
    for (const std::string &name : properties)
        if (const Property *property = declared(session, {record, name}))
            words += text(property->title) + u": "_s + text(displayValue(*property, property->defaultValue));
    return words.join(u"; "_s);
}

} // namespace plumbline

#pragma once

#include "session/session.h"

#include <QVariantList>

namespace plumbline
{

QStringList strings(const std::vector<std::string> &list);

/// The declaration of a property that a finding names; null when the record has no kind or is gone.
const Property *declared(const Session &session, const PropertyRef &ref);
/// "LLM", or for a connection "Gateway → LLM".
QString recordName(const Design &design, const Id &id);

/// What a finding asks for: {record, recordName, property, title, type, unit, values, valueTitles, openSet,
/// usual, usualTitle, help}. The type is that of the property, or "kind" for an arrow that has none yet;
/// `usual` is the catalogue's default, invalid when there is none.
QVariantList askList(const Session &session, const Finding &finding);
/// {label, amount, assumed, source}: "peak requests", "30 req/s".
QVariantList termList(const Session &session, const Finding &finding);
/// {citation, name, status, statusWords}: what a rule cites, and how well its authors know the text.
QVariantList sourceList(const Session &session, const RuleText &rule);
/// Why an earlier waiver does not cover the finding any more, and what it said; empty without one.
QString lapsedWords(const Finding &finding);

/// Defaults of the catalogue that verdicts of the report rest on, by record.
std::map<Id, std::set<std::string>> assumptionsOf(const Report &report);
/// "Tier: large; Replicas: 2".
QString assumptionWords(const Session &session, const Id &record, const std::set<std::string> &properties);

} // namespace plumbline

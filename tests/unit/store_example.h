#pragma once

#include "store/store.h"
#include "support/boards.h"

#include <gtest/gtest.h>

/// What the tests of model/store share.
namespace plumbline::testing
{

inline Result<store::Loaded> readText(std::string_view text, store::ReadOptions options = {})
{
    return store::readDesign(text, catalog(), "a.plumb", options);
}

/// The design of a text that must be readable; an empty one, and a failed test, when it is not.
inline Design designOf(std::string_view text)
{
    auto loaded = readText(text);
    EXPECT_TRUE(loaded) << loaded.error().text();
    return loaded ? std::move(loaded->design) : Design();
}

/// A file that uses every key of the format, as Plumbline itself writes it.
inline constexpr std::string_view everyKey = R"({
  "format": "plumbline-design",
  "version": 1,
  "title": "Support assistant",
  "shape": "simple-rag",
  "shape-reason": "questions need documents",
  "profile": {
    "quality": 3, "scale": 3, "freshness": 3, "personalisation": 3, "consequence": 3, "compliance": 2,
    "notes": {"quality": "p95 3 s, streaming is fine", "budget": "to be asked"},
    "targets": {"p95-ms": 3000, "availability-pct": 99.9, "peak-rps": 30, "staleness-min": 60, "currency": "EUR"},
    "task": {"knowledge": ["documents"], "hops": "single", "actions": "none", "behaviour-change": false, "stable": true, "labelled-examples": 0, "query-classes": ["faq"], "citations": true},
    "multi-tenant": false,
    "regimes": ["gdpr"],
    "regions": ["eu"]
  },
  "components": [
    {"id": "client", "kind": "client-app", "name": "Büro \"Nord\"", "at": [-80.5, 160], "size": [160, 64]},
    {"id": "gw", "kind": "api-gateway", "name": "Gateway", "at": [320, 160], "size": [160, 72], "zone": "z1", "props": {"max-in-flight": 200, "replicas": 2}}
  ],
  "connections": [
    {"id": "c1", "kind": "request", "from": "client", "to": "gw", "label": "HTTPS", "via": [[100, 190], [200.25, 190]], "props": {"timeout-ms": 30000}},
    {"id": "c2", "from": "gw", "to": "client"}
  ],
  "zones": [
    {"id": "z1", "kind": "trust", "name": "Our VPC", "at": [280, 100], "size": [800, 500], "zone": "z2", "props": {"trust": "internal"}},
    {"id": "z2", "kind": "region", "name": "EU", "at": [200, 50], "size": [1000, 700]}
  ],
  "notes": [
    {"id": "n1", "kind": "sticky", "text": "Ask about peak traffic\nand nights", "at": [40, 40], "size": [200, 120]},
    {"id": "n2", "kind": "ink", "at": [0, 0], "size": [50, 50], "points": [0, 0, 0.5, 10, 12.5, 1]},
    {"id": "n3", "kind": "text", "text": "", "at": [0, 0], "size": [50, 50]}
  ],
  "waivers": [
    {"rule": "cache-missing-hot-path", "anchor": ["client", "gw"], "status": "accepted-risk", "reason": "Answers are personal", "by": "me", "on": "2026-11-24", "expires": "2027-02-01", "evidence": [{"check": "hot", "rule-version": 2, "level": "warning", "related": ["client"], "off-by": 1.5}]},
    {"rule": "release-gate-missing", "anchor": [], "status": "planned"}
  ]
}
)";

} // namespace plumbline::testing

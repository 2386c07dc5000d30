#include "check/check.h"
#include "rules/fixture.h"
#include "scribbler.h"
#include "store/store.h"
#include "support/boards.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace plumbline::testing
{
namespace
{

/// All that a report says, as text.
std::string everythingOf(const Report &report)
{
    const auto listed = [](const std::vector<std::string> &words) {
        std::string text;
        for (const std::string &word : words)
            text += word + " ";
        return "[" + text + "]";
    };
    std::string text = report.shape + " " + std::string(phaseName(report.phase)) + "\n";
    for (const Finding &f : report.findings) {
        text += f.rule + ":" + f.variant + " " + std::string(verdictName(f.verdict)) + " " + std::string(levelName(f.level)) +
                " " + f.message + " " + listed(f.anchor) + listed(f.related) + listed(f.path) + listed(f.pathConnections) +
                listed(f.reasons) + " card " + f.card + " hidden by " + f.hiddenBy + " waived " +
                (f.waiver ? f.waiver->reason : "") + "\n";
        for (const PropertyRef &ref : f.asks)
            text += "  asks " + ref.record + "." + ref.property + "\n";
        for (const Term &term : f.terms)
            text += "  " + term.label + " " + std::to_string(term.value) + "\n";
    }
    for (const ConcernScore &c : report.concerns)
        text += c.id + " " + std::to_string(c.score.value_or(-1)) + " " + std::to_string(c.holds) + " " +
                std::to_string(c.assumed) + " " + std::to_string(c.open) + " " + std::to_string(c.violated) + "\n";
    return text;
}

Design example(const char *name)
{
    return store::readDesignFile(sourceFolder() / "resources" / "examples" / name, catalog())->design;
}

/// The design with the component as `edit` leaves it.
template <class Edit> Design withEdited(Design design, const Id &id, const Edit &edit)
{
    const auto before = design.components().at(id);
    auto after = std::make_shared<Component>(*before);
    edit(*after);
    Change change;
    change.components[id] = {before, after};
    EXPECT_TRUE(design.apply(change));
    return design;
}

constexpr std::size_t sequenceLength = 25;

RC_GTEST_PROP(IncrementalCheck, SaysWhatAFullCheckSaysAfterEveryEdit, ())
{
    const char *start = *rc::gen::element("travel-agent.plumb", "bank-assistant-draft.plumb", "support-assistant.plumb",
                                          "ticket-triage.plumb");
    Scribbler scribbler(example(start));
    Checker checker(catalog(), ruleBook());
    checker.check(scribbler.design());
    for (const Step &step : *sequencesOf(sequenceLength)) {
        scribbler.take(step);
        RC_ASSERT(everythingOf(checker.check(scribbler.design())) ==
                  everythingOf(checkDesign(scribbler.design(), catalog(), ruleBook())));
    }
}

TEST(IncrementalCheck, RunsNoRuleForWhatNoRuleReads)
{
    const Design design = example("travel-agent.plumb");
    Checker checker(catalog(), ruleBook());
    checker.check(design);
    const std::size_t all = checker.rulesRun();
    EXPECT_GT(all, 60u);

    checker.check(withEdited(design, design.components().begin()->first, [](Component &c) { c.at.x += 80; }));
    EXPECT_EQ(checker.rulesRun(), 0u);
}

TEST(IncrementalCheck, RunsFewRulesForAProperty)
{
    const Design design = example("travel-agent.plumb");
    Checker checker(catalog(), ruleBook());
    checker.check(design);
    const std::size_t all = checker.rulesRun();

    const auto llm = std::ranges::find_if(design.components(), [](const auto &entry) { return entry.second->kind == "llm"; });
    ASSERT_NE(llm, design.components().end());
    checker.check(withEdited(design, llm->first, [](Component &c) {
        c.props["version-pinned"] = !c.props.contains("version-pinned") || c.props["version-pinned"] == false;
    }));
    EXPECT_GE(checker.rulesRun(), 1u);
    EXPECT_LT(checker.rulesRun(), all / 4);
}

TEST(IncrementalCheck, NamesWhatWasRenamed)
{
    const Design design = example("bank-assistant-draft.plumb");
    Checker checker(catalog(), ruleBook());
    const Report before = checker.check(design);
    const auto named = std::ranges::find_if(before.findings, [](const Finding &f) { return !f.anchor.empty(); });
    ASSERT_NE(named, before.findings.end());
    const Design renamed =
        withEdited(design, named->anchor.front(), [](Component &c) { c.name = "Known by another name"; });
    EXPECT_EQ(everythingOf(checker.check(renamed)), everythingOf(checkDesign(renamed, catalog(), ruleBook())));
    EXPECT_GE(checker.rulesRun(), 1u);
}

} // namespace
} // namespace plumbline::testing

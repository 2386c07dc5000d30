#include "cli/scenario_text.h"

#include "cli/words.h"

#include <cmath>

namespace plumbline::cli
{

namespace
{

using practice::Scenario;

std::string capitalised(std::string text)
{
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

/// The text of one page, section by section.
class Page
{
public:
    explicit Page(const Console &console) : console_(console) {}

    Page &title(const std::string &text, const std::string &id)
    {
        out_ += inked(console_, Ink::strong, text) + " (" + id + ")\n\n";
        return *this;
    }
    Page &section(const std::string &text)
    {
        out_ += "\n" + inked(console_, Ink::strong, text) + "\n";
        return *this;
    }
    Page &paragraph(const std::string &text, std::string_view first = "")
    {
        if (!text.empty())
            out_ += wrapped(console_, first, text);
        return *this;
    }
    Page &field(std::string_view label, const std::string &text)
    {
        constexpr std::size_t labelWidth = 24;
        return paragraph(text, padded(label, labelWidth));
    }
    std::string take() { return std::move(out_); }

private:
    const Console &console_;
    std::string out_;
};

void writeProfile(Page &page, const Profile &profile)
{
    for (const Axis axis : allAxes) {
        const std::string key(axisKey(axis));
        const auto note = profile.notes.find(key);
        page.field("  " + capitalised(key), profile.axis(axis)
                                                ? std::to_string(*profile.axis(axis)) +
                                                      (note == profile.notes.end() ? "" : ": " + note->second)
                                                : "ask");
    }
    for (const auto &[key, value] : profile.targets)
        page.field("  " + key, practice::numberText(value));
}

void writeAnswer(Page &page, const Scenario &scenario)
{
    page.section("Hidden constraints");
    for (const practice::HiddenConstraint &constraint : scenario.hidden) {
        page.paragraph(constraint.text, "  ");
        page.paragraph(joined(constraint.questions, " "), "    Ask: ");
    }
    const practice::Answer &answer = scenario.answer;
    page.section("Best shape: " + answer.best).paragraph(answer.because, "  ");
    for (const auto &[shape, why] : answer.loses)
        page.paragraph(why, "  Not " + shape + ": ");
    if (!answer.accepted.empty())
        page.paragraph(answer.acceptedWhen, "  Accepted too, " + joined(answer.accepted, ", ") + ": ");
    if (!scenario.twist.text.empty())
        page.section("Twist").paragraph(scenario.twist.text, "  ").paragraph(scenario.twist.changes, "  ");
    if (!scenario.hardest.text.empty())
        page.section("Hardest component").paragraph(scenario.hardest.text, "  ");
    page.section("Failure modes");
    for (const practice::FailureMode &mode : scenario.failures)
        page.paragraph(mode.breaks + " -> " + mode.detect + " -> " + mode.recover, "  ");
}

void writeMaterial(Page &page, const Scenario &scenario, const practice::Vocabulary &words)
{
    std::vector<std::string> parts;
    for (const practice::RequiredPart &part : scenario.parts)
        parts.push_back(part.title);
    page.section("Required parts").paragraph(joined(parts, ", "), "  ");
    page.section("Worked budget").paragraph(scenario.budget.text, "  ");
    for (const practice::BudgetLine &line : scenario.budget.lines)
        page.paragraph(capitalised(line.label) + ": " + practice::numberText(line.value) +
                           (line.unit.empty() ? "" : " " + line.unit),
                       "  ");
    page.section("Rubric");
    for (const practice::RubricItem &item : scenario.rubric)
        page.paragraph(item.text + " (" + std::string(practice::tagName(item.tag)) + ")", "  ");
    page.section("The real case").paragraph(scenario.anchor.text, "  ");
    page.section("Sources");
    for (const std::string &key : scenario.sources)
        page.paragraph(words.source(key).empty() ? key : words.source(key), "  ");
    page.paragraph("® is a published figure, ◇ a value set for the exercise, ∑ arithmetic on them.", "\n");
    if (!scenario.reference().empty())
        page.paragraph(scenario.reference().string(), "Reference design: ");
}

std::string pointsText(double points, double of)
{
    const auto tenths = [](double value) { return practice::numberText(std::round(value * 10) / 10); };
    return tenths(points) + " of " + tenths(of);
}

std::string nameOf(const Id &id, const Design &design)
{
    const Component *component = design.component(id);
    return component && !component->name.empty() ? component->name : id;
}

std::string evidenceText(const practice::Evidence &evidence, const Design &design)
{
    std::vector<std::string> parts;
    std::vector<std::string> names;
    for (const Id &id : evidence.path.size() > 1 ? evidence.path : evidence.components)
        names.push_back(nameOf(id, design));
    if (!names.empty())
        parts.push_back(joined(names, evidence.path.size() > 1 ? " → " : ", "));
    for (const std::string &says : evidence.says)
        parts.push_back(says);
    return joined(parts, "; ");
}

void writeItem(Page &page, const practice::ItemScore &item, const Design &design, const Console &console)
{
    using practice::ItemState;
    const bool scored = item.state == ItemState::computed || item.state == ItemState::selfRated;
    const std::string mark = item.state == ItemState::unrated       ? "self-rated, not rated"
                             : item.state == ItemState::notComputed ? "not computed"
                                                                    : pointsText(item.points, item.of);
    const bool whole = scored && item.value >= 1;
    page.paragraph(item.text + " " + inked(console, whole ? Ink::quiet : Ink::strong, "[" + mark + "]"),
                   "  ");
    if (!item.why.empty() && item.state != ItemState::unrated)
        page.paragraph(item.why, "    ");
    else if (const std::string evidence = evidenceText(item.evidence, design); whole && !evidence.empty())
        page.paragraph(evidence, "    ");
}

void writeVerdicts(Page &page, const practice::Score &score, const Design &design)
{
    bool capped = false;
    for (const practice::Cap &cap : score.caps) {
        if (!cap.applies)
            continue;
        if (!std::exchange(capped, true))
            page.section("Caps");
        page.paragraph(cap.title + " is missing, so no more than " + practice::numberText(cap.limit) +
                           " %: " + cap.why,
                       "  ");
    }
    if (!score.redFlags.empty())
        page.section("Red flags");
    for (const practice::RedFlag &flag : score.redFlags)
        page.paragraph(flag.title + ": " + flag.why, "  ");
    if (!score.extras.empty())
        page.section("Over-design");
    for (const practice::Extra &extra : score.extras)
        page.paragraph(nameOf(extra.component, design) + ": " + extra.why, "  ");
}

} // namespace

std::string scenarioListText(const std::vector<Scenario> &scenarios, const Console &console)
{
    std::size_t width = 0;
    for (const Scenario &scenario : scenarios)
        width = std::max(width, columns(scenario.id));
    std::string out;
    for (const Scenario &scenario : scenarios)
        out += padded(scenario.id, width + 2) + padded(std::to_string(scenario.minutes) + " min", 8) +
               padded(std::string(static_cast<std::size_t>(scenario.difficulty), '*'), 5) +
               inked(console, Ink::strong, scenario.title) + (scenario.own ? " (your own)" : "") + "\n";
    return out;
}

std::string scenarioText(const Scenario &scenario, const practice::Vocabulary &words, bool reveal,
                         const Console &console)
{
    Page page(console);
    page.title(scenario.title, scenario.id);
    page.paragraph(scenario.prompt);
    page.section("Profile");
    writeProfile(page, reveal ? scenario.profile : practice::visibleProfile(scenario));
    page.paragraph(
        std::to_string(scenario.minutes) + " minutes, difficulty " + std::to_string(scenario.difficulty) +
            " of 3, " +
            counted(static_cast<int>(scenario.hidden.size()), "hidden constraint", "hidden constraints"),
        "\n");
    page.paragraph(joined(scenario.pairs, ", "), "Pair of: ");
    if (reveal) {
        writeAnswer(page, scenario);
        writeMaterial(page, scenario, words);
    }
    return page.take();
}

std::string scoreText(const std::string &file, const practice::Score &score, const Scenario &scenario,
                      const Design &design, const Console &console)
{
    Page page(console);
    page.title(file + ": " + scenario.title, scenario.id);
    const std::string part = score.complete ? "" : " of the part that was scored";
    page.paragraph(score.bandTitle + ", " + practice::numberText(std::round(score.percent)) + " %" + part);
    page.paragraph(pointsText(score.computed, score.computedOf) + " computed points; " +
                   (score.selfRatedOf > 0 ? pointsText(score.selfRated, score.selfRatedOf) + " self-rated"
                                          : "self-rated items are not rated") +
                   "; 100 points in all.");
    for (const practice::DimensionScore &dimension : score.dimensions) {
        page.section(dimension.title + "  " +
                     (dimension.scoredOf() > 0 ? pointsText(dimension.scored(), dimension.scoredOf())
                                               : "nothing scored"));
        for (const practice::ItemScore &item : dimension.items)
            writeItem(page, item, design, console);
    }
    writeVerdicts(page, score, design);
    page.section("About this score").paragraph(score.statement, "  ");
    if (score.selfRatedOf == 0)
        page.paragraph("A bare file has no record of a session: what was said can only be rated by you.",
                       "  ");
    return page.take();
}

} // namespace plumbline::cli

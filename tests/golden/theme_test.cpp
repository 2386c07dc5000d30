#include "paint/theme_names.h"
#include "paint_support.h"

#include "catalog/json_file.h"

#include <cmath>
#include <fstream>

namespace plumbline::testing
{
namespace
{
/// Relative luminance as in WCAG 2.1.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// What is seen of a translucent colour on another.
QColor over(const QColor &top, const QColor &below)
{
    const float a = top.alphaF();
    return QColor::fromRgbF(top.redF() * a + below.redF() * (1 - a),
                            top.greenF() * a + below.greenF() * (1 - a),
                            top.blueF() * a + below.blueF() * (1 - a));
}

constexpr double textContrast = 4.5;
constexpr double shapeContrast = 3;

constexpr std::array zones{Role::zoneTrust, Role::zoneRegion, Role::zoneFailureDomain, Role::zoneTenant,
                           Role::zoneSubSystem};
constexpr std::array categories{Role::entry,     Role::safety,   Role::orchestration, Role::models,
                                Role::knowledge, Role::data,     Role::state,         Role::tools,
                                Role::quality,   Role::training, Role::operations};
constexpr std::array severities{Role::blocker, Role::warning, Role::advice, Role::question};

std::string nameOf(Role role)
{
    return roleNames.at(static_cast<std::size_t>(role));
}

class ThemeContrast : public ::testing::TestWithParam<std::string>
{
protected:
    const Theme &colors() const { return theme(GetParam()); }
    QColor color(Role role, Tone tone = Tone::solid) const { return colors().color(role, tone); }
    QColor token(const char *name) const { return colors().token(QString::fromLatin1(name)); }
    /// The board, and the board under every zone that can lie on it.
    std::map<std::string, QColor> grounds() const
    {
        std::map<std::string, QColor> all{{"board", color(Role::board)}};
        for (const Role zone : zones)
            all[nameOf(zone)] = over(color(zone, Tone::tint), color(Role::board));
        return all;
    }
    void expectContrast(const std::string &what, const QColor &front, const QColor &back, double least) const
    {
        EXPECT_GE(contrast(front, back), least)
            << GetParam() << ": " << what << ", " << front.name().toStdString() << " on "
            << back.name().toStdString();
    }
};

TEST_P(ThemeContrast, TextOfTheBoard)
{
    for (const Role role : {Role::text, Role::textSecondary}) {
        expectContrast(nameOf(role) + " on card", color(role), color(Role::card), textContrast);
        for (const auto &[name, ground] : grounds())
            expectContrast(nameOf(role) + " on " + name, color(role), ground, textContrast);
    }
    expectContrast("text on sticky", color(Role::text), color(Role::sticky), textContrast);
    expectContrast("label on halo", color(Role::lineLabel), color(Role::lineLabelHalo), textContrast);
    for (const auto &[name, ground] : grounds())
        expectContrast("label on " + name, color(Role::lineLabel), ground, textContrast);
}

TEST_P(ThemeContrast, ZoneTitlesAndFrames)
{
    for (const Role zone : zones) {
        for (const auto &[name, ground] : grounds()) {
            const QColor field = over(color(zone, Tone::tint), ground);
            const QColor tab = over(color(zone, Tone::tint), field);
            expectContrast(nameOf(zone) + " title in " + name, color(zone, Tone::ink), tab, textContrast);
            expectContrast(nameOf(zone) + " frame in " + name, color(zone), ground, shapeContrast);
            expectContrast(nameOf(zone) + " frame from inside", color(zone), field, shapeContrast);
        }
    }
}

TEST_P(ThemeContrast, Icons)
{
    for (const Role category : categories) {
        expectContrast(nameOf(category) + " icon", color(category, Tone::ink), color(category, Tone::tint),
                       shapeContrast);
        expectContrast(nameOf(category) + " solid on card", color(category), color(Role::card),
                       shapeContrast);
    }
}

TEST_P(ThemeContrast, LinesAndMarks)
{
    for (const auto &[name, ground] : grounds()) {
        expectContrast("line on " + name, color(Role::line), ground, shapeContrast);
        expectContrast("ink on " + name, color(Role::ink), ground, shapeContrast);
        expectContrast("accent on " + name, color(Role::accent), ground, shapeContrast);
        expectContrast("blocker path on " + name, color(Role::blocker), ground, shapeContrast);
    }
    for (const Role severity : severities) {
        expectContrast(nameOf(severity) + " mark", color(severity), color(Role::card), shapeContrast);
        expectContrast(nameOf(severity) + " ink", color(severity, Tone::ink), color(severity, Tone::tint),
                       textContrast);
    }
}

TEST_P(ThemeContrast, TextOfTheInterface)
{
    for (const char *text : {"text", "textSecondary"})
        for (const char *ground : {"window", "panel", "field", "hover", "pressed", "selected", "accentTint",
                                   "blockerTint", "warningTint", "adviceTint", "questionTint", "holdsTint"})
            expectContrast(std::string(text) + " on " + ground, token(text), token(ground), textContrast);
    for (const char *name : {"blocker", "warning", "advice", "question", "holds"})
        for (const std::string &ground : {std::string("panel"), std::string(name) + "Tint"})
            expectContrast(name + (" on " + ground), token(name), token(ground.c_str()), textContrast);
    expectContrast("assumed on panel", token("assumed"), token("panel"), textContrast);
    for (const char *ground : {"accent", "accentHover"})
        expectContrast(std::string("accentText on ") + ground, token("accentText"), token(ground),
                       textContrast);
    for (const char *ground : {"panel", "window", "accentTint", "selected"})
        expectContrast(std::string("accent on ") + ground, token("accent"), token(ground), textContrast);
    expectContrast("tooltip", token("tooltipText"), token("tooltip"), textContrast);
}

TEST_P(ThemeContrast, EdgesOfTheInterface)
{
    for (const char *name : {"fieldBorder", "focusRing", "scrollBar", "textDisabled"})
        expectContrast(std::string(name) + " on panel", token(name), token("panel"), shapeContrast);
    for (const char *name : {"guide", "ghost", "accent", "focusRing"})
        expectContrast(std::string(name) + " on board", token(name), color(Role::board), shapeContrast);
}

INSTANTIATE_TEST_SUITE_P(Both, ThemeContrast, ::testing::Values("light", "dark"));

TEST(Theme, ShippedOnesLoad)
{
    EXPECT_EQ(theme("light").name(), "light");
    EXPECT_FALSE(theme("light").dark());
    EXPECT_EQ(theme("dark").name(), "dark");
    EXPECT_TRUE(theme("dark").dark());
    EXPECT_EQ(theme("light").tokens().size(), static_cast<qsizetype>(tokenNames.size()));
    EXPECT_EQ(theme("light").color(Role::accent, Tone::ink), QColor(0x1e, 0x4f, 0xc7));
    EXPECT_EQ(theme("light").token(QStringLiteral("shadow")).alpha(), 0x29);
}

TEST(Theme, SchemaListsTheSameKeys)
{
    const auto schema = readJsonFile(sourceFolder() / "resources" / "schema" / "theme.schema.json");
    ASSERT_TRUE(schema) << schema.error().text();
    const auto keys = [&schema](const char *group) {
        std::set<std::string> names;
        for (const auto &entry : schema->at("properties").at(group).at("properties").items())
            names.insert(entry.key());
        return names;
    };
    EXPECT_EQ(keys("roles"), std::set<std::string>(roleNames.begin(), roleNames.end()));
    EXPECT_EQ(keys("tokens"), std::set<std::string>(tokenNames.begin(), tokenNames.end()));
}

/// Loads the light theme with something changed.
Result<Theme> changedTheme(const ScratchFolder &folder, const std::function<void(Json &)> &change)
{
    Json json = *readJsonFile(sourceFolder() / "resources" / "themes" / "light.json");
    change(json);
    const auto file = folder / "mine.json";
    std::ofstream(file) << json.dump();
    return Theme::load(file);
}

TEST(Theme, ProblemsNameFileAndKey)
{
    const ScratchFolder folder;
    const std::vector<std::pair<std::function<void(Json &)>, std::string>> faults{
        {[](Json &json) { json["roles"].erase("sticky"); }, "'roles.sticky' is missing"},
        {[](Json &json) { json["roles"]["line"].erase("ink"); }, "'line.ink' is missing"},
        {[](Json &json) { json["roles"]["card"]["solid"] = "white"; }, "'roles.card.solid' is not a colour"},
        {[](Json &json) { json["roles"]["card"]["solid"] = 7; }, "'roles.card.solid' is not a colour"},
        {[](Json &json) { json["roles"]["lines"] = Json::object(); }, "'roles.lines' is unknown"},
        {[](Json &json) { json["tokens"].erase("ghost"); }, "'tokens.ghost' is missing"},
        {[](Json &json) { json["tokens"]["ghost"] = "#12345"; }, "'tokens.ghost' is not a colour"},
        {[](Json &json) { json["format"] = "something"; }, "'format'"},
        {[](Json &json) { json["version"] = 2; }, "'version'"},
        {[](Json &json) { json.erase("dark"); }, "'dark'"},
        {[](Json &json) { json = Json::array(); }, "not a theme"}};
    for (const auto &[change, said] : faults) {
        const auto loaded = changedTheme(folder, change);
        ASSERT_FALSE(loaded) << said;
        EXPECT_NE(loaded.error().text().find(said), std::string::npos) << loaded.error().text();
        EXPECT_NE(loaded.error().where.find("mine.json"), std::string::npos) << loaded.error().where;
    }
}

TEST(Theme, MissingFileIsAProblem)
{
    const auto loaded = Theme::load("/nonexistent/theme.json");
    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().text().find("/nonexistent/theme.json"), std::string::npos);
}
} // namespace
} // namespace plumbline::testing

#include "rule_packs.h"
#include "support/boards.h"
#include "window_driver.h"

#include <fstream>
#include <gmock/gmock.h>
#include <QSettings>

namespace plumbline::testing
{

namespace
{

using ::testing::HasSubstr;

const std::filesystem::path acme = sourceFolder() / "tests" / "packs" / "acme";

QUrl url(const std::filesystem::path &path)
{
    return QUrl::fromLocalFile(QString::fromStdString(path.string()));
}

/// Leaves the shared library as it was.
class Packs : public ::testing::Test
{
protected:
    ~Packs() override { EXPECT_TRUE(window.session().usePacks({})); }

    RulePackList &packs() { return *window.part<RulePackList>(QStringLiteral("rulePacks")); }
    /// A folder of rules of which one is broken.
    std::filesystem::path broken()
    {
        const auto folder = window.file("broken-rules");
        std::filesystem::create_directories(folder);
        std::ofstream(folder / "typo.json") << "{\n  \"id\": \"typo\",\n  \"titel\": \"x\"\n}\n";
        return folder;
    }

    WindowDriver window;
};

TEST_F(Packs, AreChosenListedAndTakenAwayInTheSettings)
{
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    ASSERT_TRUE(window.item("addRules"));
    packs().add(url(acme));
    window.settle();
    EXPECT_TRUE(window.session().library().rules().rule("acme-source-without-contract"));
    QQuickItem *row = window.item("pack-0");
    ASSERT_TRUE(row);
    EXPECT_TRUE(window.words(QStringLiteral("acme \u00b7 2 rules")));
    EXPECT_FALSE(window.shows("packProblems"));
    window.click(window.item("removePack"));
    EXPECT_FALSE(window.session().library().rules().rule("acme-source-without-contract"));
    window.click(window.item("closeSettings"));
    EXPECT_TRUE(window.until([&] { return !window.shows("closeSettings"); }));
}

TEST_F(Packs, AreRememberedAndReadAtTheNextStart)
{
    packs().add(url(acme));
    EXPECT_EQ(QSettings().value("rules/folders").toStringList(),
              QStringList{QString::fromStdString(acme.string())});
    ASSERT_TRUE(window.session().usePacks({})); // As a start finds it.
    RulePackList next;
    next.setSession(&window.session());
    EXPECT_TRUE(window.session().library().rules().rule("acme-source-without-contract"));
    EXPECT_EQ(next.folders().size(), 1);
}

TEST_F(Packs, WhatCannotBeReadIsSaidInTheChecksAndInTheSettings)
{
    drawBareAssistant(window);
    window.key(Qt::Key_2, Qt::ControlModifier);
    EXPECT_FALSE(window.shows("incompleteRules"));
    packs().add(url(broken()));
    window.settle();
    EXPECT_TRUE(window.shows("incompleteRules"));
    EXPECT_TRUE(window.words(QStringLiteral("The rule set is incomplete: 1 file could not be read. Settings (Ctrl+,) names it.")));
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    EXPECT_TRUE(window.item("packProblems"));
    EXPECT_THAT(packs().problems().join(QLatin1Char(' ')).toStdString(), HasSubstr("typo.json:3: titel"));
    packs().remove(0);
    window.settle();
    EXPECT_FALSE(window.shows("packProblems"));
    EXPECT_FALSE(window.shows("incompleteRules"));
}

TEST_F(Packs, ARefusalIsSaidAndChangesNothing)
{
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    packs().add(url(window.file("nowhere")));
    EXPECT_THAT(packs().refusal().toStdString(), HasSubstr("nowhere"));
    EXPECT_TRUE(window.item("packRefusal"));
    packs().add(url(acme));
    EXPECT_EQ(packs().refusal(), QString());
    window.place("fw", "acme-prompt-firewall", {0, 0});
    packs().remove(0);
    EXPECT_THAT(packs().refusal().toStdString(), HasSubstr("whose kind comes from the rule pack"));
    EXPECT_TRUE(window.session().library().catalog().component("acme-prompt-firewall"));
    EXPECT_EQ(packs().folders().size(), 1);
    window.key(Qt::Key_Escape).key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(window.design().components().empty());
    packs().remove(0);
    EXPECT_EQ(packs().folders().size(), 0);
}

} // namespace

} // namespace plumbline::testing

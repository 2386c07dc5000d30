#include "document_controller.h"
#include "exporter.h"
#include "store/store.h"
#include "window_driver.h"

#include <fstream>
#include <gmock/gmock.h>
#include <QFileInfo>

namespace plumbline::testing
{

namespace
{

QUrl url(const std::filesystem::path &path)
{
    return QUrl::fromLocalFile(QString::fromStdString(path.string()));
}

void write(const std::filesystem::path &path, const std::string &text)
{
    std::ofstream(path) << text;
}

TEST(Files, SaveAndOpenAgainGivesTheSameDesign)
{
    WindowDriver window;
    drawBareAssistant(window);
    auto *document = window.part<DocumentController>("document");
    EXPECT_TRUE(document->dirty());
    EXPECT_TRUE(document->save(url(window.file("assistant"))));
    EXPECT_TRUE(std::filesystem::exists(window.file("assistant.plumb"))) << "the suffix is added";
    EXPECT_FALSE(document->dirty());
    EXPECT_EQ(document->state(), "Saved");
    const Design saved = window.design();
    document->request(DocumentController::Intent::New);
    EXPECT_TRUE(window.design().components().empty());
    document->request(DocumentController::Intent::Open, url(window.file("assistant.plumb")));
    EXPECT_EQ(window.design(), saved);
    EXPECT_EQ(document->recent().size(), 1);
}

TEST(Files, ABrokenFileIsSaidAndTheDesignStays)
{
    WindowDriver window;
    drawBareAssistant(window);
    auto *document = window.part<DocumentController>("document");
    ASSERT_TRUE(document->save(url(window.file("good.plumb"))));
    write(window.file("broken.plumb"),
          "{\"format\": \"plumbline-design\", \"version\": 1, \"components\": [{]}");
    const Design before = window.design();
    document->request(DocumentController::Intent::Open, url(window.file("broken.plumb")));
    window.settle();
    EXPECT_TRUE(window.shows("noticeWhat"));
    EXPECT_EQ(window.design(), before);
    EXPECT_EQ(document->fileName(), "good.plumb");
}

TEST(Files, ABrokenFileOnTheCommandLineLeavesAnEmptyBoardAndAMessage)
{
    WindowDriver window({"/nowhere/at/all.plumb"});
    EXPECT_TRUE(window.shows("noticeWhat"));
    EXPECT_TRUE(window.design().components().empty());
}

TEST(Files, SeveralFilesOpenTheFirstAndSaySo)
{
    QTemporaryDir folder;
    const std::string one = folder.filePath("one.plumb").toStdString(),
                      two = folder.filePath("two.plumb").toStdString();
    for (const std::string &path : {one, two})
        ASSERT_TRUE(store::saveDesign({}, path));
    WindowDriver window({one, two});
    EXPECT_EQ(window.part<DocumentController>("document")->fileName(), "one.plumb");
    EXPECT_TRUE(window.shows("noticeWhat"));
}

TEST(Files, AskBeforeChangesAreLost)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.key(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(window.item("saveButton"));
    window.key(Qt::Key_Escape);
    EXPECT_TRUE(window.until([&] { return !window.shows("saveButton"); }));
    EXPECT_EQ(window.design().components().size(), 3u);
    window.key(Qt::Key_N, Qt::ControlModifier);
    window.click(window.item("discardButton"));
    EXPECT_TRUE(window.design().components().empty());
}

TEST(Files, SavingFromTheQuestionGoesOnAfterwards)
{
    WindowDriver window;
    drawBareAssistant(window);
    auto *document = window.part<DocumentController>("document");
    ASSERT_TRUE(document->save(url(window.file("a.plumb"))));
    window.place("more", "llm", {0, 400});
    window.key(Qt::Key_N, Qt::ControlModifier);
    window.click(window.item("saveButton"));
    EXPECT_TRUE(window.design().components().empty());
    const auto saved = store::readDesignFile(window.file("a.plumb"), window.session().catalog());
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->design.components().size(), 4u);
}

TEST(Files, ClosingAsksFirst)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.view()->close();
    window.settle();
    EXPECT_TRUE(window.view()->isVisible());
    window.click(window.item("discardButton"));
    EXPECT_TRUE(window.until([&] { return !window.view()->isVisible(); }));
}

TEST(Files, SavingWhereNothingCanBeWrittenIsSaid)
{
    WindowDriver window;
    drawBareAssistant(window);
    auto *document = window.part<DocumentController>("document");
    EXPECT_FALSE(document->save(url("/proc/nothing/here.plumb")));
    window.settle();
    EXPECT_TRUE(window.shows("noticeWhat"));
    EXPECT_TRUE(document->dirty());
}

TEST(Files, ExportsPictures)
{
    WindowDriver window;
    drawBareAssistant(window);
    auto *exporter = window.part<Exporter>("exporter");
    EXPECT_NE(exporter->size(), "");
    for (const char *name : {"a.svg", "a.png"}) {
        EXPECT_TRUE(exporter->write(url(window.file(name))));
        EXPECT_GT(QFileInfo(QString::fromStdString(window.file(name).string())).size(), 500);
    }
    EXPECT_FALSE(exporter->write(url(window.file("a.bmp"))));
    window.settle();
    EXPECT_TRUE(window.shows("noticeWhat"));
}

TEST(Files, TheExportDialogOpensByKeys)
{
    WindowDriver window;
    drawBareAssistant(window);
    window.key(Qt::Key_E, Qt::ControlModifier);
    EXPECT_TRUE(window.item("exportWhere"));
}

} // namespace
} // namespace plumbline::testing

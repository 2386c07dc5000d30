#include "store_example.h"

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plumbline::testing
{

namespace
{

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

std::string contentOf(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Root may write everywhere; what is about permissions runs as somebody else then.
class AsNobody
{
public:
    AsNobody() : uid_(::geteuid())
    {
        constexpr uid_t nobody = 65534;
        if (uid_ == 0) {
            EXPECT_EQ(::seteuid(nobody), 0);
        }
    }
    ~AsNobody() { EXPECT_EQ(::seteuid(uid_), 0); }

private:
    uid_t uid_;
};

class StoreSave : public ::testing::Test
{
protected:
    StoreSave()
    {
        std::string pattern = (fs::temp_directory_path() / "plumbline-save-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    ~StoreSave() override
    {
        std::error_code ignored;
        fs::permissions(folder_, fs::perms::owner_all, ignored);
        fs::remove_all(folder_, ignored);
    }

    fs::path write(const std::string &name, const std::string &text) const
    {
        std::ofstream(folder_ / name, std::ios::binary) << text;
        return folder_ / name;
    }

    std::vector<std::string> names() const
    {
        std::vector<std::string> result;
        for (const auto &entry : fs::directory_iterator(folder_))
            result.push_back(entry.path().filename());
        return result;
    }

    fs::path folder_;
    const Design design_ = designOf(everyKey);
};

} // namespace

TEST_F(StoreSave, aNewFileHoldsTheDesign)
{
    const auto saved = store::saveDesign(design_, folder_ / "a.plumb");
    ASSERT_TRUE(saved) << saved.error().text();
    EXPECT_EQ(contentOf(folder_ / "a.plumb"), everyKey);
    EXPECT_THAT(names(), ElementsAre("a.plumb"));
    const auto loaded = store::readDesignFile(folder_ / "a.plumb", catalog());
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->design, design_);
}

TEST_F(StoreSave, aNewFileGetsTheUsualPermissions)
{
    const mode_t before = ::umask(027);
    ASSERT_TRUE(store::saveDesign(design_, folder_ / "a.plumb"));
    ::umask(before);
    EXPECT_EQ(fs::status(folder_ / "a.plumb").permissions(), static_cast<fs::perms>(0640));
}

TEST_F(StoreSave, anExistingFileKeepsItsPermissions)
{
    const fs::path path = write("a.plumb", "old");
    fs::permissions(path, static_cast<fs::perms>(0604));
    ASSERT_TRUE(store::saveDesign(design_, path));
    EXPECT_EQ(contentOf(path), everyKey);
    EXPECT_EQ(fs::status(path).permissions(), static_cast<fs::perms>(0604));
    EXPECT_THAT(names(), ElementsAre("a.plumb"));
}

TEST_F(StoreSave, aFileInTheWorkingFolderNeedsNoFolderInItsName)
{
    const fs::path before = fs::current_path();
    fs::current_path(folder_);
    const auto saved = store::saveDesign(design_, "a.plumb");
    fs::current_path(before);
    ASSERT_TRUE(saved) << saved.error().text();
    EXPECT_THAT(names(), ElementsAre("a.plumb"));
}

TEST_F(StoreSave, aLinkStaysALinkAndItsTargetIsReplaced)
{
    fs::create_directory(folder_ / "real");
    write("real/a.plumb", "old");
    fs::create_symlink("real/a.plumb", folder_ / "inner.plumb");
    fs::create_symlink(folder_ / "inner.plumb", folder_ / "outer.plumb");
    ASSERT_TRUE(store::saveDesign(design_, folder_ / "outer.plumb"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "outer.plumb"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "inner.plumb"));
    EXPECT_FALSE(fs::is_symlink(folder_ / "real/a.plumb"));
    EXPECT_EQ(contentOf(folder_ / "real/a.plumb"), everyKey);
}

TEST_F(StoreSave, aLinkToAFileThatIsNotThereYetCreatesIt)
{
    fs::create_symlink("later.plumb", folder_ / "link.plumb");
    ASSERT_TRUE(store::saveDesign(design_, folder_ / "link.plumb"));
    EXPECT_TRUE(fs::is_symlink(folder_ / "link.plumb"));
    EXPECT_EQ(contentOf(folder_ / "later.plumb"), everyKey);
}

TEST_F(StoreSave, aCircleOfLinksIsAProblem)
{
    fs::create_symlink("b.plumb", folder_ / "a.plumb");
    fs::create_symlink("a.plumb", folder_ / "b.plumb");
    const auto saved = store::saveDesign(design_, folder_ / "a.plumb");
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().where, (folder_ / "a.plumb").string());
    EXPECT_THAT(names(), UnorderedElementsAre("a.plumb", "b.plumb"));
}

TEST_F(StoreSave, aFolderIsNotReplaced)
{
    fs::create_directory(folder_ / "a.plumb");
    const auto saved = store::saveDesign(design_, folder_ / "a.plumb");
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().what, HasSubstr("Is a directory"));
    EXPECT_EQ(saved.error().where, (folder_ / "a.plumb").string());
    EXPECT_THAT(names(), ElementsAre("a.plumb"));
}

TEST_F(StoreSave, aMissingFolderIsNamed)
{
    const auto saved = store::saveDesign(design_, folder_ / "no" / "a.plumb");
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().what, HasSubstr("No such file or directory"));
    EXPECT_EQ(saved.error().where, (folder_ / "no" / "a.plumb").string());
    EXPECT_THAT(saved.error().fix, HasSubstr("Create the folder"));
    EXPECT_THAT(names(), ElementsAre());
}

TEST_F(StoreSave, aFolderWithoutWritePermissionLeavesTheFileAsItWas)
{
    const fs::path path = write("a.plumb", "old");
    fs::permissions(path, static_cast<fs::perms>(0666));
    fs::permissions(folder_, static_cast<fs::perms>(0555));
    const auto saved = [&] {
        const AsNobody nobody;
        return store::saveDesign(design_, path);
    }();
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().what, HasSubstr("Permission denied"));
    EXPECT_EQ(contentOf(path), "old");
}

TEST_F(StoreSave, aWriteProtectedFileIsRespected)
{
    const fs::path path = write("a.plumb", "old");
    fs::permissions(path, static_cast<fs::perms>(0444));
    fs::permissions(folder_, static_cast<fs::perms>(0777));
    const auto saved = [&] {
        const AsNobody nobody;
        return store::saveDesign(design_, path);
    }();
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().what, HasSubstr("write-protected"));
    EXPECT_EQ(contentOf(path), "old");
}

// A limit on the size of files stands in for a full disk: both make write() fail half-way.
TEST_F(StoreSave, afterAFailedWriteTheFileIsAsItWasAndNothingIsLeftBehind)
{
    const fs::path path = write("a.plumb", "old");
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before;
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 100;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto saved = store::saveDesign(design_, path);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().what, HasSubstr("writing failed: File too large"));
    EXPECT_EQ(saved.error().where, path.string());
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_THAT(names(), ElementsAre("a.plumb"));
}

TEST_F(StoreSave, aFullDiskIsNamed)
{
    if (!fs::exists("/dev/full"))
        GTEST_SKIP() << "this system has no /dev/full";
    const auto saved = store::saveDesign(design_, "/dev/full");
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().what, HasSubstr("No space left on device"));
    EXPECT_THAT(saved.error().fix, HasSubstr("Make room"));
}

TEST_F(StoreSave, aPipeIsWrittenIntoAndStaysAPipe)
{
    const fs::path pipe = folder_ / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    // Opened for both, it needs no second process; a small design fits into its buffer.
    const int end = ::open(pipe.c_str(), O_RDWR);
    ASSERT_GE(end, 0);
    ASSERT_TRUE(store::saveDesign(Design(), pipe));
    std::array<char, 4096> buffer;
    const ssize_t count = ::read(end, buffer.data(), buffer.size());
    ::close(end);
    ASSERT_GT(count, 0);
    EXPECT_EQ(std::string(buffer.data(), static_cast<std::size_t>(count)), store::writeDesign(Design()));
    EXPECT_TRUE(fs::is_fifo(pipe));
    EXPECT_THAT(names(), ElementsAre("pipe"));
}

TEST_F(StoreSave, whatACrashLeftBehindIsNoObstacle)
{
    const std::string leftover = ".plumbline-" + std::to_string(::getpid()) + "-0.tmp";
    write(leftover, "half a design");
    ASSERT_TRUE(store::saveDesign(design_, folder_ / "a.plumb"));
    EXPECT_EQ(contentOf(folder_ / "a.plumb"), everyKey);
    EXPECT_EQ(contentOf(folder_ / leftover), "half a design");
}

TEST_F(StoreSave, theOriginalIsKeptOnceWithItsPermissions)
{
    const fs::path path = write("a.plumb", "made by an old version");
    fs::permissions(path, static_cast<fs::perms>(0600));
    const fs::path copy = folder_ / "a.v1.plumb";
    ASSERT_TRUE(store::saveDesign(Design(), path, {.keepOriginalAs = copy}));
    EXPECT_EQ(contentOf(copy), "made by an old version");
    EXPECT_EQ(fs::status(copy).permissions(), static_cast<fs::perms>(0600));
    EXPECT_EQ(contentOf(path), store::writeDesign(Design()));

    ASSERT_TRUE(store::saveDesign(design_, path, {.keepOriginalAs = copy}));
    EXPECT_EQ(contentOf(copy), "made by an old version");
    EXPECT_EQ(contentOf(path), everyKey);
    EXPECT_THAT(names(), UnorderedElementsAre("a.plumb", "a.v1.plumb"));
}

TEST_F(StoreSave, withoutAnOriginalThereIsNothingToKeep)
{
    ASSERT_TRUE(store::saveDesign(design_, folder_ / "a.plumb", {.keepOriginalAs = folder_ / "copy.plumb"}));
    EXPECT_THAT(names(), ElementsAre("a.plumb"));
}

TEST_F(StoreSave, whenTheOriginalCannotBeKeptItIsNotReplaced)
{
    const fs::path path = write("a.plumb", "old");
    const auto saved = store::saveDesign(design_, path, {.keepOriginalAs = folder_ / "no" / "copy.plumb"});
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().where, (folder_ / "no" / "copy.plumb").string());
    EXPECT_EQ(contentOf(path), "old");
}

} // namespace plumbline::testing

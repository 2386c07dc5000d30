#include "catalog/json_file.h"
#include "store/store.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace plumbline::store
{

namespace
{

namespace fs = std::filesystem;

tl::unexpected<Problem> failed(const std::string &what, const fs::path &path, int error)
{
    std::string fix = "Save it in another place";
    if (error == ENOSPC || error == EDQUOT)
        fix = "Make room on the disk, or save it in another place";
    else if (error == EACCES || error == EPERM || error == EROFS)
        fix = "Ask for the right to write there, or save it in another place";
    else if (error == ENOENT)
        fix = "Create the folder first, or save it in another place";
    return problem(what + ": " + std::generic_category().message(error), path.string(), fix);
}

/// The file that a chain of symbolic links leads to, whether it exists or not.
Result<fs::path> behindLinks(const fs::path &path)
{
    constexpr int maxLinks = 40; // the kernel's own limit
    fs::path target = path;
    for (int i = 0; i < maxLinks; ++i) {
        std::error_code error;
        const fs::path next = fs::read_symlink(target, error);
        if (error)
            return target;
        target = target.parent_path() / next;
    }
    return failed("the file cannot be saved", path, ELOOP);
}

/// Gives 0 or the error number.
int writeAll(int file, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// A file of its own beside the target, that vanishes unless it takes the target's place.
class TemporaryFile
{
public:
    /// Check error() before use.
    explicit TemporaryFile(const fs::path &target)
    {
        // The pid keeps two processes apart, the counter two saves of this one and what a crash left behind.
        constexpr int attempts = 1000;
        for (int i = 0; i < attempts; ++i) {
            path_ = target.parent_path() /
                    (".plumbline-" + std::to_string(::getpid()) + "-" + std::to_string(i) + ".tmp");
            file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            isThere_ = file_ >= 0;
            error_ = isThere_ ? 0 : errno;
            if (error_ != EEXIST)
                return;
        }
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile()
    {
        if (file_ >= 0)
            ::close(file_);
        if (isThere_)
            ::unlink(path_.c_str());
    }

    int error() const { return error_; }

    /// Gives the file the owner and the permissions of another one.
    void resemble(const struct stat &model)
    {
        // Only root can give a file to another owner; for others it becomes theirs, which is what saving
        // means.
        [[maybe_unused]] const int refused = ::fchown(file_, model.st_uid, model.st_gid);
        ::fchmod(file_, model.st_mode & 07777);
    }

    /// Fills the file and flushes it to the disk. Gives 0 or the error number.
    int fill(std::string_view text)
    {
        int error = writeAll(file_, text);
        if (error == 0 && ::fsync(file_) != 0)
            error = errno;
        if (::close(std::exchange(file_, -1)) != 0 && error == 0)
            error = errno;
        return error;
    }

    /// Gives 0 or the error number.
    int takePlaceOf(const fs::path &target)
    {
        if (::rename(path_.c_str(), target.c_str()) != 0)
            return errno;
        isThere_ = false;
        return 0;
    }

private:
    fs::path path_;
    int file_ = -1;
    int error_ = 0;
    bool isThere_ = false;
};

/// So that the new name survives a power cut. Some file systems cannot do it; the file is in its place all
/// the same, so a failure is no failure of saving.
void flushFolder(const fs::path &folder)
{
    const int file = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
}

/// Puts the text in place of the target in one step. `model` is the file whose permissions the new one gets.
Result<void> replaceFile(const fs::path &target, std::string_view text, const struct stat *model)
{
    TemporaryFile temporary(target);
    if (temporary.error() != 0)
        return failed("a file cannot be created in this folder", target, temporary.error());
    if (model)
        temporary.resemble(*model);
    if (const int error = temporary.fill(text); error != 0)
        return failed("writing failed", target, error);
    if (const int error = temporary.takePlaceOf(target); error != 0)
        return failed("the file cannot be replaced", target, error);
    flushFolder(target.parent_path());
    return {};
}

/// A device or a pipe has no content to protect, and its name must not become a file.
Result<void> writeInto(const fs::path &device, std::string_view text)
{
    const int file = ::open(device.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return failed("it cannot be opened for writing", device, errno);
    int error = writeAll(file, text);
    if (::close(file) != 0 && error == 0)
        error = errno;
    if (error != 0)
        return failed("writing failed", device, error);
    return {};
}

Result<void> keepOriginal(const fs::path &original, const struct stat &model, const fs::path &copy)
{
    std::error_code ignored;
    if (fs::exists(copy, ignored))
        return {};
    const auto text = readTextFile(original, maxFileBytes);
    if (!text)
        return tl::unexpected(text.error());
    return replaceFile(copy, *text, &model);
}

} // namespace

Result<void> saveDesign(const Design &design, const fs::path &path, const SaveOptions &options)
{
    const auto target = behindLinks(path);
    if (!target)
        return tl::unexpected(target.error());
    struct stat present;
    const bool exists = ::stat(target->c_str(), &present) == 0;
    if (exists && S_ISDIR(present.st_mode))
        return failed("the design cannot be saved", path, EISDIR);
    const std::string text = writeDesign(design);
    if (exists && !S_ISREG(present.st_mode))
        return writeInto(*target, text);
    // A rename would get past the permissions of the file itself; who took them away meant it.
    if (exists && ::faccessat(AT_FDCWD, target->c_str(), W_OK, AT_EACCESS) != 0)
        return failed("the file is write-protected", path, errno);
    if (exists && !options.keepOriginalAs.empty())
        if (auto kept = keepOriginal(*target, present, options.keepOriginalAs); !kept)
            return kept;
    return replaceFile(*target, text, exists ? &present : nullptr);
}

} // namespace plumbline::store

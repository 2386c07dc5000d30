#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace plumbline::cli
{

/// While it lives, what is written to a stream keeps its line breaks, tabs and colours; every other control
/// character is left out. Names in a file are the words of a stranger, and must not steer the terminal that
/// they are shown on.
class CleanOutput : public std::streambuf
{
public:
    explicit CleanOutput(std::ostream &stream) : stream_(stream), out_(stream.rdbuf(this)) {}
    ~CleanOutput() override;
    CleanOutput(const CleanOutput &) = delete;
    CleanOutput &operator=(const CleanOutput &) = delete;

protected:
    int_type overflow(int_type ch) override;
    std::streamsize xsputn(const char *text, std::streamsize count) override;
    int sync() override { return out_->pubsync(); }

private:
    bool put(char c);

    std::ostream &stream_;
    std::streambuf *out_;
    std::string
        pending_; ///< The beginning of a colour, or the first byte of a character that may be a control.
};

} // namespace plumbline::cli

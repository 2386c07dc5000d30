#include "cli/clean_output.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace plumbline::cli
{

namespace
{
/// Says nothing to a terminal, whatever stands around it.
bool isPlain(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 || c == '\n' || c == '\t') && byte != 0x7f && byte != 0xc2;
}
} // namespace

CleanOutput::~CleanOutput()
{
    stream_.rdbuf(out_);
}

CleanOutput::int_type CleanOutput::overflow(int_type ch)
{
    if (traits_type::eq_int_type(ch, traits_type::eof()))
        return traits_type::not_eof(ch);
    return put(traits_type::to_char_type(ch)) ? ch : traits_type::eof();
}

std::streamsize CleanOutput::xsputn(const char *text, std::streamsize count)
{
    const std::string_view all(text, static_cast<std::size_t>(count));
    for (std::size_t at = 0; at < all.size();) {
        std::size_t plain = 0;
        if (pending_.empty())
            while (at + plain < all.size() && isPlain(all[at + plain]))
                ++plain;
        const auto length = static_cast<std::streamsize>(plain);
        if (plain > 0 ? out_->sputn(text + at, length) != length : !put(all[at]))
            return static_cast<std::streamsize>(at);
        at += std::max<std::size_t>(plain, 1);
    }
    return count;
}

/// Colours are ESC [ digits and semicolons m. The controls above 127 are C2 80 to C2 9F in UTF-8.
bool CleanOutput::put(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    const auto write = [this](std::string_view text) {
        return out_->sputn(text.data(), static_cast<std::streamsize>(text.size())) ==
               static_cast<std::streamsize>(text.size());
    };
    if (pending_.starts_with('\xc2')) {
        pending_.clear();
        return (byte >= 0x80 && byte < 0xa0) || write(std::string{'\xc2', c});
    }
    if (pending_ == "\033" && c == '[') {
        pending_ += c;
        return true;
    }
    if (pending_.size() > 1) {
        pending_ += c;
        if (c == 'm')
            return write(std::exchange(pending_, {}));
        if (c == ';' || (c >= '0' && c <= '9'))
            return true;
    }
    pending_.clear();
    if (c == '\033' || byte == 0xc2) {
        pending_ = c;
        return true;
    }
    return !isPlain(c) || write(std::string_view(&c, 1));
}

} // namespace plumbline::cli

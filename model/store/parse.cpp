#include "store/parse.h"

#include "store/store.h"
#include "store/vocabulary.h"

#include <algorithm>
#include <set>

namespace plumbline::store
{

namespace
{

/// Builds the document from the parser's events, and refuses it in the middle when a limit is passed: a
/// hostile file must not first be built in memory and then be measured.
class Builder
{
public:
    explicit Builder(const Source &source) : source_(source) {}

    Json takeDocument() { return std::move(document_); }
    const std::optional<Problem> &problem() const { return problem_; }

    // The events, named by the JSON library.
    bool null() { return put(nullptr); }
    bool boolean(bool value) { return put(value); }
    bool number_integer(Json::number_integer_t value) { return put(value); }
    bool number_unsigned(Json::number_unsigned_t value) { return put(value); }
    bool number_float(Json::number_float_t value, const std::string &) { return put(value); }
    bool string(std::string &value) { return put(std::move(value)); }
    bool binary(Json::binary_t &) { return false; }
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string &key);
    bool parse_error(std::size_t position, const std::string &token, const Json::exception &error);

private:
    struct Frame {
        Json *container = nullptr;
        bool holdsRecords = false;
        std::optional<std::string> key; ///< Of the member whose value comes next or is being read.
        std::set<std::string> keys;     ///< Filled only in objects with many members.
    };

    bool put(Json value);
    Json *place(Json value);
    bool open(Json container);
    bool close();
    void forgetKey();
    bool isKnown(Frame &frame, const std::string &key) const;
    bool startsRecords() const;
    JsonPath path() const;
    bool refuse(const JsonPath &path, std::string what, std::string fix);

    const Source &source_;
    Json document_;
    std::vector<Frame> frames_;
    std::size_t records_ = 0;
    std::optional<Problem> problem_;
};

bool Builder::refuse(const JsonPath &path, std::string what, std::string fix)
{
    problem_ = source_.problem(path, std::move(what), std::move(fix));
    return false;
}

/// Where the next value goes.
JsonPath Builder::path() const
{
    JsonPath path;
    for (std::size_t i = 0; i < frames_.size(); ++i) {
        const Frame &frame = frames_[i];
        const bool holdsNextFrame = i + 1 < frames_.size();
        if (frame.container->is_array())
            path.emplace_back(frame.container->size() - (holdsNextFrame ? 1 : 0));
        else if (frame.key)
            path.emplace_back(*frame.key);
    }
    return path;
}

Json *Builder::place(Json value)
{
    if (frames_.empty()) {
        document_ = std::move(value);
        return &document_;
    }
    Frame &frame = frames_.back();
    if (frame.holdsRecords && ++records_ > maxRecords) {
        refuse(path(), "the file has more than " + std::to_string(maxRecords) + " records",
               "Split the design into several files");
        return nullptr;
    }
    if (frame.container->is_array()) {
        auto &elements = frame.container->get_ref<Json::array_t &>();
        return &elements.emplace_back(std::move(value));
    }
    // Not operator[]: it searches all members, and key() has seen to duplicates.
    auto &members = frame.container->get_ref<Json::object_t &>();
    return &members.emplace_back(*frame.key, std::move(value)).second;
}

bool Builder::put(Json value)
{
    if (!place(std::move(value)))
        return false;
    forgetKey();
    return true;
}

/// The member is complete: what comes next is not part of it.
void Builder::forgetKey()
{
    if (!frames_.empty())
        frames_.back().key.reset();
}

bool Builder::startsRecords() const
{
    return frames_.size() == 1 && frames_.front().key &&
           std::find(recordArrays.begin(), recordArrays.end(), *frames_.front().key) != recordArrays.end();
}

bool Builder::open(Json container)
{
    if (frames_.size() == static_cast<std::size_t>(maxDepth))
        return refuse(path(), "the file is nested deeper than " + std::to_string(maxDepth) + " levels",
                      "Make it flatter; a design needs far fewer levels");
    const bool holdsRecords = container.is_array() && startsRecords();
    Json *placed = place(std::move(container));
    if (!placed)
        return false;
    Frame &frame = frames_.emplace_back();
    frame.container = placed;
    frame.holdsRecords = holdsRecords;
    return true;
}

bool Builder::close()
{
    frames_.pop_back();
    forgetKey();
    return true;
}

bool Builder::isKnown(Frame &frame, const std::string &key) const
{
    // Records have few keys and need no second container.
    constexpr std::size_t few = 16;
    const auto &members = frame.container->get_ref<const Json::object_t &>();
    if (members.size() <= few)
        return std::any_of(members.begin(), members.end(),
                           [&key](const auto &member) { return member.first == key; });
    if (frame.keys.empty())
        for (const auto &member : members)
            frame.keys.insert(member.first);
    return !frame.keys.insert(key).second;
}

bool Builder::key(std::string &key)
{
    Frame &frame = frames_.back();
    if (isKnown(frame, key)) {
        JsonPath where = path();
        where.emplace_back(key, std::size_t{1});
        return refuse(where, "the key '" + oneLine(key) + "' stands twice in one object",
                      "Keep one of the two; which one was meant cannot be told");
    }
    frame.key = std::move(key);
    return true;
}

bool Builder::parse_error(std::size_t position, const std::string &token, const Json::exception &error)
{
    const std::string_view text = source_.text;
    // The parser says how many bytes it has read; the last of them is the culprit.
    std::size_t offset = std::min(position, text.size());
    offset -= offset > 0 ? 1 : 0;
    std::string what;
    std::string fix = "Correct the text at this place";
    constexpr int numberOutOfRange = 406;
    if (error.id == numberOutOfRange) {
        what = "the number " + oneLine(token) + " is too large";
        fix = "Use a finite number within 1e7";
    } else if (position > text.size()) {
        what = "the file is not complete: it ends in the middle of its JSON";
        fix = "It was cut short; take a backup or an earlier version of it";
        const std::size_t last = text.find_last_not_of(" \t\r\n");
        offset = last == std::string_view::npos ? 0 : last;
    } else {
        // "[...] parse error at line 3, column 5: syntax error while parsing value - reason; last read:
        // '...'; expected x"
        std::string_view reason = error.what();
        reason.remove_prefix(std::min(reason.size(), reason.find(" - ") + 3));
        reason = reason.substr(0, reason.find("; last read"));
        what = "not valid JSON: " + std::string(reason) + " at '" + oneLine(token) + "'";
        if (reason.find("UTF-8") != std::string_view::npos)
            fix = "Save the file as UTF-8";
    }
    problem_ = source_.problemAt(offset, path(), std::move(what), std::move(fix));
    return false;
}

} // namespace

Result<Json> parseDocument(const Source &source)
{
    if (source.text.size() > maxFileBytes)
        return problem("the file has " + std::to_string(source.text.size()) +
                           " bytes, more than the limit of " + std::to_string(maxFileBytes),
                       source.name, "Split the design into several files");
    if (const std::size_t nul = source.text.find('\0'); nul != std::string_view::npos)
        return tl::unexpected(source.problemAt(nul, {}, "the file is damaged: it holds a NUL byte",
                                               "Take a backup or an earlier version of it"));
    Builder builder(source);
    Json::sax_parse(source.text.begin(), source.text.end(), &builder);
    if (builder.problem())
        return tl::unexpected(*builder.problem());
    return builder.takeDocument();
}

} // namespace plumbline::store

#pragma once

#include "design/records.h"

/// JSON text as a design file has it: ", " and ": " between things, whole numbers without a fraction, UTF-8
/// as it is.
namespace plumbline::store
{

void appendText(std::string &out, std::string_view text);
/// The shortest text that reads back as the same number.
void appendNumber(std::string &out, double number);
/// The whole value on one line.
void appendJson(std::string &out, const Json &json);

/// An object under construction, on one line. Empty texts, arrays and objects can be left out with the
/// `given` calls.
class ObjectLine
{
public:
    explicit ObjectLine(std::string &out) : out_(out) { out_ += '{'; }
    ObjectLine(const ObjectLine &) = delete;
    ObjectLine &operator=(const ObjectLine &) = delete;
    ~ObjectLine() { out_ += '}'; }

    /// Writes the key; the caller appends the value to what is returned.
    std::string &key(std::string_view key);

    void text(std::string_view key, std::string_view value) { appendText(this->key(key), value); }
    void givenText(std::string_view key, std::string_view value);
    void number(std::string_view key, double value) { appendNumber(this->key(key), value); }
    void pair(std::string_view key, double first, double second);
    void json(std::string_view key, const Json &value) { appendJson(this->key(key), value); }
    void givenProps(const Props &props);
    /// The members of an object that this version does not know.
    void members(const Json &object);

private:
    std::string &out_;
    bool first_ = true;
};

void appendPair(std::string &out, double first, double second);
void appendNumbers(std::string &out, const std::vector<double> &numbers);
void appendTexts(std::string &out, const std::vector<std::string> &texts);

} // namespace plumbline::store

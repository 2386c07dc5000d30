#pragma once

#include "design/design.h"

/// How verbs speak about records, and the refusals that several verbs share.
namespace plumbline::edit
{

/// How a sentence calls a record: 'Gateway', the connection from 'User' to 'Gateway', the note 'Ask
/// about...'. An id that nothing has is quoted.
std::string called(const Design &, const Id &);

/// "a, b and c"; "a, b or c" with another last word.
std::string listed(const std::vector<std::string> &words, std::string_view last = "and");

tl::unexpected<Problem> noSuchRecord(const Id &);
/// Refuses an id that is empty or in use.
std::optional<Problem> badNewId(const Design &, const Id &);

/// Can a design hold it? Not when a number is not finite or too large, or a size not positive.
bool onBoard(Point);
bool onBoard(const Rect &);
bool onBoard(const std::vector<Point> &);
/// The refusal for what cannot be held; `name` is the record's, as from called().
Problem offBoard(const std::string &name);

/// `wanted`, or with the smallest free number from 2 on behind it. A number that is there already is counted
/// on when the name without it is `taken` too: after "LLM" and "LLM 2" comes "LLM 3", but "Llama 3" becomes
/// "Llama 3 2".
std::string freeName(const std::string &wanted, const std::set<std::string> &taken);
/// Is this `title`, or `title` with a number behind it?
bool isNumbered(std::string_view name, std::string_view title);

/// Without white space at both ends.
std::string trimmed(std::string_view text);

} // namespace plumbline::edit

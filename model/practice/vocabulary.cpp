#include "practice/vocabulary.h"

#include "catalog/json_file.h"
#include "practice/read_json.h"

#include <algorithm>

namespace plumbline::practice
{

namespace
{

constexpr std::array tagNames{"diagram", "number", "self"};

/// Reads one of the shared files with `use`; a mistake in it becomes a Problem.
template <class Use> Result<void> readShared(const std::filesystem::path &file, const Use &use)
{
    const auto json = readJsonFile(file);
    if (!json)
        return tl::unexpected(json.error());
    try {
        use(*json);
        return {};
    } catch (const RuleError &error) {
        return problem(error.what, file.string() + ": " + (error.path.empty() ? "top level" : error.path),
                       "Correct the file, or install Plumbline again");
    } catch (const Json::exception &error) {
        return problem(std::string("a value has the wrong type (") + error.what() + ")", file.string(),
                       "Correct the file, or install Plumbline again");
    }
}

Dimension readDimension(const Json &json, const std::string &path)
{
    allowKeys(json, path, {"id", "title", "phase", "points", "anchors"});
    Dimension dimension{filledText(json, "id", path), filledText(json, "title", path),
                        anyText(json, "phase", path), requireNumber(json, "points", path, 1, 100),
                        requireTexts(requireArray(json, "anchors", path), inside(path, "anchors"))};
    if (dimension.anchors.size() != 5)
        throw RuleError{inside(path, "anchors"), "must be five texts, for the levels 0 to 4"};
    return dimension;
}

void checkKinds(const std::vector<std::string> &kinds, const Catalog &catalog, const std::string &path)
{
    for (const std::string &kind : kinds)
        if (!catalog.component(kind))
            throw RuleError{path, "unknown component kind '" + kind + "'"};
}

} // namespace

std::string_view tagName(Tag tag)
{
    return tagNames[static_cast<std::size_t>(tag)];
}

const Dimension *Rubric::dimension(std::string_view id) const
{
    const auto it =
        std::find_if(dimensions.begin(), dimensions.end(), [id](const Dimension &d) { return d.id == id; });
    return it == dimensions.end() ? nullptr : &*it;
}

const Band &Rubric::band(double percent) const
{
    const Band *reached = &bands.front();
    for (const Band &band : bands)
        if (percent >= band.from)
            reached = &band;
    return *reached;
}

Result<Vocabulary> Vocabulary::load(const std::filesystem::path &rules,
                                    const std::filesystem::path &scenarios, const Catalog &catalog,
                                    const RuleBook &book)
{
    Vocabulary words(catalog, book);
    auto read = readShared(rules / "sets.json", [&](const Json &json) {
        for (const auto &[name, selector] : json.items())
            words.parser_.define(name, selector);
    });
    if (read)
        read = readShared(scenarios / "sources.json", [&](const Json &json) {
            for (const auto &[key, at] : json.items())
                words.sources_[key] = at.get<std::string>();
        });
    if (read)
        read = readShared(scenarios / "parts.json", [&](const Json &json) { words.readParts(json); });
    if (read)
        read = readShared(scenarios / "rubric.json", [&](const Json &json) { words.readRubric(json); });
    if (!read)
        return tl::unexpected(read.error());
    return words;
}

std::string Vocabulary::source(const std::string &key) const
{
    const auto it = sources_.find(key);
    return it == sources_.end() ? std::string() : it->second;
}

check::SelectorPtr Vocabulary::selector(const Json &json, const std::string &path) const
{
    return parser_.selector(json, path);
}

check::ConditionPtr Vocabulary::condition(const Json &json, const std::string &path) const
{
    return parser_.condition(json, path);
}

RubricItem Vocabulary::item(const Json &json, const std::string &path) const
{
    allowKeys(json, path, {"id", "tag", "dimension", "text", "weight", "met-when"});
    RubricItem item;
    item.id = filledText(json, "id", path);
    item.text = filledText(json, "text", path);
    item.dimension = requireText(json, "dimension", path);
    if (!rubric_.dimension(item.dimension))
        throw RuleError{inside(path, "dimension"), "unknown dimension '" + item.dimension + "'"};
    const std::string tag = requireText(json, "tag", path);
    const auto known = std::find(tagNames.begin(), tagNames.end(), tag);
    if (known == tagNames.end())
        throw RuleError{inside(path, "tag"), "must be diagram, number or self, not '" + tag + "'"};
    item.tag = static_cast<Tag>(known - tagNames.begin());
    if (json.contains("weight"))
        item.weight = requireNumber(json, "weight", path, 0.1, 10);
    if (json.contains("met-when"))
        item.measure = measure(json["met-when"], inside(path, "met-when"));
    if ((item.tag == Tag::selfRated) == static_cast<bool>(item.measure))
        throw RuleError{path, "an item has 'met-when' exactly when its tag is diagram or number"};
    return item;
}

void Vocabulary::readParts(const Json &json)
{
    for (const auto &[id, part] : json.items()) {
        allowKeys(part, id, {"title", "component"});
        if (!part.contains("component"))
            throw RuleError{inside(id, "component"), "must be a selector"};
        parts_[id] = {id, filledText(part, "title", id),
                      selector(part["component"], inside(id, "component"))};
    }
}

void Vocabulary::readRubric(const Json &json)
{
    allowKeys(json, "", {"dimensions", "items", "caps", "red-flags", "bands", "statement", "supporting"});
    double points = 0;
    eachOf(json, "dimensions", "", [&](const Json &entry, const std::string &path) {
        rubric_.dimensions.push_back(readDimension(entry, path));
        points += rubric_.dimensions.back().points;
    });
    if (points != 100)
        throw RuleError{"dimensions", "the points must add up to 100, not " + Json(points).dump()};
    eachOf(json, "items", "",
           [&](const Json &entry, const std::string &path) { rubric_.items.push_back(item(entry, path)); });
    eachOf(json, "caps", "", [&](const Json &entry, const std::string &path) {
        allowKeys(entry, path, {"id", "title", "limit", "limit-when-incident", "unless"});
        CapRule cap{filledText(entry, "id", path), filledText(entry, "title", path),
                    requireNumber(entry, "limit", path, 0, 100), 0, nullptr};
        cap.limitAtConsequence = entry.contains("limit-when-incident")
                                     ? requireNumber(entry, "limit-when-incident", path, 0, 100)
                                     : cap.limit;
        cap.measure = measure(requireObject(entry, "unless", path), inside(path, "unless"));
        rubric_.caps.push_back(std::move(cap));
    });
    eachOf(json, "red-flags", "", [&](const Json &entry, const std::string &path) {
        allowKeys(entry, path, {"id", "title", "why", "shows-when"});
        rubric_.redFlags.push_back(
            {filledText(entry, "id", path), filledText(entry, "title", path), filledText(entry, "why", path),
             measure(requireObject(entry, "shows-when", path), inside(path, "shows-when"))});
    });
    eachOf(json, "bands", "", [&](const Json &entry, const std::string &path) {
        allowKeys(entry, path, {"id", "title", "from"});
        rubric_.bands.push_back({filledText(entry, "id", path), filledText(entry, "title", path),
                                 requireNumber(entry, "from", path, 0, 100)});
    });
    const auto rising = [](const Band &a, const Band &b) { return a.from < b.from; };
    if (rubric_.bands.empty() || rubric_.bands.front().from != 0 ||
        !std::is_sorted(rubric_.bands.begin(), rubric_.bands.end(), rising))
        throw RuleError{"bands", "must begin at 0 and rise"};
    rubric_.statement = filledText(json, "statement", "");
    rubric_.supporting = requireTexts(requireArray(json, "supporting", ""), "supporting");
    checkKinds(rubric_.supporting, *catalog_, "supporting");
}

} // namespace plumbline::practice

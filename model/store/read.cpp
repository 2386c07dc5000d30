#include "catalog/json_file.h"
#include "store/migrate.h"
#include "store/parse.h"
#include "store/read_brief.h"
#include "store/read_records.h"
#include "store/references.h"
#include "store/store.h"
#include "store/vocabulary.h"

#include <limits>
#include <new>

namespace plumbline::store
{

namespace
{

/// The version of a document that is a design; refuses everything else.
Result<int> versionOf(Json &document, const Source &source)
{
    const auto format = document.is_object() ? document.find("format") : document.end();
    if (!document.is_object() || format == document.end())
        return tl::unexpected(
            source.problem({}, "it is not a Plumbline design: \"format\": \"plumbline-design\" is missing",
                           "Open a .plumb file, or import other formats"));
    if (!format->is_string() || format->get_ref<const std::string &>() != formatName)
        return tl::unexpected(source.problem(
            {"format"},
            "it is not a Plumbline design: 'format' must be 'plumbline-design', not " + shown(*format),
            "Open a .plumb file, or import other formats"));
    Faults faults(source, Faults::Mode::strict);
    const Value file(document);
    int version = 0;
    Fields(file, faults).require("version", version, [](const Value &v, Faults &f) {
        return asInteger(v, f, 1, std::numeric_limits<int>::max());
    });
    if (faults.first())
        return tl::unexpected(*faults.first());
    return version;
}

template <class R>
void readArray(Fields &file, std::string_view key, std::vector<R> &records, const Catalog &catalog,
               std::optional<R> (*read)(const Value &, const Catalog &, Faults &))
{
    file.allow(key, records,
               [&catalog, read](const Value &array, Faults &faults) -> std::optional<std::vector<R>> {
                   if (!array.json().is_array()) {
                       faults.add(array, array.subject() + " must be an array, not " + shown(array.json()),
                                  "Put the records in square brackets");
                       return std::nullopt;
                   }
                   std::vector<R> result;
                   result.reserve(array.json().size());
                   for (std::size_t i = 0; i < array.json().size() && !faults.stop(); ++i)
                       if (auto record = read(array.child(i), catalog, faults))
                           result.push_back(*std::move(record));
                   return result;
               });
}

template <class R> Id keyOf(const R &record)
{
    return record.id;
}
Id keyOf(const Waiver &waiver)
{
    return waiver.key();
}

template <class R> Deltas<R> added(std::vector<R> records)
{
    Deltas<R> deltas;
    for (R &record : records) {
        auto made = std::make_shared<const R>(std::move(record));
        deltas.emplace(keyOf(*made), Delta<R>{nullptr, made});
    }
    return deltas;
}

/// Empties the document.
Result<Design> designOf(Json &document, const Catalog &catalog, const Source &source, Faults::Mode mode)
{
    Faults faults(source, mode);
    const Value root(document);
    Fields file(root, faults);
    Json ignored;
    for (const char *key : {"format", "version"})
        file.allow(key, ignored, [](const Value &value, Faults &) { return std::optional(value.json()); });
    Brief brief = readBrief(file);
    Records records;
    readArray(file, "components", records.components, catalog, readComponent);
    readArray(file, "connections", records.connections, catalog, readConnection);
    readArray(file, "zones", records.zones, catalog, readZone);
    readArray(file, "notes", records.notes, catalog, readNote);
    readArray(file, "waivers", records.waivers, catalog, readWaiver);
    brief.extra = file.takeUnknown();
    if (!faults.stop())
        settleReferences(records, faults);
    if (faults.first())
        return tl::unexpected(*faults.first());

    Design design;
    Change change{added(std::move(records.components)), added(std::move(records.connections)),
                  added(std::move(records.zones)),      added(std::move(records.notes)),
                  added(std::move(records.waivers)),    std::nullopt};
    change.brief = Delta<Brief>{std::make_shared<const Brief>(design.brief()),
                                std::make_shared<const Brief>(std::move(brief))};
    if (auto applied = design.apply(change); !applied) {
        Problem broken = applied.error();
        broken.where = source.name + (broken.where.empty() ? "" : ": " + broken.where);
        return tl::unexpected(std::move(broken));
    }
    return design;
}

Result<Loaded> readSource(const Source &source, const Catalog &catalog, ReadOptions options)
{
    auto document = parseDocument(source);
    if (!document)
        return tl::unexpected(document.error());
    const auto version = versionOf(*document, source);
    if (!version)
        return tl::unexpected(version.error());

    Loaded loaded;
    loaded.fileVersion = *version;
    loaded.readOnly = *version > formatVersion;
    loaded.migrated = *version < formatVersion;
    if (loaded.readOnly && !options.newerReadOnly)
        return tl::unexpected(source.problem(
            {"version"}, "made by a newer Plumbline (version " + std::to_string(*version) + ")",
            "Update Plumbline, or open the file read-only"));
    if (loaded.migrated)
        if (auto done = migrate(*document, *version, migrationSteps()); !done)
            return tl::unexpected(source.problem({"version"}, done.error().what, done.error().fix));
    auto design =
        designOf(*document, catalog, source, loaded.readOnly ? Faults::Mode::lenient : Faults::Mode::strict);
    if (!design)
        return tl::unexpected(design.error());
    loaded.design = *std::move(design);
    return loaded;
}

} // namespace

Result<Loaded> readDesign(std::string_view text, const Catalog &catalog, const std::string &name,
                          ReadOptions options)
{
    try {
        return readSource(Source{text, name}, catalog, options);
    } catch (const std::bad_alloc &) {
        return problem("there is not enough memory for this file", name,
                       "Close other programs or split the design");
    }
}

Result<Loaded> readDesignFile(const std::filesystem::path &path, const Catalog &catalog, ReadOptions options)
{
    auto text = readTextFile(path, maxFileBytes);
    if (!text)
        return tl::unexpected(text.error());
    return readDesign(*text, catalog, path.string(), options);
}

} // namespace plumbline::store

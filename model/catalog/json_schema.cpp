#include "catalog/json_schema.h"

#include <algorithm>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace plumbline
{

namespace
{

using Adapter = valijson::adapters::NlohmannJsonAdapter;

/// "<root>", "[checks]", "[0]": keys and indices look alike, so the document decides.
JsonPath pathOf(const std::vector<std::string> &context, const nlohmann::json &document)
{
    JsonPath path;
    const nlohmann::json *at = &document;
    for (const std::string &part : context) {
        if (part.size() < 2 || part.front() != '[')
            continue;
        const std::string key = part.substr(1, part.size() - 2);
        if (at->is_array()) {
            const auto index = static_cast<std::size_t>(std::strtoull(key.c_str(), nullptr, 10));
            if (index >= at->size())
                break;
            path.emplace_back(index);
            at = &(*at)[index];
        } else if (at->contains(key)) {
            path.emplace_back(std::string_view(key));
            at = &(*at)[key];
        } else {
            break;
        }
    }
    return path;
}

} // namespace

struct JsonSchema::Compiled {
    valijson::Schema schema;
};

JsonSchema::JsonSchema(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
JsonSchema::JsonSchema(JsonSchema &&) noexcept = default;
JsonSchema &JsonSchema::operator=(JsonSchema &&) noexcept = default;
JsonSchema::~JsonSchema() = default;

Result<JsonSchema> JsonSchema::load(const std::filesystem::path &file)
{
    const auto json = readJsonFile(file);
    if (!json)
        return tl::unexpected(json.error());
    auto compiled = std::make_unique<Compiled>();
    try {
        const nlohmann::json document = *json;
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(Adapter(document), compiled->schema);
    } catch (const std::exception &error) { // valijson says this in no other way.
        return problem(std::string("it is not a JSON Schema (") + error.what() + ")", file.string(),
                       "Install Plumbline again");
    }
    return JsonSchema(std::move(compiled));
}

std::optional<Problem> JsonSchema::faultIn(const JsonFile &file) const
{
    const nlohmann::json document = file.json;
    valijson::ValidationResults results;
    valijson::Validator validator;
    if (validator.validate(compiled_->schema, Adapter(document), &results))
        return std::nullopt;
    // The deepest fault is the one to mend; those around it only say that something inside them is wrong.
    valijson::ValidationResults::Error error, deepest;
    while (results.popError(error))
        if (error.context.size() > deepest.context.size() || deepest.description.empty())
            deepest = error;
    std::string what = oneLine(deepest.description, 200);
    if (what.ends_with('.'))
        what.pop_back();
    return Problem{what, file.place(pathOf(deepest.context, document)), "Correct the file"};
}

} // namespace plumbline

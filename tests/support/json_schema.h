#pragma once

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace plumbline::testing
{

/// A JSON Schema (draft 7) to hold documents against. Tests that use it are set up by
/// plumbline_json_schema().
class JsonSchema
{
public:
    explicit JsonSchema(const nlohmann::json &schema)
    {
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(schema), schema_);
    }

    /// Empty when the document fits the schema, else why not.
    std::string whyNotValid(const nlohmann::json &document) const
    {
        valijson::ValidationResults results;
        valijson::Validator validator;
        if (validator.validate(schema_, valijson::adapters::NlohmannJsonAdapter(document), &results))
            return {};
        std::string why;
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            for (const std::string &step : error.context)
                why += step;
            why += ": " + error.description + "\n";
        }
        return why.empty() ? "not valid" : why;
    }

private:
    valijson::Schema schema_;
};

} // namespace plumbline::testing

#pragma once

#include "catalog/json_file.h"

namespace plumbline
{

/// A JSON Schema (draft 7) to hold data of users against.
class JsonSchema
{
public:
    /// A Problem when the file is missing or is no schema.
    static Result<JsonSchema> load(const std::filesystem::path &file);

    JsonSchema(JsonSchema &&) noexcept;
    JsonSchema &operator=(JsonSchema &&) noexcept;
    ~JsonSchema();

    /// What is wrong with the file, and where; empty when it fits.
    std::optional<Problem> faultIn(const JsonFile &file) const;

private:
    struct Compiled;
    explicit JsonSchema(std::unique_ptr<Compiled> compiled);

    std::unique_ptr<Compiled> compiled_;
};

} // namespace plumbline

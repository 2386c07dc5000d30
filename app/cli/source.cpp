#include "cli/source.h"

#include "catalog/json_file.h"

#include <ctime>
#include <iostream>

namespace plumbline::cli
{

namespace
{
Result<std::string> readStandardInput()
{
    const std::string where = sourceName("-");
    std::string text;
    std::array<char, 1 << 16> chunk;
    while (std::cin.read(chunk.data(), chunk.size()) || std::cin.gcount() > 0) {
        text.append(chunk.data(), static_cast<std::size_t>(std::cin.gcount()));
        if (text.size() > store::maxFileBytes)
            return problem("it has more bytes than the limit of " + std::to_string(store::maxFileBytes),
                           where, "Split the design");
    }
    if (std::cin.bad())
        return problem("reading failed half-way", where, "Try again");
    return text;
}
} // namespace

Result<Design> readSource(const std::string &file, const Catalog &catalog)
{
    return readSourceText(file).and_then(
        [&](const std::string &text) { return readSource(text, file, catalog); });
}

Result<std::string> readSourceText(const std::string &file)
{
    return file == "-" ? readStandardInput() : readTextFile(file, store::maxFileBytes);
}

Result<Design> readSource(const std::string &text, const std::string &file, const Catalog &catalog)
{
    return store::readDesign(text, catalog, sourceName(file)).map([](store::Loaded loaded) {
        return std::move(loaded.design);
    });
}

std::string sourceName(const std::string &file)
{
    return file == "-" ? "standard input" : file;
}

Result<std::unique_ptr<Library>> loadLibrary(const std::vector<std::string> &packs)
{
    for (const std::string &pack : packs)
        if (auto usable = usableRulePack(pack); !usable)
            return problem(usable.error().what, "--rules " + pack, usable.error().fix);
    auto library = Library::load({packs.begin(), packs.end()});
    if (library)
        for (const Problem &problem : (*library)->rules().problems())
            complain(problem);
    return library;
}

std::string today()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 16> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d", &local)};
}

void complain(const Problem &problem)
{
    std::string line = "plumbline: " + problem.text();
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
        ' ');
    std::cerr << line << '\n';
}

} // namespace plumbline::cli

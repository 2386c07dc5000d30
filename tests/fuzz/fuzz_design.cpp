#include "fuzz/design_promise.h"

#include <cstdio>
#include <cstdlib>

namespace
{

const plumbline::Catalog &catalog()
{
    static const plumbline::Catalog loaded = [] {
        auto result = plumbline::Catalog::load(std::string(PLUMBLINE_SOURCE_DIR) + "/resources/catalog");
        if (!result) {
            std::fprintf(stderr, "%s\n", result.error().text().c_str());
            std::abort();
        }
        return *std::move(result);
    }();
    return loaded;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const std::string broken = plumbline::testing::brokenPromise(bytes, catalog());
    if (!broken.empty()) {
        std::fprintf(stderr, "%s\n", broken.c_str());
        std::abort();
    }
    return 0;
}

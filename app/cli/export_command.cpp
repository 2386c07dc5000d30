#include "cli/export_command.h"

#include "check/check.h"
#include "cli/source.h"
#include "drawing/scene.h"
#include "paint/export.h"
#include "session/marks.h"

#include <QGuiApplication>
#include <QLoggingCategory>

namespace plumbline::cli
{

Result<void> exportDesign(const ExportCall &call)
{
    if (const auto format = exportFormat(call.out); !format)
        return tl::unexpected(format.error());
    const auto library = loadLibrary(call.packs);
    if (!library)
        return tl::unexpected(library.error());
    const auto theme = Theme::load((*library)->folder() / "themes" / (call.theme + ".json"));
    if (!theme)
        return tl::unexpected(theme.error());
    const Catalog &catalog = (*library)->catalog();
    const auto design = readSource(call.file, catalog);
    if (!design)
        return tl::unexpected(design.error());

    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt's remarks about a session that is not there (XDG_RUNTIME_DIR, ...) help nobody who exports without
    // one.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    int argc = 1;
    char name[] = "plumbline";
    char *argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    const FontTextMetrics metrics;
    Scene scene(catalog, metrics);
    scene.reset(*design);
    if (call.findings) {
        const CheckOptions options{.phase = {}, .today = today()};
        scene.setMarks(marksOf(checkDesign(*design, catalog, (*library)->rules(), options)));
    }
    IconSet icons((*library)->folder() / "icons");
    ExportOptions options;
    options.scale = call.scale;
    options.title = design->brief().title;
    return exportPicture(scene.picture(), *theme, icons, call.out, options);
}

} // namespace plumbline::cli

#include "board_clipboard.h"

#include "paint/export.h"
#include "store/store.h"
#include "tools/board_records.h"
#include "tools/pasting.h"
#include "tools/snap.h"
#include "tools/thresholds.h"

#include <QImage>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

/// A picture on the clipboard is for screens: two pixels for one, unless it would be huge.
constexpr double clipboardScale = 2;
constexpr double largestSide = 8000;
constexpr double clipboardMargin = 16;

bool isDesign(const std::string &text)
{
    return text.find("\"plumbline-design\"") != std::string::npos;
}

} // namespace

std::unique_ptr<QMimeData> BoardClipboard::copied(const Theme &theme, IconSet &icons) const
{
    Session &session = *tools_.session();
    const Design piece = edit::excerpt(session.design(), session.selection().ids());
    const Rect bounds = contentBounds(piece);
    if (bounds.empty())
        return nullptr;
    const QByteArray json = QByteArray::fromStdString(store::writeDesign(piece));
    auto data = std::make_unique<QMimeData>();
    data->setData(QString::fromLatin1(designType), json);
    data->setText(QString::fromUtf8(json));

    const FontTextMetrics metrics;
    Scene scene(session.catalog(), metrics);
    scene.reset(piece);
    ExportOptions options;
    options.margin = clipboardMargin;
    options.scale = std::min(clipboardScale, largestSide / std::max(bounds.width, bounds.height));
    if (const auto svg = pictureBytes(scene.picture(), theme, icons, ExportFormat::svg, options))
        data->setData(u"image/svg+xml"_s, *svg);
    if (const auto png = pictureBytes(scene.picture(), theme, icons, ExportFormat::png, options)) {
        data->setData(u"image/png"_s, *png);
        data->setImageData(QImage::fromData(*png, "PNG"));
    }
    return data;
}

void BoardClipboard::paste(const QMimeData &data, Point center)
{
    const QString type = QString::fromLatin1(designType);
    const std::string text = data.hasFormat(type) ? data.data(type).toStdString() : data.text().toStdString();
    if (isDesign(text))
        pasteDesign(text, center);
    else if (!QString::fromStdString(text).trimmed().isEmpty())
        pasteText(text, center);
    else
        emit tools_.session()->refused({"the clipboard holds nothing that can be put on the board",
                                        {},
                                        "Copy components, a list of names, or text"});
}

void BoardClipboard::pasteDesign(const std::string &json, Point center)
{
    Session &session = *tools_.session();
    const auto loaded = store::readDesign(json, session.catalog(), "the clipboard");
    if (!loaded) {
        emit session.refused(loaded.error());
        return;
    }
    const Rect bounds = contentBounds(loaded->design);
    const Point offset = besideWhatIsThere(loaded->design, {tools::onGrid(center.x - bounds.center().x),
                                                            tools::onGrid(center.y - bounds.center().y)});
    std::map<Id, Id> copies;
    auto plan = edit::paste(
        session.design(), loaded->design, offset,
        [&session](std::string_view prefix) { return session.mint(prefix); }, &copies);
    std::set<Id> made;
    for (const auto &[original, copy] : copies)
        if (!loaded->design.connection(original))
            made.insert(copy);
    finish(std::move(plan), made);
}

Point BoardClipboard::besideWhatIsThere(const Design &piece, Point offset) const
{
    const Design &design = tools_.session()->design();
    std::set<std::pair<double, double>> taken;
    const auto corners = [](const auto &table, const auto &use) {
        for (const auto &[id, record] : table)
            use(record->at);
    };
    const auto take = [&taken](Point at) { taken.emplace(at.x, at.y); };
    corners(design.components(), take);
    corners(design.zones(), take);
    corners(design.notes(), take);
    for (;;) {
        bool covers = false;
        const auto look = [&](Point at) {
            covers = covers || taken.contains({at.x + offset.x, at.y + offset.y});
        };
        corners(piece.components(), look);
        corners(piece.zones(), look);
        corners(piece.notes(), look);
        if (!covers)
            return offset;
        offset = offset + Point{tools::duplicateOffset, tools::duplicateOffset};
    }
}

void BoardClipboard::pasteText(const std::string &text, Point center)
{
    const auto context = tools_.context();
    std::set<Id> made;
    const auto list = tools::listedComponents(text, context.catalog);
    auto plan = list.empty() ? tools::planNote(context, text, center, made)
                             : tools::planList(context, list, center, made);
    finish(std::move(plan), made);
}

void BoardClipboard::finish(Result<Change> plan, const std::set<Id> &made)
{
    Session &session = *tools_.session();
    if (session.perform(std::move(plan), QObject::tr("Paste").toStdString()))
        session.selection().set(made);
}

} // namespace plumbline

#include "exporter.h"

#include "paint/export.h"
#include "suggested_folder.h"
#include "theme_tokens.h"

#include <cmath>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace plumbline
{

using namespace Qt::StringLiterals;

QString Exporter::size() const
{
    if (!session_ || session_->scene().bounds().empty())
        return {};
    const double factor = format_ == u"png"_s ? scale_ : 1;
    const Rect bounds = session_->scene().bounds().grown(ExportOptions().margin);
    const auto pixels = [factor](double length) {
        return QLocale().toString(static_cast<qlonglong>(std::ceil(length * factor)));
    };
    return tr("%1 \u00d7 %2 px").arg(pixels(bounds.width), pixels(bounds.height));
}

QUrl Exporter::suggestion() const
{
    if (!session_)
        return {};
    const QString path = session_->file().path();
    const QString folder = path.isEmpty() ? suggestedFolder(QStandardPaths::PicturesLocation)
                                          : QFileInfo(path).absolutePath();
    const QString name = QFileInfo(session_->file().fileName()).completeBaseName();
    return QUrl::fromLocalFile(QDir(folder).filePath(name + u'.' + format_));
}

bool Exporter::write(const QUrl &target)
{
    std::filesystem::path path = target.toLocalFile().toStdString();
    if (!path.has_extension())
        path += "." + format_.toStdString();
    ThemeTokens *look = ThemeTokens::of(qmlEngine(this));
    ExportOptions options;
    options.scale = scale_;
    options.grid = grid_;
    Picture picture = session_->scene().picture();
    if (!marks_) {
        // The scene draws its marks into the cards; a scene of its own has none.
        const FontTextMetrics metrics;
        Scene bare(session_->catalog(), metrics);
        bare.reset(session_->design());
        picture = bare.picture();
    }
    if (auto written = exportPicture(picture, look->table(dark_), look->icons(), path, options); !written) {
        notice_->show(written.error());
        return false;
    }
    notice_->tell(tr("Exported to %1.").arg(QString::fromStdString(path.string())));
    return true;
}

} // namespace plumbline

#include "connection_menu.h"

#include "tool_events.h"

namespace plumbline
{

void ConnectionMenu::follow(const tools::Camera &camera, const tools::ToolContext &context, bool hidden)
{
    const Id single = hidden ? Id() : session_->selection().single();
    tools::KindMenu menu = tools::kindMenuFor(single, context);
    const Connection *connection = context.design().connection(menu.connection);
    const std::string kind = connection ? connection->kind : std::string();
    if (menu.connection != menu_.connection || menu.kinds != menu_.kinds || kind != kind_) {
        beginResetModel();
        menu_ = std::move(menu);
        kind_ = kind;
        endResetModel();
        emit changed();
    } else {
        menu_.at = menu.at;
    }
    if (const QPointF at = toQt(camera.toScreen(menu_.at)); at != at_) {
        at_ = at;
        emit placeChanged();
    }
}

QString ConnectionMenu::title() const
{
    if (!shown())
        return {};
    const ConnectionKind *kind = session_->catalog().connection(kind_);
    return kind ? QString::fromStdString(kind->title) : tr("Untyped");
}

int ConnectionMenu::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(menu_.kinds.size());
}

QVariant ConnectionMenu::data(const QModelIndex &index, int role) const
{
    const ConnectionKind &kind = *menu_.kinds[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return QString::fromStdString(kind.id);
    case TitleRole:
        return QString::fromStdString(kind.title);
    case MeaningRole:
        return QString::fromStdString(kind.meaning);
    case CurrentRole:
        return kind.id == kind_;
    default:
        return {};
    }
}

QHash<int, QByteArray> ConnectionMenu::roleNames() const
{
    return {{KindRole, "kind"}, {TitleRole, "title"}, {MeaningRole, "meaning"}, {CurrentRole, "current"}};
}

void ConnectionMenu::choose(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    const std::string kind = menu_.kinds[static_cast<std::size_t>(row)]->id;
    session_->perform(edit::retype(session_->design(), session_->catalog(), menu_.connection, kind),
                      "Change kind");
}

} // namespace plumbline

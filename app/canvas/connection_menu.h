#pragma once

#include "session/session.h"
#include "tools/camera.h"
#include "tools/connecting.h"

#include <QAbstractListModel>
#include <QPointF>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// The kinds that the selected connection may have, beside its line.
class ConnectionMenu : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A board has its connection menu")
    /// One connection is selected and its present kind is shown.
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    /// The title of the present kind.
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    /// The middle of the line, in view coordinates.
    Q_PROPERTY(QPointF at READ at NOTIFY placeChanged FINAL)

public:
    enum Role { KindRole = Qt::UserRole, TitleRole, MeaningRole, CurrentRole };

    using QAbstractListModel::QAbstractListModel;

    void setSession(Session *session) { session_ = session; }
    /// Follows the selection, the design and the camera. Hidden while a gesture is under way.
    void follow(const tools::Camera &camera, const tools::ToolContext &context, bool hidden);
    /// Opens the list of kinds.
    void offer() { emit offered(); }

    bool shown() const { return !menu_.connection.empty(); }
    QString title() const;
    QPointF at() const { return at_; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Gives the connection the kind of a row, as one undo step.
    Q_INVOKABLE void choose(int row);

signals:
    void changed();
    void placeChanged();
    void offered();

private:
    Session *session_ = nullptr;
    tools::KindMenu menu_;
    std::string kind_;
    QPointF at_;
};

} // namespace plumbline

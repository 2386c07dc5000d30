#pragma once

#include "session/session.h"
#include "tools/camera.h"

#include <QFont>
#include <QObject>
#include <QRectF>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// Editing the name of a component or zone, the label of a connection or the text of a note in its place on
/// the board.
class LabelEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A board has its label editor")
    Q_PROPERTY(bool active READ active NOTIFY activeChanged FINAL)
    /// The text to start from.
    Q_PROPERTY(QString text READ text NOTIFY activeChanged FINAL)
    Q_PROPERTY(bool multiline READ multiline NOTIFY activeChanged FINAL)
    Q_PROPERTY(bool centered READ centered NOTIFY activeChanged FINAL)
    /// The line of text that is replaced: its bottom edge is the baseline. For several lines, their whole
    /// area.
    Q_PROPERTY(QRectF area READ area NOTIFY placeChanged FINAL)
    Q_PROPERTY(QFont font READ font NOTIFY placeChanged FINAL)

public:
    using QObject::QObject;

    void setSession(Session *session) { session_ = session; }
    void begin(const Id &record, const tools::Camera &camera);
    /// Follows the camera, and a record that changes or goes away meanwhile.
    void follow(const tools::Camera &camera);

    bool active() const { return !record_.empty(); }
    QString text() const { return text_; }
    bool multiline() const { return multiline_; }
    bool centered() const { return centered_; }
    QRectF area() const { return area_; }
    QFont font() const { return font_; }

    /// Writes the text, as one undo step, and is no longer active.
    Q_INVOKABLE void commit(const QString &text);
    Q_INVOKABLE void cancel();

signals:
    void activeChanged();
    void placeChanged();

private:
    struct Place {
        Rect area; ///< Board coordinates.
        FontRole font = FontRole::name;
    };
    Place place() const;

    Session *session_ = nullptr;
    Id record_;
    QString text_;
    bool multiline_ = false;
    bool centered_ = false;
    QRectF area_;
    QFont font_;
};

} // namespace plumbline

#pragma once

#include <QQuickPaintedItem>

namespace plumbline
{

/// The state of one concern as a ring: the shares of its rules that hold, hold on assumptions, are open,
/// accepted or violated. With an open blocker nothing of it is green. Without any rule that applies it is a
/// pale track.
class ConcernRing : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int holds MEMBER holds_ NOTIFY changed FINAL)
    Q_PROPERTY(int assumed MEMBER assumed_ NOTIFY changed FINAL)
    Q_PROPERTY(int open MEMBER open_ NOTIFY changed FINAL)
    Q_PROPERTY(int violated MEMBER violated_ NOTIFY changed FINAL)
    Q_PROPERTY(int waived MEMBER waived_ NOTIFY changed FINAL)
    Q_PROPERTY(bool blocker MEMBER blocker_ NOTIFY changed FINAL)
    /// Any value that changes with the theme: the ring paints anew.
    Q_PROPERTY(bool dark MEMBER dark_ NOTIFY changed FINAL)

public:
    explicit ConcernRing(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

signals:
    void changed();

private:
    int holds_ = 0;
    int assumed_ = 0;
    int open_ = 0;
    int violated_ = 0;
    int waived_ = 0;
    bool blocker_ = false;
    bool dark_ = false;
};

} // namespace plumbline

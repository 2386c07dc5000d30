#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace plumbline
{

/// How the window is arranged, remembered from one start to the next. Widths are in pixels.
class WindowState : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool paletteOpen MEMBER paletteOpen_ NOTIFY changed)
    Q_PROPERTY(double paletteWidth MEMBER paletteWidth_ NOTIFY changed)
    Q_PROPERTY(bool panelOpen MEMBER panelOpen_ NOTIFY changed)
    Q_PROPERTY(double panelWidth MEMBER panelWidth_ NOTIFY changed)
    Q_PROPERTY(bool minimap MEMBER minimap_ NOTIFY changed)
    /// 0 profile, 1 checks, 2 inspector, 3 budgets.
    Q_PROPERTY(int tab MEMBER tab_ NOTIFY changed)

public:
    explicit WindowState(QObject *parent = nullptr);
    ~WindowState() override;

signals:
    void changed();

private:
    bool paletteOpen_ = true;
    double paletteWidth_ = 0; ///< 0: as fits the window.
    bool panelOpen_ = true;
    double panelWidth_ = 300;
    bool minimap_ = true;
    int tab_ = 0;
};

} // namespace plumbline

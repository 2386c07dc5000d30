#pragma once

#include "paint/painter.h"
#include "paint/theme.h"

#include <optional>
#include <QJSEngine>
#include <QQmlEngine>
#include <QtQml/qqmlregistration.h>
#include <QVariantMap>

namespace plumbline
{

/// One colour of the interface as a property of its own name, so that a misspelt one is found by qmllint.
#define PLUMBLINE_TOKEN(name)                                                                                \
    Q_PROPERTY(QColor name READ name NOTIFY changed FINAL)                                                   \
public:                                                                                                      \
    QColor name() const                                                                                      \
    {                                                                                                        \
        return current().token(QStringLiteral(#name));                                                       \
    }

/// The look of the interface: the colours of the theme in use, sizes, fonts and how long things move. Follows
/// the system's light or dark unless the user chose; the choice is remembered.
class ThemeTokens : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(Theme)
    QML_SINGLETON

    Q_PROPERTY(Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged FINAL)
    Q_PROPERTY(bool dark READ dark NOTIFY changed FINAL)
    /// Roles of the board by name ("safety", "blocker", ...): the colour itself, its pale field, its ink.
    Q_PROPERTY(QVariantMap solid READ solid NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap tint READ tint NOTIFY changed FINAL)
    Q_PROPERTY(QVariantMap ink READ ink NOTIFY changed FINAL)

    Q_PROPERTY(QString fontFamily READ fontFamily CONSTANT FINAL)
    Q_PROPERTY(int fontSmall READ fontSmall CONSTANT FINAL)
    Q_PROPERTY(int fontBody READ fontBody CONSTANT FINAL)
    Q_PROPERTY(int fontTitle READ fontTitle CONSTANT FINAL)
    /// The grid of the layout: every distance is a multiple.
    Q_PROPERTY(int unit READ unit CONSTANT FINAL)
    Q_PROPERTY(int radius READ radius CONSTANT FINAL)
    Q_PROPERTY(int controlHeight READ controlHeight CONSTANT FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY motionChanged FINAL)
    /// Longest movement in ms; 0 when less motion is asked for.
    Q_PROPERTY(int motion READ motion NOTIFY motionChanged FINAL)

    PLUMBLINE_TOKEN(window)
    PLUMBLINE_TOKEN(panel)
    PLUMBLINE_TOKEN(panelBorder)
    PLUMBLINE_TOKEN(field)
    PLUMBLINE_TOKEN(fieldBorder)
    PLUMBLINE_TOKEN(hover)
    PLUMBLINE_TOKEN(pressed)
    PLUMBLINE_TOKEN(selected)
    PLUMBLINE_TOKEN(text)
    PLUMBLINE_TOKEN(textSecondary)
    PLUMBLINE_TOKEN(textDisabled)
    PLUMBLINE_TOKEN(accent)
    PLUMBLINE_TOKEN(accentHover)
    PLUMBLINE_TOKEN(accentText)
    PLUMBLINE_TOKEN(accentTint)
    PLUMBLINE_TOKEN(blocker)
    PLUMBLINE_TOKEN(blockerTint)
    PLUMBLINE_TOKEN(warning)
    PLUMBLINE_TOKEN(warningTint)
    PLUMBLINE_TOKEN(advice)
    PLUMBLINE_TOKEN(adviceTint)
    PLUMBLINE_TOKEN(question)
    PLUMBLINE_TOKEN(questionTint)
    PLUMBLINE_TOKEN(holds)
    PLUMBLINE_TOKEN(holdsTint)
    PLUMBLINE_TOKEN(assumed)
    PLUMBLINE_TOKEN(focusRing)
    PLUMBLINE_TOKEN(tooltip)
    PLUMBLINE_TOKEN(tooltipText)
    PLUMBLINE_TOKEN(shadow)
    PLUMBLINE_TOKEN(scrollBar)
    PLUMBLINE_TOKEN(guide)
    PLUMBLINE_TOKEN(marquee)
    PLUMBLINE_TOKEN(ghost)
    PLUMBLINE_TOKEN(divider)

public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    /// The engine's own instance, made on first use. The program's data must be readable: runWindow() has
    /// made sure.
    static ThemeTokens *create(QQmlEngine *engine, QJSEngine *);
    static ThemeTokens *of(QQmlEngine *engine);

    Scheme scheme() const { return scheme_; }
    void setScheme(Scheme scheme);
    bool dark() const { return current().dark(); }
    const Theme &table(bool dark) const { return dark ? dark_ : light_; }
    const Theme &current() const { return table(isDark_); }
    IconSet &icons() { return icons_; }

    QVariantMap solid() const { return roles(Tone::solid); }
    QVariantMap tint() const { return roles(Tone::tint); }
    QVariantMap ink() const { return roles(Tone::ink); }

    QString fontFamily() const;
    int fontSmall() const { return 11; }
    int fontBody() const { return 13; }
    int fontTitle() const { return 15; }
    int unit() const { return 4; }
    int radius() const { return 8; }
    int controlHeight() const { return 32; }
    bool reducedMotion() const { return reducedMotion_; }
    void setReducedMotion(bool reduced);
    int motion() const { return reducedMotion_ ? 0 : 120; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void schemeChanged();
    /// Another theme is in use.
    void changed();
    void motionChanged();

private:
    ThemeTokens(Theme light, Theme dark, const std::filesystem::path &icons, QObject *parent);
    QVariantMap roles(Tone tone) const;
    void follow();

    Theme light_;
    Theme dark_;
    IconSet icons_;
    Scheme scheme_ = Scheme::System;
    bool isDark_ = false;
    bool reducedMotion_ = false;
};

#undef PLUMBLINE_TOKEN

} // namespace plumbline

#pragma once

#include "board_tools.h"
#include "rect_list.h"

#include <QPolygonF>

namespace plumbline
{

/// What QML draws above the picture, in view coordinates. Worked out anew at most once per frame.
class BoardOverlay : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A board has its overlay")
    /// Around the selected records; many of them share one outline.
    Q_PROPERTY(plumbline::RectList *outlines READ outlines CONSTANT FINAL)
    /// Points (empty rects) where the selected record can be resized, a line pulled out, or the end of the
    /// selected connection taken.
    Q_PROPERTY(plumbline::RectList *grips READ grips CONSTANT FINAL)
    Q_PROPERTY(plumbline::RectList *connectHandles READ connectHandles CONSTANT FINAL)
    Q_PROPERTY(plumbline::RectList *endHandles READ endHandles CONSTANT FINAL)
    /// Upright or level lines, one of their lengths being zero.
    Q_PROPERTY(plumbline::RectList *guides READ guides CONSTANT FINAL)

    /// Distances between records, level or upright lines too.
    Q_PROPERTY(plumbline::RectList *gaps READ gaps CONSTANT FINAL)
    /// Around whole groups that are selected, and around the one that was entered.
    Q_PROPERTY(plumbline::RectList *groups READ groups CONSTANT FINAL)

    /// Empty rects and lists mean that there is nothing to show.
    Q_PROPERTY(QRectF marquee MEMBER marquee_ NOTIFY changed FINAL)
    Q_PROPERTY(QRectF frame MEMBER frame_ NOTIFY changed FINAL)
    Q_PROPERTY(QRectF joined MEMBER joined_ NOTIFY changed FINAL)
    Q_PROPERTY(QRectF ghost MEMBER ghost_ NOTIFY changed FINAL)
    Q_PROPERTY(QString ghostIcon MEMBER ghostIcon_ NOTIFY changed FINAL)
    Q_PROPERTY(QString ghostTitle MEMBER ghostTitle_ NOTIFY changed FINAL)
    /// The colour role of its category.
    Q_PROPERTY(QString ghostRole MEMBER ghostRole_ NOTIFY changed FINAL)
    /// The routes of selected connections, a QPolygonF each.
    Q_PROPERTY(QVariantList routes MEMBER routes_ NOTIFY routesChanged FINAL)
    /// Components that a key is about to make: {area, icon, title, role} each, and the lines to them.
    Q_PROPERTY(QVariantList growth MEMBER growth_ NOTIFY growthChanged FINAL)
    Q_PROPERTY(QVariantList twigs MEMBER twigs_ NOTIFY growthChanged FINAL)
    /// While something is down: {area, fate} of each component that it touches; fate is down, served,
    /// degraded, failed, stepsIn or notices.
    Q_PROPERTY(QVariantList fates MEMBER fates_ NOTIFY fatesChanged FINAL)
    /// A line whose end is still loose, as a QPolygonF.
    Q_PROPERTY(QVariant loose MEMBER loose_ NOTIFY changed FINAL)
    Q_PROPERTY(QRectF target MEMBER target_ NOTIFY changed FINAL)
    Q_PROPERTY(bool legal MEMBER legal_ NOTIFY changed FINAL)
    Q_PROPERTY(QString says MEMBER says_ NOTIFY changed FINAL)
    Q_PROPERTY(QPointF saysAt MEMBER saysAt_ NOTIFY changed FINAL)

public:
    using QObject::QObject;

    RectList *outlines() { return &outlines_; }
    RectList *grips() { return &grips_; }
    RectList *connectHandles() { return &connectHandles_; }
    RectList *endHandles() { return &endHandles_; }
    RectList *guides() { return &guides_; }
    RectList *gaps() { return &gaps_; }
    RectList *groups() { return &groups_; }

    /// `handles` false hides all handles, for example while a label is edited.
    void refresh(Session &session, tools::Overlay overlay, const tools::Camera &camera, bool handles);
    void clear();

signals:
    void changed();
    void routesChanged();
    void growthChanged();
    void fatesChanged();

private:
    void outlineSelection(Session &session, const tools::Camera &camera, bool withHandles);
    void showConnectHandles(Session &session, const tools::Overlay &overlay, const tools::Camera &camera);
    void showPreview(Session &session, const tools::Overlay &overlay, const tools::Camera &camera);
    void showGrowth(Session &session, const tools::Overlay &overlay, const tools::Camera &camera);
    void showFates(Session &session, const tools::Camera &camera);
    void outlineGroups(Session &session, const tools::Camera &camera);
    void showGhost(Session &session, const tools::Overlay &overlay, const tools::Camera &camera);

    RectList outlines_, grips_, connectHandles_, endHandles_, guides_, gaps_, groups_;
    QRectF marquee_, frame_, joined_, ghost_, target_;
    QString ghostIcon_, ghostTitle_, ghostRole_, says_;
    QVariantList routes_;
    QVariantList growth_;
    QVariantList twigs_;
    QVariantList fates_;
    QVariant loose_ = QVariant::fromValue(QPolygonF());
    bool legal_ = false;
    QPointF saysAt_;
};

} // namespace plumbline

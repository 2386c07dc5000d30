#include "session/preview.h"

#include "history/history.h"

namespace plumbline
{

Preview::Preview(History &history, Scene &scene, QObject *parent)
    : QObject(parent), history_(history), scene_(scene)
{
}

void Preview::show(const Change &change)
{
    ghost_ = ghostOf(scene_, history_.design(), change);
    shown_ = true;
    emit changed();
}

void Preview::clear()
{
    if (!shown_)
        return;
    shown_ = false;
    ghost_ = {};
    emit changed();
}

} // namespace plumbline

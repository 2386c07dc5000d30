#include "attempts/board_recorder.h"

#include "session/session.h"

namespace plumbline
{

BoardRecorder::BoardRecorder(Session &session, Clock clock, practice::Timeline timeline)
    : session_(session), clock_(std::move(clock)), timeline_(std::move(timeline))
{
    timer_.setSingleShot(true);
    timer_.setInterval(pause);
    connect(&timer_, &QTimer::timeout, this, &BoardRecorder::take);
    const auto changed = [this] {
        if (!timer_.isActive())
            timer_.start();
    };
    connect(&session, &Session::designChanged, this, changed);
    connect(&session, &Session::designReplaced, this, changed);
    take();
}

const practice::Timeline &BoardRecorder::timeline()
{
    take();
    return timeline_;
}

void BoardRecorder::take()
{
    timer_.stop();
    timeline_.add(clock_(), store::writeDesign(session_.design()));
}

} // namespace plumbline

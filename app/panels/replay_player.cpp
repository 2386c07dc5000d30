#include "replay_player.h"

#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;
using practice::EventKind;

namespace
{

constexpr int frame = 33; // ms
constexpr double least = 1;
constexpr double most = 60;

/// "2:05"
QString clockWords(double ms)
{
    const auto seconds = static_cast<qint64>(ms) / 1000;
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString phaseTitle(const std::string &stage)
{
    static const std::map<std::string, const char *> titles{{"clarify", QT_TR_NOOP("Clarify")},
                                                            {"architecture", QT_TR_NOOP("Architecture")},
                                                            {"deep-dive", QT_TR_NOOP("Deep dive")},
                                                            {"failures", QT_TR_NOOP("Failure modes")},
                                                            {"scale", QT_TR_NOOP("Scale, cost")}};
    const auto it = titles.find(stage);
    return it == titles.end() ? text(stage) : ReplayPlayer::tr(it->second);
}

QString markTitle(const practice::Mark &mark)
{
    switch (mark.kind) {
    case EventKind::stageEntered:
        return phaseTitle(mark.subject);
    case EventKind::drawingBegan:
        return ReplayPlayer::tr("first component");
    case EventKind::committed:
        return ReplayPlayer::tr("commitment");
    case EventKind::twistShown:
        return ReplayPlayer::tr("twist");
    case EventKind::failureCard:
        return ReplayPlayer::tr("failure card");
    default:
        return ReplayPlayer::tr("close");
    }
}

} // namespace

ReplayPlayer::ReplayPlayer(QObject *parent) : QObject(parent)
{
    timer_.setInterval(frame);
    connect(&timer_, &QTimer::timeout, this, [this] { advance(static_cast<double>(wall_.restart())); });
}

bool ReplayPlayer::open(AttemptList *attempts, int row)
{
    close();
    auto kept = attempts->load(row);
    if (!kept)
        return false;
    auto replay = practice::Timeline::fromText(kept->timeline, "the recorded session")
                      .and_then([this](practice::Timeline timeline) {
                          return practice::Replay::of(std::move(timeline), session_->catalog());
                      });
    if (!replay) {
        emit session_->refused(replay.error());
        return false;
    }
    replay_ = *std::move(replay);
    title_ = tr("%1, %2").arg(text(kept->title), momentWords(kept->attempt.startedAt));
    length_ = std::max({kept->length(), replay_->timeline().end(), practice::Millis(1000)});
    problem_.clear();
    position_ = 0;
    readMarks(kept->attempt);
    emit opened();
    emit moved();
    return true;
}

void ReplayPlayer::close()
{
    setPlaying(false);
    replay_.reset();
    marks_.clear();
    emit opened();
}

void ReplayPlayer::readMarks(const practice::Attempt &attempt)
{
    marks_.clear();
    double next = 1; // share of the length where the phase after it begins
    const std::vector<practice::Mark> marks = practice::marksOf(attempt);
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        const double share = static_cast<double>(mark->at) / length();
        const bool isPhase = mark->kind == EventKind::stageEntered;
        marks_.prepend(QVariantMap{{u"at"_s, static_cast<double>(mark->at)},
                                   {u"share"_s, share},
                                   {u"room"_s, next - share},
                                   {u"title"_s, markTitle(*mark)},
                                   {u"isPhase"_s, isPhase}});
        if (isPhase)
            next = share;
    }
}

QString ReplayPlayer::says() const
{
    return tr("%1 of %2").arg(clockWords(position_), clockWords(length()));
}

QString ReplayPlayer::moment() const
{
    constexpr double recent = 20'000; // ms that an event is named after it
    QString phase, event;
    for (const QVariant &entry : marks_) {
        const QVariantMap mark = entry.toMap();
        const double at = mark[u"at"_s].toDouble();
        if (at > position_)
            break;
        if (mark[u"isPhase"_s].toBool())
            phase = mark[u"title"_s].toString();
        else if (position_ - at < recent)
            event = mark[u"title"_s].toString();
    }
    return event.isEmpty() ? phase : tr("%1: %2").arg(phase, event);
}

void ReplayPlayer::setPlaying(bool playing)
{
    if (playing == timer_.isActive() || (playing && !replay_))
        return;
    if (playing) {
        wall_.start();
        timer_.start();
    } else {
        timer_.stop();
    }
    emit playingChanged();
}

void ReplayPlayer::setSpeed(double speed)
{
    speed_ = std::clamp(speed, least, most);
    emit playingChanged();
}

void ReplayPlayer::toggle()
{
    if (!playing() && position_ >= length())
        seek(0);
    setPlaying(!playing());
}

void ReplayPlayer::seek(double at)
{
    if (!replay_)
        return;
    position_ = std::clamp(at, 0.0, length());
    const auto change = replay_->seek(static_cast<practice::Millis>(position_));
    problem_ = change ? QString() : text(change.error().text());
    if (change && !change->empty())
        emit boardChanged(*change);
    emit moved();
}

void ReplayPlayer::advance(double ms)
{
    seek(position_ + ms * speed_);
    if (position_ >= length())
        setPlaying(false);
}

void ReplayPlayer::goToMark(int direction)
{
    constexpr double slack = 1500; // a step back from just behind a mark goes to the one before it
    double target = direction > 0 ? length() : 0;
    for (const QVariant &entry : marks_) {
        const double at = entry.toMap()[u"at"_s].toDouble();
        if (direction > 0 && at > position_ + 1) {
            target = at;
            break;
        }
        if (direction < 0 && at < position_ - slack)
            target = at;
    }
    seek(target);
}

} // namespace plumbline

#include "session/findings.h"

#include "history/history.h"
#include "session/library.h"

#include <QDate>

namespace plumbline
{

namespace
{
/// Up to this many components a full check takes a small part of a frame and a thread would cost more than it
/// gives.
constexpr std::size_t smallBoard = 150;
} // namespace

Findings::Findings(const Library &library, History &history, QObject *parent)
    : QObject(parent), library_(library), history_(history)
{
    pauseTimer_.setSingleShot(true);
    pauseTimer_.setInterval(pause);
    connect(&pauseTimer_, &QTimer::timeout, this, &Findings::start);
    pollTimer_.setInterval(15);
    connect(&pollTimer_, &QTimer::timeout, this, [this] {
        if (running_.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            return;
        pollTimer_.stop();
        take(running_.get());
    });
    history_.subscribe([this](const Change &) { pauseTimer_.start(); });
}

Findings::~Findings()
{
    giveUp();
}

void Findings::giveUp()
{
    pollTimer_.stop();
    if (running_.valid())
        running_.wait();
    checker_.reset();
}

bool Findings::isWorking() const
{
    return running_.valid() && running_.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
}

const Finding *Findings::find(const std::string &fingerprint) const
{
    for (const Finding &finding : report_.findings)
        if (finding.fingerprint == fingerprint)
            return &finding;
    return nullptr;
}

CheckOptions Findings::options() const
{
    return {.phase = pinned_, .today = QDate::currentDate().toString(Qt::ISODate).toStdString()};
}

void Findings::pinPhase(std::optional<Phase> phase)
{
    if (phase == pinned_)
        return;
    pinned_ = phase;
    checkNow();
}

void Findings::restart()
{
    pinned_.reset();
    checkNow();
}

void Findings::light(const std::string &fingerprint)
{
    if (fingerprint == lit_)
        return;
    lit_ = fingerprint;
    emit litChanged();
}

void Findings::checkNow()
{
    pauseTimer_.stop();
    pollTimer_.stop(); // What a worker is still at belongs to a design that is gone.
    if (!checker_ || isWorking())
        checker_ = std::make_shared<Checker>(library_.catalog(), library_.rules());
    take(checker_->check(history_.design(), options()));
}

void Findings::start()
{
    if (history_.design().components().size() <= smallBoard) {
        checkNow();
        return;
    }
    if (isWorking()) { // One worker at a time; try again when it is done.
        pauseTimer_.start();
        return;
    }
    if (!checker_)
        checker_ = std::make_shared<Checker>(library_.catalog(), library_.rules());
    running_ = std::async(std::launch::async, [checker = checker_, options = options(), snapshot = history_.design()] {
        return checker->check(snapshot, options);
    });
    pollTimer_.start();
}

void Findings::take(Report report)
{
    report_ = std::move(report);
    if (history_.design().components().empty()) { // The window teaches what will be checked; it does not nag.
        report_.findings.clear();
        report_.summary = {};
    }
    if (!lit_.empty() && !find(lit_))
        light({});
    emit reportChanged();
}

} // namespace plumbline

#include "tidier.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace plumbline
{

Tidier::~Tidier()
{
    cancel();
}

void Tidier::start(const Session &session, const std::set<Id> &ids, layout::Flow flow)
{
    cancel();
    current_ = std::make_shared<std::atomic<bool>>(false);
    // The thread has snapshots of the design and of the catalogue, which rule packs may change.
    QThreadPool::globalInstance()->start([ticket = current_, design = session.design(),
                                          catalog = std::make_shared<const Catalog>(session.catalog()), ids,
                                          flow, self = QPointer<Tidier>(this)] {
        if (*ticket)
            return;
        auto plan = layout::tidy(design, *catalog, ids, flow);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [ticket, plan = std::move(plan), self] {
                if (*ticket || !self)
                    return;
                self->current_.reset();
                emit self->planned({plan});
            },
            Qt::QueuedConnection);
    });
}

bool Tidier::cancel()
{
    if (!current_)
        return false;
    *current_ = true;
    current_.reset();
    return true;
}

} // namespace plumbline

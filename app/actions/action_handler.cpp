#include "actions/action_handler.h"

namespace plumbline
{

void ActionHandler::componentComplete()
{
    UserAction *handled = table_ ? table_->find(action_) : nullptr;
    if (!handled)
        return;
    const auto tell = [this, handled] { handled->setState(enabled_, ticked_, text_); };
    connect(this, &ActionHandler::changed, handled, tell);
    connect(handled, &UserAction::triggered, this, &ActionHandler::triggered);
    tell();
}

} // namespace plumbline

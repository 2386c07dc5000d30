#pragma once

#include "gestures/driver.h"

#include <gmock/gmock.h>

/// Boards that several gesture tests start from.
namespace plumbline::testing
{

/// A user, a gateway and a model in a row, far enough apart that nothing aligns by accident; the first two
/// connected.
inline Design rowOfThree()
{
    Board board;
    board.component("user", "end-user").at("user", {0, 0});
    board.component("gw", "api-gateway").at("gw", {304, 200});
    board.component("llm", "llm").at("llm", {608, 400});
    return board.request("user", "gw").design();
}

} // namespace plumbline::testing

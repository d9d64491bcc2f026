// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace tw {

enum class TransactionState
{
    Idle,
    Active,
    Failed,
    Unknown
};

enum class Isolation
{
    ServerDefault,
    ReadCommitted,
    RepeatableRead,
    Serializable
};

struct TransactionOptions
{
    Isolation isolation = Isolation::ServerDefault;
    bool readOnly = false;
    bool deferrable = false; ///< waits for a moment in which a serializable reader cannot fail
    std::chrono::milliseconds lockTimeout{0}; ///< where the session has none; 0: as the server says
};

}

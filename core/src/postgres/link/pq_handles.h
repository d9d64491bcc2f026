// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_library.h"

#include <memory>

namespace tw {

struct PqDeleter
{
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
    void operator()(PGcancel* cancel) const { PQfreeCancel(cancel); }
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
    void operator()(char* copyData) const { PQfreemem(copyData); }
    void operator()(PGnotify* notification) const { PQfreemem(notification); }
};

using ConnectionHandle = std::unique_ptr<PGconn, PqDeleter>;
using ResultHandle = std::unique_ptr<PGresult, PqDeleter>;
using CancelHandle = std::unique_ptr<PGcancel, PqDeleter>;
using CopyDataHandle = std::unique_ptr<char, PqDeleter>;
using NotificationHandle = std::unique_ptr<PGnotify, PqDeleter>;
using OptionsHandle = std::unique_ptr<PQconninfoOption, PqDeleter>;

}

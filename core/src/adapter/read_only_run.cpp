// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "adapter/read_only_run.h"

#include <tuplewright/session/atomic.h>

namespace tw {

Result<StatementOutcome> runReadOnly(
    Session& session, const Statement& statement, RowSink* sink, const CallOptions& options)
{
    AtomicOptions looking;
    looking.transaction.readOnly = true;
    TW_TRY(const Atomic<StatementOutcome> looked,
        atomic(
            session, looking, [&](Session& inside) { return inside.run(statement, sink, options); },
            options));
    return looked.value;
}

}

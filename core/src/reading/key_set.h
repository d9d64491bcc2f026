// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/keyed_query.h>
#include <tuplewright/results/result_set.h>

namespace tw {

/// The different keys that rows hold, each once. A key with a NULL in it leads nowhere and is left
/// out.
struct KeySet
{
    QList<KeyValues> keys;
    QList<qsizetype> ofRow; ///< index into `keys`, -1 for none

    /// Fails with InvalidArgument when the rows lack one of the columns.
    [[nodiscard]] static Result<KeySet> of(const ResultSet& rows, const QStringList& columns);
};

/// Bytes that tell values apart, storage class included.
[[nodiscard]] QByteArray bytesOf(const KeyValues& values);

}

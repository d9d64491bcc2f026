// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <optional>

namespace tw {

/// The microseconds from 1970 of a time with a zone, as `2024-01-31 09:30:00.5+01`, with T in the
/// middle and Z at the end as well. Unset for anything else.
[[nodiscard]] std::optional<qint64> momentOf(QByteArrayView text);

/// Whether both texts name one moment; those that name none are the same when their bytes are.
[[nodiscard]] bool isSameMoment(QByteArrayView a, QByteArrayView b);

}

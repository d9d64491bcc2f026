// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

namespace tw {

inline constexpr qint64 kMaximumPageSize = 10'000;

/// InvalidArgument for a page of no row.
[[nodiscard]] inline Result<void> checkPageSize(qint64 size)
{
    if (size >= 1 && size <= kMaximumPageSize)
        return {};
    return fail(ErrorKind::OutOfRange,
        QStringLiteral("The page size %1 is not within 1 to %2.")
            .arg(QString::number(size), QString::number(kMaximumPageSize)));
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/value.h>

#include <QByteArrayView>

namespace tw {

/// What stands in a row for a value of more bytes than were asked for: how many it has, and how it
/// begins. A Value of its own storage class, so that nobody takes it for the whole.
struct TW_CORE_EXPORT ShortenedValue
{
    qint64 size = 0; ///< bytes of the whole
    Value start; ///< text or bytes; NULL where the engine does not tell

    /// The value that stands for it in a row; read() undoes it.
    [[nodiscard]] Value toValue() const;

    /// From the bytes of a shortened value or cell.
    [[nodiscard]] static ShortenedValue read(QByteArrayView bytes);
};

}

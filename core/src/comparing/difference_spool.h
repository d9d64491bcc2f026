// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/comparing/difference.h>

#include <QDataStream>
#include <QTemporaryFile>

namespace tw {

/// Rows that wait on the disk, value for value, and are read once in the order they came. Gone with
/// this object.
class DifferenceSpool
{
public:
    [[nodiscard]] Result<void> append(const DifferentRow& row);

    /// No more comes; holds no descriptor any longer.
    [[nodiscard]] Result<void> close();

    /// The next row; false behind the last one, and for those who never had any.
    [[nodiscard]] Result<bool> next(DifferentRow& row);

    /// How many came.
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    [[nodiscard]] std::unexpected<Error> failed() const;

    QTemporaryFile m_file;
    QDataStream m_stream;
    qint64 m_size = 0;
    qint64 m_read = 0;
};

}

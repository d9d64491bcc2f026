// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace tw::cli {

/// Lines up rows under a header for reading. Long cells are cut and marked by an ellipsis.
class TextTable
{
public:
    /// `numeric` columns are set to the right.
    TextTable(const QStringList& header, QList<bool> numeric);

    void append(const QStringList& cells);

    /// The lines added since the last call. The first call fixes the widths of the columns.
    [[nodiscard]] QByteArray take();

private:
    void fixWidths();
    [[nodiscard]] QString line(const QStringList& cells) const;

    QStringList m_header;
    QList<bool> m_numeric;
    QList<QStringList> m_rows;
    QList<int> m_widths;
};

}

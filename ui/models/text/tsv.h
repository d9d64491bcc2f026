// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/values/value.h>

#include <QList>
#include <QString>

#include <optional>

namespace tw {

// Cells as text of the clipboard: tabs between cells, line ends between rows, double quotes round
// what holds either. NULL is nothing and '' is "", so that copying and pasting keeps both.

using TsvRow = QList<std::optional<QString>>; ///< unset: nothing stood there

[[nodiscard]] QString toTsv(const QList<TsvRow>& rows);
[[nodiscard]] QList<TsvRow> fromTsv(const QString& text);

}

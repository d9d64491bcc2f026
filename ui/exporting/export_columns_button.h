// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exporting/export_rows.h"

#include <QPushButton>

class QMenu;

namespace tw {

/// Which columns a file has: a button that says how many, over a list to check them in. Masked
/// ones are unchecked at first.
class ExportColumnsButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ExportColumnsButton(const QList<ExportColumn>& columns, QWidget* parent = nullptr);

    /// The columns that are checked; empty: all there are.
    [[nodiscard]] QStringList chosen() const;
    /// Whether any column is checked, so that there is something to write.
    [[nodiscard]] bool hasAny() const;

Q_SIGNALS:
    void changed();

private:
    void addColumn(const ExportColumn& column);
    void updateText();

    QMenu* m_menu;
};

}

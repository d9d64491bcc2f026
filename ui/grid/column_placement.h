// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid_table.h"
#include "models/tables/table_settings.h"

#include <QTimer>

namespace tw {

/// Where the columns of a grid are: order, widths, which are hidden, which stand still.
class ColumnPlacement final : public QObject
{
    Q_OBJECT

public:
    explicit ColumnPlacement(GridTable& table);

    /// What is laid out stays so when the model is reset.
    void setResultModel(const ResultModel* model);

    /// Columns that the layout does not name come last, shown. Unset widths are fitted.
    void apply(const ColumnLayout& layout);

    /// As it is on screen now; names every column.
    [[nodiscard]] ColumnLayout current() const;

    /// Those on screen, in their order.
    [[nodiscard]] QStringList shown() const;

    [[nodiscard]] int frozen() const; ///< columns that stand still now, chosen or not

    void setTypesShown(bool shown); ///< below the names
    void hide(int column); ///< the last one stays
    void freezeUpTo(int column); ///< again: nothing is frozen

    /// Fits what has no width of its own.
    void fit();
    void fitColumn(int column); ///< to what it holds on screen

    /// Below the header of a column, on the screen.
    [[nodiscard]] QPoint menuPosition(int column) const;

    void widen(int column); ///< to what it holds, unless a person chose its width

    /// Freezes a leading key while the columns are wider than the view and nobody chose.
    void freezeKey();

Q_SIGNALS:
    void changed(); ///< by the person

private:
    void onResized(int column);
    void announce();
    [[nodiscard]] QList<int> shownColumns() const;

    GridTable& m_table;
    const ResultModel* m_model = nullptr;
    QMap<QString, int> m_widths; ///< those that a person chose
    std::optional<int> m_frozen;
    ColumnLayout m_kept; ///< while the model is reset
    bool m_isApplying = false;
    QTimer m_changed;
};

}

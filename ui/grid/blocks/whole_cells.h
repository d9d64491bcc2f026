// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid_selection.h"

#include <functional>

namespace tw {

class WholeValues;

/// Sees to it that values are read whole before they are copied or changed. Lives in the GUI
/// thread.
class WholeCells final : public QObject
{
    Q_OBJECT

public:
    /// The selection must outlive it.
    WholeCells(const GridSelection& selection, QObject* parent);

    /// Reads shortened values; it must outlive this. Without one all values count as whole.
    void setSource(WholeValues* source) { m_source = source; }

    /// True when all of the cells are whole. Otherwise starts to read those that are shortened and
    /// calls `then` afterwards, unless the selection was changed meanwhile.
    [[nodiscard]] bool ensure(const QModelIndexList& cells, std::function<void()> then);

Q_SIGNALS:
    void statusMessage(const QString& text); ///< that values are read, or why nothing was done

private:
    [[nodiscard]] QList<QPersistentModelIndex> selectedCells() const;

    const GridSelection& m_selection;
    WholeValues* m_source = nullptr;
};

}

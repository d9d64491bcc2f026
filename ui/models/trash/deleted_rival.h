// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trash_controller.h"

#include <tuplewright/query/filter.h>

namespace tw {

/// The soft-deleted row that holds a value which must be there only once: looked for, and brought
/// back. Lives in the GUI thread.
class DeletedRival final : public QObject
{
    Q_OBJECT

public:
    explicit DeletedRival(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~DeletedRival() override; ///< stops looking

    /// Looks for a row that the filter of a unique key finds. Ends in found() where it is
    /// soft-deleted, and in nothing else.
    void seek(const TablePtr& table, const Filter& filter);

    /// Whether one was found that can be brought back.
    [[nodiscard]] bool canRestore() const { return m_row.has_value(); }

    /// Brings it back. Ends in restored() or failed().
    void restore();

Q_SIGNALS:
    void found();
    void restored();
    void failed(const tw::Error& error);

private:
    std::shared_ptr<const Adapter> m_adapter;
    AsyncAdapter m_reader;
    Operation<std::optional<TrashRow>> m_seeking;
    TablePtr m_table;
    std::optional<TrashRow> m_row;
    std::unique_ptr<TrashController> m_trash;
    quint64 m_number = 0; ///< answers to earlier questions count no more
};

}

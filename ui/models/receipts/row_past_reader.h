// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/history/row_past.h>

#include <QObject>

namespace tw {

/// Finds out what became of one row, on a shared thread. Lives in the GUI thread.
class RowPastReader final : public QObject
{
    Q_OBJECT

public:
    /// `key` is of the table's identity columns.
    RowPastReader(std::shared_ptr<const Adapter> adapter, ReceiptStore store, TablePtr table,
        ColumnValues key, QObject* parent = nullptr);
    ~RowPastReader() override; ///< stops reading

    /// Reads all sources again; ends in changed(). An answer that was overtaken is dropped.
    void load();

    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] const Table& table() const { return *m_table; }
    [[nodiscard]] const ColumnValues& key() const { return m_key; }
    [[nodiscard]] const RowPast& past() const { return m_past; } ///< as of the last load
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; } ///< likewise

Q_SIGNALS:
    void changed();

private:
    void onLoaded(const Result<RowPast>& past);

    AsyncAdapter m_reader;
    ReceiptStore m_store;
    TablePtr m_table;
    ColumnValues m_key;
    RowPast m_past;
    std::optional<Error> m_error;
    Operation<RowPast> m_loading;
    quint64 m_load = 0;
    bool m_isLoading = false;
};

}

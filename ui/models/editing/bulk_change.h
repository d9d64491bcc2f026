// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/column_treatment.h"

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/writing/where_writer.h>

#include <QObject>

namespace tw {

/// One change of all rows that a query finds: counted first, and refused when another number of
/// rows is found then. On shared threads; lives in the GUI thread.
class BulkChange final : public QObject
{
    Q_OBJECT

public:
    enum class Kind
    {
        Set,
        SoftDelete,
        Restore,
        Delete
    };

    /// `related`: tables that the filter reaches; `treatments`: what new values pass.
    BulkChange(std::shared_ptr<const Adapter> adapter, TablePtr table, SelectQuery query,
        TableSet related, ColumnTreatments treatments, QObject* parent = nullptr);
    ~BulkChange() override;

    /// Ends in counted() or failed().
    void count();

    /// Changes as many rows as were counted, or none. Ends in finished().
    void run(Kind kind, const QList<ColumnEdit>& edits);

    /// How many rows would change; unset until they are counted.
    [[nodiscard]] std::optional<qint64> rows() const { return m_rows; }

    /// Whether the change is being carried out.
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /// The query whose rows are changed.
    [[nodiscard]] const SelectQuery& query() const { return m_query; }

    /// The table of the rows.
    [[nodiscard]] const TablePtr& table() const { return m_table; }
    [[nodiscard]] bool meansAllRows() const; ///< there is no condition

Q_SIGNALS:
    /// rows() is known.
    void counted();

    /// Rows were not counted or not changed.
    void failed(const tw::Error& error);

    /// The change has ended; the report tells how many rows it met.
    void finished(const tw::WhereReport& report);

private:
    AsyncAdapter m_writer;
    TablePtr m_table;
    SelectQuery m_query;
    TableSet m_related;
    ColumnTreatments m_treatments;
    std::optional<qint64> m_rows;
    Operation<qint64> m_counting;
    bool m_isRunning = false;
};

}

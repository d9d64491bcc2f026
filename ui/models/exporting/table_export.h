// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export_rows.h"

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/configuration/connection_config.h>

namespace tw {

/// All rows that a query finds in a table, read from the server for the file.
class TableExport final : public ExportRows
{
public:
    /// A table as it is described, and as its rows are read in the page: what is masked there stays
    /// out of the file, and what is revealed unless it is asked for.
    struct Source
    {
        TablePtr described;
        TablePtr read;
    };

    TableExport(std::shared_ptr<const Adapter> adapter, ConnectionConfig config, Source source,
        SelectQuery query);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QList<ExportColumn> columns() const override;
    [[nodiscard]] ExportSource source() const override;
    [[nodiscard]] Operation<ResultSet> firstRows(
        const QStringList& columns, int most) const override;
    [[nodiscard]] Operation<ExportReport> write(const ExportTask& task) const override;
    [[nodiscard]] QString command(const ExportTask& task) const override;

private:
    [[nodiscard]] SelectQuery queryOf(const QStringList& columns) const;

    mutable AsyncAdapter m_reader;
    ConnectionConfig m_config;
    Source m_source;
    SelectQuery m_query;
};

}

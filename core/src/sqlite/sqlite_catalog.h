// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/engine/connection.h>
#include <tuplewright/results/result_set.h>

namespace tw {

/// Reads what a file and its attached files hold, through the connection's own statements. Lives as
/// long as the call that needs it.
class SqliteCatalogReader
{
public:
    SqliteCatalogReader(Connection& connection, const CallOptions& options)
        : m_connection(connection)
        , m_options(options)
    { }

    /// One query for all names, and one for the estimates of each file that was analysed.
    [[nodiscard]] Result<CatalogPtr> catalog();

    /// Fails with UndefinedObject.
    [[nodiscard]] Result<TablePtr> describe(const QualifiedName& name);

private:
    /// Facts that decide how rows are addressed and are not kept in Table.
    struct Facts
    {
        QString kind; ///< as pragma_table_list says: table, view, virtual, shadow
        bool withoutRowid = false;
        bool hasKeyIndex = false; ///< false: the primary key is the row id itself
        QStringList allColumns; ///< hidden ones too
        QList<std::pair<qint64, QString>> keyColumns; ///< place in the key and name
    };

    Result<ResultSet> query(const QString& sql, const QList<Value>& values = {});
    Result<void> addEstimates(Catalog& catalog, const QString& schema);

    Result<void> readRelation(const QualifiedName& name, Table& table, Facts& facts);
    Result<void> readColumns(Table& table, Facts& facts);
    Result<void> readUniqueKeys(Table& table, Facts& facts);
    Result<void> readForeignKeys(Table& table);
    Result<void> readEstimate(Table& table);
    void addPrimaryKey(Table& table, Facts& facts) const;
    void chooseAddress(Table& table, const Facts& facts) const;
    [[nodiscard]] QString readOnlyReason(const Table& table, const Facts& facts) const;

    Connection& m_connection;
    const CallOptions& m_options;
};

}

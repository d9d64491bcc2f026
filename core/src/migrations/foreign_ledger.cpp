// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/migrations/foreign_ledger.h>

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// The table of a program, told from others of its name by the columns.
struct Layout
{
    QString table;
    QStringList columns;
    QString sql; ///< version, and a number that is 0 while a migration has not ended
    bool holdsOlder = false;
};

const std::array<Layout, 2>& layouts()
{
    static const std::array<Layout, 2> known{
        Layout{u"schema_migrations"_s, {u"version"_s, u"dirty"_s},
            u"SELECT version, CASE WHEN dirty THEN 0 ELSE 1 END FROM schema_migrations"_s, true},
        Layout{u"flyway_schema_history"_s, {u"version"_s, u"success"_s},
            u"SELECT version, CASE WHEN success THEN 1 ELSE 0 END FROM flyway_schema_history"
            " WHERE version IS NOT NULL"_s,
            false},
    };
    return known;
}

Result<bool> isThere(Session& session, const Layout& layout, const CallOptions& options)
{
    return session.use(options, [&](Connection& connection) -> Result<bool> {
        TW_TRY(const QList<TablePtr> tables,
            connection.catalogReader().describeAll(RelationScope::of({{}, layout.table}), options));
        return std::ranges::any_of(tables, [&layout](const TablePtr& table) {
            return std::ranges::all_of(layout.columns,
                [&table](const QString& column) { return table->columnIndex(column) >= 0; });
        });
    });
}

std::unexpected<Error> unfinished(const Layout& layout, const QString& version)
{
    return fail(ErrorKind::InvalidState,
        u"Migration %1 has begun and did not end, says %2."_s.arg(version, layout.table), {},
        u"End it with the program that began it."_s);
}

std::unexpected<Error> notWhole(const Layout& layout, const QString& version)
{
    return fail(ErrorKind::Unsupported,
        u"Version \"%1\" of %2 is not a whole number."_s.arg(version, layout.table), {},
        u"Say by a version of the folder how far the database is."_s);
}

Result<ForeignLedger> read(Session& session, const Layout& layout, const CallOptions& options)
{
    ResultSet rows;
    TW_TRY_VOID(session.run({layout.sql, {}}, &rows, options, StatementOrigin::Library));
    ForeignLedger ledger{layout.table, {}, layout.holdsOlder};
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        const QString version = QString::fromUtf8(rows.cell(row, 0).bytes.toByteArray());
        bool isNumber = false;
        const qint64 number = version.toLongLong(&isNumber);
        if (!isNumber)
            return notWhole(layout, version);
        if (!rows.cell(row, 1).bytes.startsWith('1'))
            return unfinished(layout, version);
        ledger.versions.insert(number);
    }
    return ledger;
}

}

bool ForeignLedger::holds(qint64 version) const
{
    return versions.contains(version)
        || (holdsOlder && std::ranges::any_of(versions, [version](qint64 newest) {
               return version < newest;
           }));
}

Result<std::optional<ForeignLedger>> readForeignLedger(Session& session, const CallOptions& options)
{
    for (const Layout& layout : layouts()) {
        TW_TRY(const bool isKept, isThere(session, layout, options));
        if (isKept)
            return read(session, layout, options);
    }
    return std::nullopt;
}

}

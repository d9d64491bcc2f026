// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

// A program of somebody else's on top of the installed library: prints the rows of one table.
// Usage: print_table URL-or-file TABLE

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/configuration/connection_config.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QCoreApplication>
#include <QTextStream>

namespace {

tw::Result<tw::ResultSet> rowsOf(const QString& url, const QString& tableName)
{
    const tw::BackendSet backends({tw::makePostgresBackend(), tw::makeSqliteBackend()});
    TW_TRY(const tw::ParsedUrl target, tw::parseUrl(url));
    TW_TRY(const tw::BackendPtr backend, backends.find(target.config.backend));
    const tw::Adapter adapter(
        std::make_shared<tw::ConnectionPool>(backend, target.config, target.password));

    TW_TRY(const tw::QualifiedName name, tw::QualifiedName::parse(tableName));
    TW_TRY(const tw::TablePtr table, adapter.describe(name, {}));
    tw::SelectQuery query;
    query.table = table->name;
    query.deleted = tw::DeletedRows::All;
    tw::ResultSet rows;
    TW_TRY_VOID(adapter.stream(*table, query, rows, {}));
    return rows;
}

void print(const tw::ResultSet& rows)
{
    QTextStream out(stdout);
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        for (int column = 0; column < rows.columnCount(); ++column) {
            const tw::Value value = rows.cell(row, column).toValue();
            out << (column > 0 ? "|" : "")
                << (value.isNull() ? QStringLiteral("NULL") : value.toText());
        }
        out << '\n';
    }
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        QTextStream(stderr) << "Usage: print_table URL-or-file TABLE\n";
        return 2;
    }
    const tw::Result<tw::ResultSet> rows = rowsOf(arguments.at(1), arguments.at(2));
    if (!rows) {
        QTextStream(stderr) << rows.error().toText() << '\n';
        return 1;
    }
    print(*rows);
    return 0;
}

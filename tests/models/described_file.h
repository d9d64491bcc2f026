// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/table_description.h"
#include "sqlite_file.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QCoreApplication>
#include <QTest>

namespace tw::test {

/// A table of a SQLite file, described as a page does before it reads rows.
class DescribedFile
{
public:
    DescribedFile(const QString& schema, const QString& table, const QString& maskedColumns = {})
        : file(schema)
        , adapter(makeAdapter(file, maskedColumns))
        , description(adapter, QualifiedName{{}, table})
    {
        description.set(now());
    }

    [[nodiscard]] DescribedTable now() const
    {
        return describeWhole(*adapter, description.name(), {}).value();
    }

    /// Returns when all that was asked in a lane before has been answered, and its receivers have
    /// heard of it.
    void drain(Lane lane) const
    {
        AsyncAdapter reader(adapter, lane);
        QVERIFY(reader.call([](const Adapter&, const CallOptions&) -> Result<bool> { return true; })
                .wait());
        QCoreApplication::processEvents();
    }

    /// Lets a statement change the table, and takes its new description over.
    TableChange alter(const QString& sql)
    {
        file.execute(sql);
        TableChange change = description.compare(now());
        description.adopt(change);
        return change;
    }

    SqliteFile file;
    std::shared_ptr<const Adapter> adapter;
    TableDescription description;

private:
    static std::shared_ptr<const Adapter> makeAdapter(
        const SqliteFile& file, const QString& maskedColumns)
    {
        ConnectionConfig config = file.config();
        config.session.maskedColumns = maskedColumns;
        return std::make_shared<const Adapter>(
            std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret()));
    }
};

/// 250 rows in a table with a key.
inline const QString kItems = QStringLiteral(
    "CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT, secret TEXT);"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 250)"
    "INSERT INTO items SELECT i, 'item ' || i, CASE WHEN i % 2 THEN 'odd' END, 's' || i FROM n;");

/// An expression that takes SQLite a while for each row.
inline const QString kSlowExpression = QStringLiteral(
    "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
    " SELECT count(*) FROM n) + id");

}

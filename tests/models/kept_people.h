// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/edit_controller.h"

#include <tuplewright/results/result_set.h>
#include <tuplewright/sqlite/sqlite_backend.h>

namespace tw::test {

inline constexpr auto kPeople = R"(
CREATE TABLE people(
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    age INTEGER CHECK (age >= 0),
    photo BLOB);
INSERT INTO people(id, name, age) VALUES (1, 'Ada', 36), (2, 'Grace', NULL), (3, 'Alan', 41);
)";

/// A table page without a window: one table of a file and the edits over it, kept in a folder.
class KeptPeople
{
public:
    KeptPeople(const ConnectionConfig& config, const QString& folder)
        : adapter(std::make_shared<const Adapter>(
              std::make_shared<ConnectionPool>(makeSqliteBackend(), config, Secret())))
        , journal(folder)
        , edits(adapter)
    {
        table = adapter->describe({{}, QStringLiteral("people")}, {}).value();
        edits.setTable(table);
        JournalPlace place;
        place.connection = QStringLiteral("shop");
        place.url = config.toUrl();
        place.backend = config.backend;
        edits.journal().open(journal, place);
    }

    [[nodiscard]] QList<Value> row(int id) const
    {
        ResultSet rows;
        const Statement statement{
            QStringLiteral("SELECT * FROM people WHERE id = ?"), {Value::integer(id)}};
        static_cast<void>(adapter->run(statement, &rows, {}));
        QList<Value> values;
        for (int column = 0; rows.rowCount() == 1 && column < rows.columnCount(); ++column)
            values.append(rows.cell(0, column).toValue());
        return values;
    }

    [[nodiscard]] RowKey key(int id) const
    {
        return {RowIdentity{
            table->name, RowAddress::Key, {{QStringLiteral("id"), Value::integer(id)}}}};
    }

    void setName(int id, const QString& name)
    {
        edits.staged().stageCell(key(id), row(id), 1, Value::text(name));
    }

    [[nodiscard]] QString text(const QString& sql) const
    {
        ResultSet rows;
        static_cast<void>(adapter->run({sql, {}}, &rows, {}));
        return rows.rowCount() > 0 ? rows.cell(0, 0).toValue().toText() : QString();
    }

    std::shared_ptr<const Adapter> adapter;
    JournalFolder journal;
    EditController edits;
    TablePtr table;
};

}

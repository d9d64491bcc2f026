// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/trigger.h>

#include <QHash>

namespace tw {

/// What only the text of a CREATE TABLE statement tells: SQLite has no pragma for it.
struct SqliteTableText
{
    struct ColumnText
    {
        QString collation;
        QString generationExpression;
    };
    struct CheckText
    {
        QString name;
        QString definition; ///< as written, from CHECK to the closing parenthesis
    };
    struct ReferenceText
    {
        QString name;
        bool deferrable = false;
        bool initiallyDeferred = false;
    };

    QHash<QString, ColumnText> columns; ///< by name in lower case
    QList<CheckText> checks;
    QList<ReferenceText> references; ///< in the order they are written
    bool isWithoutRowid = false;
    bool isStrict = false;

    /// Never fails: what cannot be read is left out.
    [[nodiscard]] static SqliteTableText parse(const QString& sql);
};

/// What only the text of a CREATE INDEX statement tells.
struct SqliteIndexText
{
    QStringList parts; ///< each place as written
    QString predicate; ///< null: all rows

    [[nodiscard]] static SqliteIndexText parse(const QString& sql);
};

/// Timing and event of a CREATE TRIGGER statement; the name and the text are the caller's.
[[nodiscard]] Trigger parseSqliteTrigger(const QString& sql);

/// The names that stand where the text of a view or trigger names a table. Names of common table
/// expressions are among them.
[[nodiscard]] QStringList sqliteTablesIn(const QString& sql);

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>

#include <sqlite3.h>

#include <memory>

namespace tw {

/// One prepared statement, from its text to its rows. Confined to its connection's thread.
class SqliteStatement
{
public:
    enum class TextEncoding
    {
        Utf8,
        Utf16
    };

    /// Fails with InvalidArgument unless the text is exactly one statement.
    [[nodiscard]] static Result<SqliteStatement> prepare(sqlite3* database, const QString& sql);

    /// Binds by storage class; `values` must outlive the statement.
    [[nodiscard]] Result<void> bind(const QList<Value>& values);

    /// Makes it ready to be bound and run once more.
    void reset() { sqlite3_reset(m_handle.get()); }

    /// One of SQLite's result codes: SQLITE_ROW, SQLITE_DONE, or an error.
    [[nodiscard]] int step() { return sqlite3_step(m_handle.get()); }

    /// Columns of a row; 0 for a statement that returns none.
    [[nodiscard]] int columnCount() const { return sqlite3_column_count(m_handle.get()); }
    /// Names and declared types of the columns.
    [[nodiscard]] ResultHeader header() const;

    /// False when the statement may write to the file.
    [[nodiscard]] bool isReadOnly() const { return sqlite3_stmt_readonly(m_handle.get()) != 0; }

    /// Copies the current row, without its end. `encoding` is the file's. Fails with Limit.
    [[nodiscard]] Result<void> appendRow(RowChunkBuilder& builder, TextEncoding encoding) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    using Handle = std::unique_ptr<sqlite3_stmt, Finalize>;

    SqliteStatement(sqlite3* database, Handle handle)
        : m_database(database)
        , m_handle(std::move(handle))
    { }

    static Result<Handle> compile(sqlite3* database, const QByteArray& sql, const char*& tail);
    Result<void> bindOne(int number, const Value& value);

    sqlite3* m_database;
    Handle m_handle;
};

}

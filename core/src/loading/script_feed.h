// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/row_file.h>
#include <tuplewright/sql/script_line.h>

#include <deque>
#include <optional>

namespace tw {

/// A statement of a script, or one with some of the lines of data that it reads.
struct FedStatement
{
    QString sql;
    qint64 line = 1; ///< where it begins
    std::optional<QString> data = {};
};

/// Cuts a script into statements as it is read. Data of COPY's text format comes in parts, each
/// with the statement.
class ScriptFeed
{
public:
    ScriptFeed(ByteSource bytes, SqlSyntax syntax);

    /// The next one; false at the end. Fails with InvalidText for what is not UTF-8, and with Limit
    /// for a statement larger than 256 MiB.
    [[nodiscard]] Result<bool> next(FedStatement& statement);

private:
    [[nodiscard]] Result<bool> readLine(QString& line);
    [[nodiscard]] Result<void> takeLine(const QString& text);
    [[nodiscard]] Result<void> takeData(const QString& text);
    void takeMarks(const QString& text);
    void end(const StatementMark& mark);
    void endScript();
    [[nodiscard]] Result<void> checkSize(qsizetype size) const;

    ByteSource m_bytes;
    ScriptLineReader m_reader;
    ScriptState m_state;
    ScriptLine m_line; ///< keeps its memory
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_isRead = false; ///< all bytes
    qint64 m_number = 0; ///< of the line
    QString m_sql; ///< of the statement that is open
    qint64 m_begin = 1; ///< its line
    bool m_isOpen = false;
    std::deque<FedStatement> m_copies; ///< whose data comes next
    std::deque<FedStatement> m_ready;
};

}

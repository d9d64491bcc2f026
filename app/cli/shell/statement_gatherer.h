// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/sql/script.h>
#include <tuplewright/sql/script_line.h>

namespace tw::cli {

/// Gathers typed lines until they hold whole statements, with the data of COPY … FROM STDIN.
class StatementGatherer
{
public:
    /// Reads by the lexical rules of an engine.
    explicit StatementGatherer(SqlSyntax syntax);

    /// Adds a line, without its line feed.
    void add(const QString& line);

    /// What was added ends with the end of a statement, or holds nothing but comments.
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    /// The next line is data of a COPY.
    [[nodiscard]] bool readsData() const { return m_state.copies > 0; }
    [[nodiscard]] const QString& text() const { return m_text; }

    /// The statements, whole or not; nothing is left.
    [[nodiscard]] QList<ScriptPart> take();
    void clear();

private:
    const SqlSyntax m_syntax;
    const ScriptLineReader m_reader;
    QString m_text;
    ScriptState m_state;
};

}

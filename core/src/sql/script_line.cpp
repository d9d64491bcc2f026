// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sql/script_line.h>

#include "sql/statement_scanner.h"

namespace tw {

namespace {

void readData(QStringView text, const ScriptState& before, ScriptLine& line)
{
    const bool isEnd = text == u"\\." || text == u"\\.\r";
    line.isData = true;
    line.after = {.open = {}, .statement = {}, .copies = before.copies - int(isEnd)};
}

}

ScriptLineReader::ScriptLineReader(SqlSyntax syntax)
    : m_syntax(syntax)
    , m_hasCopy(hasCopyStatement(syntax))
{ }

void ScriptLineReader::read(QStringView text, const ScriptState& before, ScriptLine& line) const
{
    line.tokens.clear();
    line.marks.clear();
    if (before.copies > 0)
        return readData(text, before, line);
    line.isData = false;
    int copies = 0;
    StatementScanner scanner(m_syntax, m_hasCopy, before.statement);
    SqlTokenizer tokenizer(text, m_syntax, before.open);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        line.tokens.append(token);
        const bool hadBegun = scanner.progress().hasBegun;
        if (scanner.take(token.kind, text.sliced(token.start, token.length))) {
            line.marks.append({token.start, true, scanner.hasText(), scanner.readsData()});
            copies += int(scanner.readsData());
            scanner.restart();
        } else if (!hadBegun && scanner.progress().hasBegun) {
            line.marks.append(StatementMark{token.start});
        }
    }
    // What began behind a COPY ends with its line: data comes next.
    if (copies > 0)
        line.after = {.open = {}, .statement = {}, .copies = copies};
    else
        line.after = {tokenizer.open(), scanner.progress(), 0};
}

}

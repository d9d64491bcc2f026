// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_editor.h"

#include "editor/sql_text_edit.h"
#include "models/sql/formatting.h"

namespace tw {

namespace {

/// Ends what stands before a statement, also where a comment would hide the semicolon.
QString gapBehind(const QString& text)
{
    const QString before = text.trimmed();
    if (before.isEmpty())
        return {};
    return before.endsWith(u';') ? QStringLiteral("\n\n") : QStringLiteral("\n;\n\n");
}

}

StatementEditor::StatementEditor(UiContext context, const SqlSyntax& syntax, QWidget* parent)
    : SqlEditor(context, parent)
    , m_syntax(syntax)
{
    setObjectName(QStringLiteral("console.editor"));
    setAccessibleName(tr("SQL statements"));
    setSyntax(syntax);
    textEdit().setPlaceholderText(
        tr("Write a statement. Ctrl+Enter runs the one under the caret."));
}

bool StatementEditor::isEmpty()
{
    return textEdit().document()->isEmpty();
}

QList<ScriptPart> StatementEditor::chosen() const
{
    const TextRange range = runRange();
    const int linesBefore = int(text({0, range.start}).count(u'\n'));
    QList<ScriptPart> parts = readScript(text(range), m_syntax);
    for (ScriptPart& part : parts) {
        part.start += range.start;
        part.line += linesBefore;
    }
    return parts;
}

void StatementEditor::formatStatement()
{
    const TextRange range = statementRange();
    const QString before = text(range);
    const QString formatted = formatSql(before, m_syntax);
    if (formatted == before)
        return;
    replace(range, formatted);
    setCaret(int(range.start));
}

void StatementEditor::insertStatement(const QString& sql)
{
    QTextCursor cursor(textEdit().document());
    cursor.movePosition(QTextCursor::End);
    const int start = cursor.position();
    const QString gap = gapBehind(text());
    cursor.insertText(gap + sql + u';');
    setCaret(start + int(gap.size()));
    setFocus();
}

}

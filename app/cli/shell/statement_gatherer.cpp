// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_gatherer.h"

namespace tw::cli {

StatementGatherer::StatementGatherer(SqlSyntax syntax)
    : m_syntax(syntax)
    , m_reader(syntax)
{ }

void StatementGatherer::add(const QString& line)
{
    if (!m_text.isEmpty())
        m_text += u'\n';
    m_text += line;
    ScriptLine read;
    m_reader.read(line, m_state, read);
    m_state = read.after;
}

bool StatementGatherer::isWhole() const
{
    return m_state.copies == 0 && !m_state.open.isOpen() && !m_state.statement.hasText;
}

QList<ScriptPart> StatementGatherer::take()
{
    const QList<ScriptPart> parts = readScript(m_text, m_syntax);
    clear();
    return parts;
}

void StatementGatherer::clear()
{
    m_text.clear();
    m_state = {};
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sql/script.h>

#include "sql/statement_scanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Why a token cannot be part of a text that stands between parentheses; empty when it can.
QString objection(const SqlToken& token, const QString& what)
{
    if (!token.terminated)
        return u"a string, name or comment begins here and never ends."_s;
    if (token.kind == SqlTokenKind::Semicolon)
        return u"%1 cannot hold a semicolon."_s.arg(what);
    if (token.kind == SqlTokenKind::NamedParameter
        || token.kind == SqlTokenKind::PositionalParameter)
        return u"a parameter has no value here. In an array slice, put a space after the colon."_s;
    return {};
}

/// `noun` is what the text is for a person, with its article in `what`.
Result<void> checkEnclosed(
    const QString& text, SqlSyntax syntax, const QString& noun, const QString& what)
{
    const auto bad = [&noun](const QString& reason, qsizetype at) {
        Error error;
        error.kind = ErrorKind::InvalidArgument;
        error.message = u"Bad %1 at character %2: %3"_s.arg(noun, QString::number(at + 1), reason);
        error.position = int(at + 1);
        return fail(std::move(error));
    };
    if (const qsizetype at = firstUnsendable(text); at >= 0)
        return bad(u"this character cannot be sent."_s, at);

    QList<qsizetype> open;
    bool hasText = false;
    SqlTokenizer tokenizer(text, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        if (const QString reason = objection(token, what); !reason.isEmpty())
            return bad(reason, token.start);
        hasText = hasText || !isBlankToken(token.kind);
        if (token.kind == SqlTokenKind::OpenParenthesis) {
            open.append(token.start);
        } else if (token.kind == SqlTokenKind::CloseParenthesis) {
            if (open.isEmpty())
                return bad(u"this parenthesis closes nothing."_s, token.start);
            open.removeLast();
        }
    }
    if (!open.isEmpty())
        return bad(u"this parenthesis is never closed."_s, open.last());
    if (!hasText)
        return bad(u"there is no %1."_s.arg(noun), 0);
    return {};
}

/// Reads a script statement by statement.
class ScriptReader
{
public:
    ScriptReader(const QString& script, SqlSyntax syntax, bool withCopyData)
        : m_script(script)
        , m_syntax(syntax)
        , m_scanner(syntax, withCopyData && hasCopyStatement(syntax))
    { }

    QList<ScriptPart> read()
    {
        qsizetype from = 0;
        qsizetype until = m_script.size();
        for (;;) {
            const qsizetype semicolon = readUntil(from, until);
            if (semicolon >= 0) {
                // What else stands on the line is read before what stands behind the data.
                from = semicolon;
                until = readData(semicolon);
                continue;
            }
            endStatement();
            if (until >= m_script.size() || m_behindData >= m_script.size())
                return m_parts;
            from = m_behindData;
            until = m_script.size();
        }
    }

private:
    /// Up to the end, or behind the semicolon of a COPY that data follows; -1 for the end.
    qsizetype readUntil(qsizetype from, qsizetype until)
    {
        const QStringView rest = QStringView(m_script).sliced(from, until - from);
        SqlTokenizer tokenizer(rest, m_syntax);
        while (!tokenizer.atEnd()) {
            const SqlToken token = tokenizer.next();
            const qsizetype at = from + token.start;
            if (m_scanner.take(token.kind, rest.sliced(token.start, token.length))) {
                const bool readsData = m_scanner.readsData();
                endStatement();
                if (readsData)
                    return at + token.length;
            } else if (token.kind != SqlTokenKind::Whitespace) {
                // From the first to the last token that is not blank: what else looks like a space
                // may belong to a name or to a string without an end.
                m_start = m_start < 0 ? at : m_start;
                m_end = at + token.length;
            }
        }
        return -1;
    }

    void endStatement()
    {
        if (m_scanner.hasText()) {
            const qsizetype length = m_end - m_start;
            m_parts.append(
                {m_script.sliced(m_start, length), lineOf(m_start), {}, m_start, length});
        }
        m_scanner.restart();
        m_start = -1;
    }

    /// The lines behind that of the semicolon, or behind the data of another COPY on its line.
    /// Where that line ends.
    qsizetype readData(qsizetype semicolon)
    {
        const qsizetype lineEnd = endOfLine(semicolon);
        const qsizetype first = std::max(m_behindData, std::min(lineEnd + 1, m_script.size()));
        qsizetype at = first;
        qsizetype next = at;
        for (; at < m_script.size(); at = next) {
            next = std::min(endOfLine(at) + 1, m_script.size());
            if (endsData(QStringView(m_script).sliced(at, next - at)))
                break;
        }
        m_parts.last().copyData = m_script.sliced(first, at - first);
        m_behindData = next;
        return lineEnd;
    }

    [[nodiscard]] qsizetype endOfLine(qsizetype at) const
    {
        const qsizetype end = m_script.indexOf(u'\n', at);
        return end < 0 ? m_script.size() : end;
    }

    static bool endsData(QStringView line)
    {
        return line == u"\\.\n" || line == u"\\.\r\n" || line == u"\\.";
    }

    int lineOf(qsizetype at)
    {
        m_line += int(QStringView(m_script).sliced(m_counted, at - m_counted).count(u'\n'));
        m_counted = at;
        return m_line;
    }

    const QString& m_script;
    SqlSyntax m_syntax;
    StatementScanner m_scanner;
    QList<ScriptPart> m_parts;
    qsizetype m_start = -1;
    qsizetype m_end = 0;
    qsizetype m_behindData = 0;
    int m_line = 1;
    qsizetype m_counted = 0;
};

QStringList statementsOf(const QList<ScriptPart>& parts)
{
    QStringList statements;
    statements.reserve(parts.size());
    for (const ScriptPart& part : parts)
        statements.append(part.sql);
    return statements;
}

}

QList<ScriptPart> readScript(const QString& script, SqlSyntax syntax)
{
    return ScriptReader(script, syntax, true).read();
}

QStringList splitStatements(const QString& script, SqlSyntax syntax)
{
    return statementsOf(ScriptReader(script, syntax, false).read());
}

Result<void> checkCondition(const QString& condition, SqlSyntax syntax)
{
    return checkEnclosed(condition, syntax, u"condition"_s, u"a condition"_s);
}

Result<void> checkExpression(const QString& expression, SqlSyntax syntax)
{
    return checkEnclosed(expression, syntax, u"expression"_s, u"an expression"_s);
}

qsizetype firstUnsendable(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isNull() || text[i].isSurrogate())
            return i;
    }
    return -1;
}

}

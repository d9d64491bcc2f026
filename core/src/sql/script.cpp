// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sql/script.h>

#include <tuplewright/sql/statement_kind.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isBlank(SqlTokenKind kind)
{
    return kind == SqlTokenKind::Whitespace || kind == SqlTokenKind::Comment;
}

/// Follows one statement token by token and knows which semicolons belong inside it.
class StatementScanner
{
public:
    explicit StatementScanner(SqlSyntax syntax)
        : m_syntax(syntax)
    { }

    /// True when the token is the semicolon that ends the statement.
    bool take(SqlTokenKind kind, QStringView text)
    {
        if (kind == SqlTokenKind::Semicolon && m_depth == 0 && !m_inBody)
            return true;
        if (isBlank(kind))
            return false;
        m_depth += kind == SqlTokenKind::OpenParenthesis ? 1 : 0;
        m_depth -= kind == SqlTokenKind::CloseParenthesis && m_depth > 0 ? 1 : 0;
        const QString word = kind == SqlTokenKind::Word ? text.toString().toLower() : QString();
        if (m_depth == 0)
            followBody(word);
        if (!m_headIsRead)
            readHead(word);
        m_afterSemicolon = kind == SqlTokenKind::Semicolon;
        m_previousWord = word;
        m_hasText = true;
        return false;
    }

    [[nodiscard]] bool hasText() const { return m_hasText; }

private:
    enum class Body
    {
        None,
        Routine, ///< BEGIN ATOMIC … END
        Trigger ///< BEGIN … END
    };

    void readHead(const QString& word)
    {
        const bool isModifier = word == "or"_L1 || word == "replace"_L1 || word == "temp"_L1
            || word == "temporary"_L1;
        if (!m_hasText ? word == "create"_L1 : isModifier)
            return;
        m_headIsRead = true;
        if (!m_hasText)
            return;
        if (word == "function"_L1 || word == "procedure"_L1)
            m_body = Body::Routine;
        else if (word == "trigger"_L1 && m_syntax.triggerBodies)
            m_body = Body::Trigger;
    }

    void followBody(const QString& word)
    {
        // Statements of a body end in semicolons, so the END of a CASE never follows one.
        const bool atStart = m_afterSemicolon || m_previousWord == "atomic"_L1;
        if (m_inBody)
            m_inBody = !(word == "end"_L1 && atStart);
        else if (m_body == Body::Trigger)
            m_inBody = word == "begin"_L1;
        else if (m_body == Body::Routine)
            m_inBody = word == "atomic"_L1 && m_previousWord == "begin"_L1;
    }

    SqlSyntax m_syntax;
    int m_depth = 0;
    bool m_hasText = false;
    bool m_headIsRead = false;
    bool m_inBody = false;
    bool m_afterSemicolon = false;
    Body m_body = Body::None;
    QString m_previousWord;
};

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
        hasText = hasText || !isBlank(token.kind);
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
    ScriptReader(const QString& script, SqlSyntax syntax)
        : m_script(script)
        , m_syntax(syntax)
        , m_scanner(syntax)
    { }

    QList<ScriptPart> read(bool withCopyData)
    {
        qsizetype from = 0;
        qsizetype until = m_script.size();
        for (;;) {
            const qsizetype semicolon = readUntil(from, until, withCopyData);
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
    qsizetype readUntil(qsizetype from, qsizetype until, bool withCopyData)
    {
        const QStringView rest = QStringView(m_script).sliced(from, until - from);
        SqlTokenizer tokenizer(rest, m_syntax);
        while (!tokenizer.atEnd()) {
            const SqlToken token = tokenizer.next();
            const qsizetype at = from + token.start;
            if (m_scanner.take(token.kind, rest.sliced(token.start, token.length))) {
                if (endStatement() && withCopyData && readsData(m_parts.last().sql))
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

    bool endStatement()
    {
        const bool hasText = m_scanner.hasText();
        if (hasText)
            m_parts.append(
                {m_script.sliced(m_start, m_end - m_start), lineOf(m_start), {}, m_start});
        m_scanner = StatementScanner(m_syntax);
        m_start = -1;
        return hasText;
    }

    [[nodiscard]] bool readsData(const QString& sql) const
    {
        return classifyStatement(sql, m_syntax).copy == CopyStream::FromClient;
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
    return ScriptReader(script, syntax).read(true);
}

QStringList splitStatements(const QString& script, SqlSyntax syntax)
{
    return statementsOf(ScriptReader(script, syntax).read(false));
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

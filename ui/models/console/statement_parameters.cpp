// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_parameters.h"

#include <tuplewright/sql/statement_kind.h>

#include <QCoreApplication>

#include <algorithm>

namespace tw {

namespace {

/// Walks over a statement and names its parameters.
class ParameterScanner
{
public:
    ParameterScanner(const QString& sql, const SqlSyntax& syntax)
        : m_sql(sql)
        , m_tokens(m_sql, syntax)
    {
        // Their `$1` is for later: it belongs to what is defined.
        const QString verb = classifyStatement(sql, syntax).verb;
        m_isDefinition = verb == QLatin1StringView("CREATE") || verb == QLatin1StringView("PREPARE")
            || verb == QLatin1StringView("ALTER");
    }

    [[nodiscard]] bool atEnd() const { return m_tokens.atEnd(); }

    /// The next token, and the name of the parameter it is; empty: none.
    std::pair<SqlToken, QString> next()
    {
        const SqlToken token = m_tokens.next();
        const QStringView text = m_sql.sliced(token.start, token.length);
        if (token.kind == SqlTokenKind::NamedParameter)
            return {token, text.toString()};
        if (token.kind == SqlTokenKind::PositionalParameter && !m_isDefinition)
            return {token, numbered(text)};
        return {token, {}};
    }

private:
    /// A bare `?` is one more than the greatest number before it.
    QString numbered(QStringView text)
    {
        const int number = text.size() > 1 ? text.sliced(1).toInt() : m_greatest + 1;
        m_greatest = std::max(m_greatest, number);
        return text.first(1).toString() + QString::number(number);
    }

    QStringView m_sql;
    SqlTokenizer m_tokens;
    bool m_isDefinition = false;
    int m_greatest = 0;
};

}

qsizetype BoundStatement::typedPlace(qsizetype sent) const
{
    const auto next
        = std::ranges::upper_bound(stretches, sent, {}, &std::pair<qsizetype, qsizetype>::first);
    if (next == stretches.begin())
        return sent;
    const auto& [from, typed] = *std::prev(next);
    const qsizetype place = typed + sent - from;
    return next == stretches.end() ? place : std::min(place, next->second);
}

QStringList statementParameters(const QString& sql, const SqlSyntax& syntax)
{
    QStringList names;
    ParameterScanner scanner(sql, syntax);
    while (!scanner.atEnd()) {
        const QString name = scanner.next().second;
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

Result<BoundStatement> bindParameters(
    const QString& sql, const QHash<QString, Value>& values, const Dialect& dialect)
{
    BoundStatement bound;
    Parameters parameters;
    QHash<QString, QString> placeholders;
    QString& sent = bound.statement.sql;
    ParameterScanner scanner(sql, dialect.syntax());
    while (!scanner.atEnd()) {
        const auto [token, name] = scanner.next();
        if (name.isEmpty()) {
            bound.stretches.append({sent.size(), token.start});
            sent += QStringView(sql).sliced(token.start, token.length);
            continue;
        }
        const auto value = values.constFind(name);
        if (value == values.cend()) {
            Error error{ErrorKind::InvalidArgument,
                QCoreApplication::translate("tw::BoundStatement", "The parameter %1 has no value.")
                    .arg(name)};
            error.position = int(sql.first(token.start).toUcs4().size()) + 1;
            return fail(std::move(error));
        }
        // One number for each name: the server infers one type from all its uses.
        if (!placeholders.contains(name))
            placeholders.insert(name, dialect.placeholder(parameters.add(*value)));
        bound.stretches.append({sent.size(), token.start});
        // A word would swallow the placeholder that follows it, as in LIMIT:n.
        if (!sent.isEmpty() && sent.back().isLetterOrNumber())
            sent += u' ';
        sent += placeholders.value(name);
    }
    bound.statement.values = parameters.take();
    return bound;
}

}

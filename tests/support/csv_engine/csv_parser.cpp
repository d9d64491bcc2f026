// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

using Kind = CsvExpression::Kind;

QString unquoted(const QString& token)
{
    const QChar quote = token.front();
    if (quote != u'`' && quote != u'"' && quote != u'\'')
        return token;
    return token.sliced(1).chopped(1).replace(QString(2, quote), QString(quote));
}

CsvExpression joined(Kind kind, std::vector<CsvExpression> parts)
{
    return parts.size() == 1 ? std::move(parts.front())
                             : CsvExpression{.kind = kind, .parts = std::move(parts)};
}

}

CsvParser::CsvParser(const QString& sql, const CsvTable* table)
    : m_table(table)
{
    SqlTokenizer tokenizer(sql, kCsvSyntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        if (token.kind == SqlTokenKind::Whitespace || token.kind == SqlTokenKind::Comment)
            continue;
        m_tokens.append(sql.sliced(token.start, token.length));
        m_kinds.append(token.kind);
    }
}

bool CsvParser::isNext(QStringView word, qsizetype ahead) const
{
    return m_tokens.value(m_next + ahead).compare(word, Qt::CaseInsensitive) == 0;
}

bool CsvParser::take(std::initializer_list<QStringView> words)
{
    qsizetype ahead = 0;
    for (const QStringView word : words)
        if (!isNext(word, ahead++))
            return false;
    m_next += ahead;
    return true;
}

void CsvParser::expect(std::initializer_list<QStringView> words)
{
    if (!take(words))
        refuse();
}

void CsvParser::refuse()
{
    if (!m_refused)
        m_refused = m_tokens.value(m_next, u"the end"_s);
    m_next = m_tokens.size();
}

Result<void> CsvParser::outcome() const
{
    if (!m_refused)
        return {};
    return fail(ErrorKind::Syntax, u"CSV files are not asked so: %1."_s.arg(*m_refused));
}

QString CsvParser::name()
{
    const SqlTokenKind kind = m_kinds.value(m_next, SqlTokenKind::Semicolon);
    if (kind != SqlTokenKind::Word && kind != SqlTokenKind::QuotedIdentifier) {
        refuse();
        return {};
    }
    const QString last = unquoted(m_tokens.at(m_next++));
    return take({u"."}) ? name() : last;
}

qint64 CsvParser::number()
{
    bool isNumber = false;
    const qint64 number = m_tokens.value(m_next).toLongLong(&isNumber);
    if (!isNumber)
        refuse();
    else
        ++m_next;
    return number;
}

int CsvParser::column()
{
    const qsizetype at = m_next;
    const QString wanted = name();
    const int column = m_table ? m_table->columnIndex(wanted) : -1;
    if (column < 0) {
        m_next = at;
        refuse();
    }
    return column;
}

CsvExpression CsvParser::expression()
{
    std::vector<CsvExpression> parts;
    do
        parts.push_back(conjunction());
    while (take({u"OR"}));
    return joined(Kind::Or, std::move(parts));
}

CsvExpression CsvParser::conjunction()
{
    std::vector<CsvExpression> parts;
    do
        parts.push_back(negation());
    while (take({u"AND"}));
    return joined(Kind::And, std::move(parts));
}

CsvExpression CsvParser::negation()
{
    if (take({u"NOT"}))
        return {.kind = Kind::Not, .parts = {negation()}};
    return comparison();
}

CsvExpression CsvParser::comparison()
{
    CsvExpression first = primary();
    while (isNext(u"IS") || isNext(u"IN") || isNext(u"NOT"))
        first = tail(std::move(first));
    const QString op = nextOperator();
    if (op.isEmpty())
        return first;
    return {.kind = Kind::Compare, .word = op, .parts = {std::move(first), primary()}};
}

CsvExpression CsvParser::tail(CsvExpression first)
{
    if (take({u"IS"})) {
        CsvExpression test{.kind = Kind::Is, .parts = {std::move(first)}};
        if (take({u"NOT"}))
            test.word = u"NOT"_s;
        test.value = primary().value;
        return test;
    }
    const bool isNegated = take({u"NOT"});
    expect({u"IN"});
    std::vector<CsvExpression> parts = list();
    parts.insert(parts.begin(), std::move(first));
    CsvExpression in{.kind = Kind::In, .parts = std::move(parts)};
    return isNegated ? CsvExpression{.kind = Kind::Not, .parts = {std::move(in)}} : in;
}

/// `<=` and the like are two tokens.
QString CsvParser::nextOperator()
{
    for (const QStringView op : {u"<>", u"<=", u">="})
        if (take({op.first(1), op.last(1)}) || take({op}))
            return op.toString();
    for (const QStringView op : {u"=", u"<", u">"})
        if (take({op}))
            return op.toString();
    return {};
}

CsvExpression CsvParser::primary()
{
    if (isNext(u"("))
        return parenthesized();
    const QString token = m_tokens.value(m_next);
    switch (m_kinds.value(m_next, SqlTokenKind::Semicolon)) {
    case SqlTokenKind::Number:
        return {.value = Value::integer(number())};
    case SqlTokenKind::String:
        ++m_next;
        return {.value = Value::text(unquoted(token))};
    case SqlTokenKind::PositionalParameter:
        ++m_next;
        return {.kind = Kind::Parameter, .index = token.sliced(1).toInt() - 1};
    case SqlTokenKind::Word:
    case SqlTokenKind::QuotedIdentifier:
        return named();
    default:
        refuse();
        return {};
    }
}

CsvExpression CsvParser::parenthesized()
{
    std::vector<CsvExpression> parts = list();
    return joined(Kind::Row, std::move(parts));
}

std::vector<CsvExpression> CsvParser::list()
{
    std::vector<CsvExpression> parts;
    expect({u"("});
    do
        parts.push_back(expression());
    while (take({u","}));
    expect({u")"});
    return parts;
}

CsvExpression CsvParser::named()
{
    if (take({u"NULL"}))
        return {};
    if (take({u"TRUE"}))
        return {.value = Value::integer(1)};
    if (take({u"FALSE"}))
        return {.value = Value::integer(0)};
    if (take({u"count", u"(", u"*", u")"}))
        return {.kind = Kind::CountAll};
    if (!isNext(u"(", 1))
        return {.kind = Kind::Column, .index = column()};
    const QString word = m_tokens.at(m_next++).toLower();
    const bool isFold = word == u"fold"_s;
    const bool isTest = word == u"starts"_s || word == u"ends"_s || word == u"contains"_s;
    std::vector<CsvExpression> parts = list();
    const bool isCall = (isFold && parts.size() == 1) || (isTest && parts.size() == 2);
    if (!isCall)
        refuse();
    return {.kind = Kind::Call, .word = word, .parts = std::move(parts)};
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/session/grouped_statement.h"

#include "postgres/dialect/postgres_dialect.h"
#include "postgres/values/postgres_text.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// Names that no table is likely to have for its columns.
const QString kRows = u"tuplewright_rows"_s;
const QString kNumber = u"tuplewright_number"_s;
const QString kColumn = u"tuplewright_"_s;

bool is(QStringView word, QLatin1StringView keyword)
{
    return word.compare(keyword, Qt::CaseInsensitive) == 0;
}

QString elementSql(qsizetype parameter, const ParameterType& type)
{
    const QString element = kRows + u'.' + kColumn + QString::number(parameter);
    return type.hasArrays ? element : u'(' + element + u"::"_s + type.name + u')';
}

}

std::optional<GroupedStatement> GroupedStatement::of(const ManyRows& many)
{
    GroupedStatement grouped;
    if (!grouped.split(many.sql))
        return std::nullopt;
    const bool isCounted = !grouped.m_returns && many.matchesAtMostOne;
    grouped.m_isNumbered = grouped.m_verb != Verb::Insert && !isCounted;
    return grouped;
}

void GroupedStatement::append(QStringView text)
{
    if (m_pieces.isEmpty() || m_pieces.last().kind != PieceKind::Text)
        m_pieces.append(Piece());
    m_pieces.last().text += text;
}

void GroupedStatement::appendParameter(QStringView text)
{
    const qsizetype number = text.sliced(1).toLongLong();
    m_parameterCount = std::max(m_parameterCount, number);
    m_pieces.append({PieceKind::Parameter, {}, number});
}

bool GroupedStatement::split(const QString& sql)
{
    SqlTokenizer tokens(sql, PostgresDialect().syntax());
    int depth = 0;
    bool hasVerb = false;
    bool isTakingRow = false; // between the parentheses of VALUES
    bool hasRows = false;
    const auto takeRows = [this, &hasRows] {
        m_pieces.append({PieceKind::Rows, {}, 0});
        hasRows = true;
    };
    while (!tokens.atEnd()) {
        const SqlToken token = tokens.next();
        const QStringView text = QStringView(sql).sliced(token.start, token.length);
        const bool isOuter = depth == 0;
        if (token.kind == SqlTokenKind::OpenParenthesis && depth++ == 0 && isTakingRow)
            continue;
        if (token.kind == SqlTokenKind::CloseParenthesis && --depth == 0 && isTakingRow) {
            isTakingRow = false;
            takeRows();
            continue;
        }
        if (token.kind == SqlTokenKind::PositionalParameter) {
            appendParameter(text);
            continue;
        }
        if (token.kind == SqlTokenKind::Word && !hasVerb) {
            hasVerb = true;
            if (is(text, "INSERT"_L1))
                m_verb = Verb::Insert;
            else if (is(text, "DELETE"_L1))
                m_verb = Verb::Delete;
            else if (!is(text, "UPDATE"_L1))
                return false;
        } else if (token.kind == SqlTokenKind::Word && isOuter) {
            if (is(text, "RETURNING"_L1))
                m_returns = true;
            if (is(text, "VALUES"_L1) && m_verb == Verb::Insert) {
                isTakingRow = true;
                append(u"SELECT ");
                continue;
            }
            if (is(text, "WHERE"_L1) && m_verb != Verb::Insert)
                takeRows();
        }
        append(text);
    }
    return hasRows;
}

QString GroupedStatement::rowsSql(const QList<ParameterType>& types) const
{
    QStringList arrays;
    QStringList names;
    for (qsizetype i = 1; i <= m_parameterCount; ++i) {
        const QString number = QString::number(i);
        const ParameterType type = types.value(i - 1);
        arrays.append(u'$' + number + u"::"_s
            + (type.hasArrays ? type.name + u"[]"_s : u"pg_catalog.text[]"_s));
        names.append(kColumn + number);
    }
    const QString rows = u" unnest(%1) WITH ORDINALITY AS %2(%3, %4)"_s.arg(
        arrays.join(u", "_s), kRows, names.join(u", "_s), kNumber);
    switch (m_verb) {
    case Verb::Insert:
        // Numbered by the server and answered in this order.
        return u" FROM"_s + rows + u" ORDER BY "_s + kRows + u'.' + kNumber;
    case Verb::Update:
        return u" FROM"_s + rows + u' ';
    case Verb::Delete:
        break;
    }
    return u" USING"_s + rows + u' ';
}

Statement GroupedStatement::statement(
    const QList<ParameterType>& types, const QList<QList<Value>>& rows) const
{
    Statement statement;
    for (const Piece& piece : m_pieces) {
        if (piece.kind == PieceKind::Text)
            statement.sql += piece.text;
        else if (piece.kind == PieceKind::Rows)
            statement.sql += rowsSql(types);
        else
            statement.sql += elementSql(piece.parameter, types.value(piece.parameter - 1));
    }
    if (m_isNumbered)
        statement.sql += (m_returns ? u", "_s : u" RETURNING "_s) + kRows + u'.' + kNumber;
    for (qsizetype i = 0; i < m_parameterCount; ++i)
        statement.values.append(Value::stored(StorageClass::Text, arrayLiteral(rows, i)));
    return statement;
}

ManyOutcome GroupedStatement::outcomeOf(const std::shared_ptr<const ResultSet>& answer,
    const StatementOutcome& outcome, qsizetype rows) const
{
    if (m_isNumbered)
        return numbered(answer, rows);
    ManyOutcome many;
    many.affected = outcome.rowsAffected.value_or(outcome.rowsReturned);
    many.eachOnce = many.affected == rows;
    if (!many.eachOnce)
        return many;
    many.returned.reserve(answer->rowCount());
    for (qint64 row = 0; row < answer->rowCount(); ++row)
        many.returned.append({answer, row, answer->columnCount()});
    return many;
}

ManyOutcome GroupedStatement::numbered(
    const std::shared_ptr<const ResultSet>& answer, qsizetype rows)
{
    ManyOutcome many;
    many.affected = answer->rowCount();
    if (many.affected != rows)
        return many;
    const int numberColumn = answer->columnCount() - 1;
    QList<qint64> places(rows, -1);
    for (qint64 row = 0; row < rows; ++row) {
        const qsizetype place = answer->cell(row, numberColumn).bytes.toLongLong() - 1;
        if (place < 0 || place >= rows || places[place] >= 0)
            return many;
        places[place] = row;
    }
    many.eachOnce = true;
    if (numberColumn == 0)
        return many;
    many.returned.reserve(rows);
    for (const qint64 place : std::as_const(places))
        many.returned.append({answer, place, numberColumn});
    return many;
}

}

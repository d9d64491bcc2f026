// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_completion.h"

#include "filter_lines.h"

namespace tw {

namespace {

struct Part
{
    SqlTokenKind kind;
    QString text;
};

/// A line up to its cursor: whole tokens, and the word that is being typed.
struct TypedLine
{
    QList<Part> parts;
    QString word;
    qsizetype start = 0;

    [[nodiscard]] QString last(qsizetype back = 0) const
    {
        return parts.size() > back ? parts.at(parts.size() - 1 - back).text.toUpper() : QString();
    }
    [[nodiscard]] bool lastIs(SqlTokenKind kind) const
    {
        return !parts.isEmpty() && parts.last().kind == kind;
    }
};

TypedLine readLine(QStringView line, qsizetype cursor, const Dialect& dialect)
{
    TypedLine typed;
    typed.start = cursor;
    SqlTokenizer tokenizer(line.first(cursor), dialect.syntax());
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        const QString text = line.sliced(token.start, token.length).toString();
        const bool isName
            = token.kind == SqlTokenKind::Word || token.kind == SqlTokenKind::QuotedIdentifier;
        const bool isOpenText = token.kind == SqlTokenKind::String && !token.terminated;
        if (tokenizer.atEnd() && (isName || isOpenText)) {
            typed.word = text;
            typed.start = token.start;
        } else if (token.kind != SqlTokenKind::Whitespace && token.kind != SqlTokenKind::Comment) {
            typed.parts.append({token.kind, text});
        }
    }
    return typed;
}

QString bareName(const QString& written)
{
    if (written.size() < 2 || !written.startsWith(u'"'))
        return written;
    return written.sliced(1, written.size() - 2)
        .replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

const Column* columnNamed(const QString& written, const Table& table)
{
    const QString name = bareName(written);
    const auto found = std::ranges::find_if(table.columns, [&name](const Column& column) {
        return column.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == table.columns.end() ? nullptr : &*found;
}

QStringList columnNames(const Table& table)
{
    QStringList names;
    for (const Column& column : table.columns)
        names.append(plainName(column.name));
    return names;
}

QStringList operatorsOf(const ColumnType& type)
{
    QStringList operators;
    if (type.hasEquality)
        operators += {QStringLiteral("="), QStringLiteral("<>"), QStringLiteral("IN (")};
    if (type.hasOrder && type.typeClass != TypeClass::Boolean)
        operators += {QStringLiteral("<"), QStringLiteral("<="), QStringLiteral(">"),
            QStringLiteral(">="), QStringLiteral("BETWEEN")};
    if (type.typeClass == TypeClass::Text)
        operators += {QStringLiteral("LIKE"), QStringLiteral("NOT LIKE")};
    if (type.typeClass == TypeClass::Boolean)
        operators += {QStringLiteral("IS TRUE"), QStringLiteral("IS FALSE")};
    operators += {QStringLiteral("IS NULL"), QStringLiteral("IS NOT NULL")};
    return operators;
}

QStringList valuesOf(const Column* column)
{
    if (!column)
        return {};
    if (column->type.typeClass == TypeClass::Boolean)
        return {QStringLiteral("true"), QStringLiteral("false")};
    QStringList values;
    for (QString value : column->type.enumValues)
        values.append(u'\'' + value.replace(u'\'', QStringLiteral("''")) + u'\'');
    return values;
}

bool isComparison(const QString& text)
{
    static const QStringList kSigns{QStringLiteral("="), QStringLiteral("<"), QStringLiteral(">"),
        QStringLiteral("<="), QStringLiteral(">="), QStringLiteral("<>"), QStringLiteral("!=")};
    return kSigns.contains(text);
}

/// The column that a value at the end of the line is compared with.
const Column* comparedColumn(const TypedLine& line, const Table& table)
{
    for (qsizetype back = line.parts.size() - 1; back >= 0; --back) {
        const Part& part = line.parts.at(back);
        const bool isName
            = part.kind == SqlTokenKind::Word || part.kind == SqlTokenKind::QuotedIdentifier;
        if (const Column* column = isName ? columnNamed(part.text, table) : nullptr)
            return column;
    }
    return nullptr;
}

bool isInList(const TypedLine& line)
{
    if (line.last() == u"(")
        return line.last(1) == u"IN";
    if (line.last() != u",")
        return false;
    for (qsizetype back = line.parts.size() - 1; back > 0; --back)
        if (line.parts.at(back).kind == SqlTokenKind::OpenParenthesis)
            return line.parts.at(back - 1).text.compare(u"in", Qt::CaseInsensitive) == 0;
    return false;
}

QStringList conditionChoices(const TypedLine& line, const Table& table)
{
    const QString last = line.last();
    const bool startsCondition = line.parts.isEmpty() || last == u"AND" || last == u"OR"
        || last == u"NOT" || (last == u"(" && !isInList(line));
    if (startsCondition)
        return columnNames(table) + QStringList{QStringLiteral("NOT")};
    if (isComparison(last) || isInList(line))
        return valuesOf(comparedColumn(line, table));
    const bool isName
        = line.lastIs(SqlTokenKind::Word) || line.lastIs(SqlTokenKind::QuotedIdentifier);
    const Column* column = isName ? columnNamed(line.parts.last().text, table) : nullptr;
    if (column)
        return operatorsOf(column->type);
    if (last == u"IS")
        return {QStringLiteral("NULL"), QStringLiteral("NOT NULL")};
    return {QStringLiteral("AND"), QStringLiteral("OR")};
}

LineCompletion chosen(const TypedLine& line, const QStringList& choices)
{
    LineCompletion completion{line.start, {}};
    for (const QString& choice : choices) {
        const bool fits = choice.startsWith(line.word, Qt::CaseInsensitive)
            || bareName(choice).startsWith(line.word, Qt::CaseInsensitive);
        if (fits && choice != line.word)
            completion.choices.append(choice);
    }
    return completion;
}

}

LineCompletion completeCondition(
    QStringView line, qsizetype cursor, const Table& table, const Dialect& dialect)
{
    const TypedLine typed = readLine(line, cursor, dialect);
    return chosen(typed, conditionChoices(typed, table));
}

LineCompletion completeOrder(
    QStringView line, qsizetype cursor, const Table& table, const Dialect& dialect)
{
    const TypedLine typed = readLine(line, cursor, dialect);
    const QString last = typed.last();
    if (typed.parts.isEmpty() || last == u",")
        return chosen(typed, columnNames(table));
    if (last == u"NULLS")
        return chosen(typed, {QStringLiteral("FIRST"), QStringLiteral("LAST")});
    if (last == u"ASC" || last == u"DESC")
        return chosen(typed, {QStringLiteral("NULLS FIRST"), QStringLiteral("NULLS LAST")});
    return chosen(typed,
        {QStringLiteral("ASC"), QStringLiteral("DESC"), QStringLiteral("NULLS FIRST"),
            QStringLiteral("NULLS LAST")});
}

}

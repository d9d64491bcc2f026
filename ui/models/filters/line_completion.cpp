// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_completion.h"

#include "filter_lines.h"

#include <tuplewright/query/related_names.h>

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

QStringList valuesOf(const std::optional<Column>& column, const KnownValues& known)
{
    if (!column)
        return {};
    if (column->type.typeClass == TypeClass::Boolean)
        return {QStringLiteral("true"), QStringLiteral("false")};
    QStringList values;
    for (QString value : column->type.enumValues)
        values.append(u'\'' + value.replace(u'\'', QStringLiteral("''")) + u'\'');
    return values.isEmpty() && known && !column->isMasked ? known(*column) : values;
}

bool isComparison(const QString& text)
{
    static const QStringList kSigns{QStringLiteral("="), QStringLiteral("<"), QStringLiteral(">"),
        QStringLiteral("<="), QStringLiteral(">="), QStringLiteral("<>"), QStringLiteral("!=")};
    return kSigns.contains(text);
}

bool isName(const Part& part)
{
    return part.kind == SqlTokenKind::Word || part.kind == SqlTokenKind::QuotedIdentifier;
}

/// A typed line and what its names mean.
struct Reading
{
    const TypedLine& line;
    const Table& table;
    const TableLookup* related;

    /// The table whose columns may stand behind the parts before `end`, of which the last is a dot;
    /// null: none that is known.
    [[nodiscard]] TablePtr tableBefore(qsizetype end) const
    {
        qsizetype first = end;
        while (
            first >= 2 && line.parts.at(first - 1).text == u"." && isName(line.parts.at(first - 2)))
            first -= 2;
        TablePtr reached;
        for (qsizetype at = first; related && at < end; at += 2) {
            const QString link = bareName(line.parts.at(at).text);
            const Result<TablePtr> linked = linkedTable(link, reached ? *reached : table, *related);
            if (!linked)
                return nullptr;
            reached = *linked;
        }
        return reached;
    }

    /// The column that a name in the line is; unset: none.
    [[nodiscard]] std::optional<Column> columnAt(qsizetype at) const
    {
        if (at < 0 || !isName(line.parts.at(at)))
            return std::nullopt;
        const bool isRelated = at > 0 && line.parts.at(at - 1).text == u".";
        const TablePtr other = isRelated ? tableBefore(at) : nullptr;
        if (isRelated && !other)
            return std::nullopt;
        const Column* column = columnNamed(line.parts.at(at).text, other ? *other : table);
        if (!column)
            return std::nullopt;
        Column found = *column;
        found.isMasked = found.isMasked || isRelated; // values are known of the table alone
        return found;
    }

    /// The column that a value at the end of the line is compared with.
    [[nodiscard]] std::optional<Column> compared() const
    {
        for (qsizetype back = line.parts.size() - 1; back >= 0; --back)
            if (std::optional<Column> column = columnAt(back))
                return column;
        return std::nullopt;
    }
};

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

/// `author.`, for the tables that are known.
QStringList linkNames(const Reading& reading)
{
    QStringList names;
    for (const auto& [name, key] : parentLinks(reading.table))
        if (reading.related && reading.related->find(key->target).value_or(nullptr))
            names.append(plainName(name) + u'.');
    return names;
}

QStringList conditionChoices(const Reading& reading, const KnownValues& known)
{
    const TypedLine& line = reading.line;
    const QString last = line.last();
    if (last == u".") {
        const TablePtr other = reading.tableBefore(line.parts.size());
        return other ? columnNames(*other) : QStringList();
    }
    const bool startsCondition = line.parts.isEmpty() || last == u"AND" || last == u"OR"
        || last == u"NOT" || (last == u"(" && !isInList(line));
    if (startsCondition)
        return columnNames(reading.table) + linkNames(reading) + QStringList{QStringLiteral("NOT")};
    if (isComparison(last) || isInList(line))
        return valuesOf(reading.compared(), known);
    if (const std::optional<Column> column = reading.columnAt(line.parts.size() - 1))
        return operatorsOf(column->type);
    if (last == u"IS")
        return {QStringLiteral("NULL"), QStringLiteral("NOT NULL")};
    return {QStringLiteral("AND"), QStringLiteral("OR")};
}

LineCompletion chosen(const TypedLine& line, const QStringList& choices)
{
    LineCompletion completion{line.start, {}};
    for (const QString& choice : choices) {
        const bool isText = choice.startsWith(u'\'');
        const bool fits = choice.startsWith(line.word, Qt::CaseInsensitive)
            || bareName(choice).startsWith(line.word, Qt::CaseInsensitive)
            || (isText && choice.sliced(1).startsWith(line.word, Qt::CaseInsensitive));
        if (fits && choice != line.word)
            completion.choices.append(choice);
    }
    return completion;
}

}

LineCompletion completeCondition(QStringView line, qsizetype cursor, const Table& table,
    const Dialect& dialect, const KnownValues& known, const TableLookup* related)
{
    const TypedLine typed = readLine(line, cursor, dialect);
    return chosen(typed, conditionChoices({typed, table, related}, known));
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

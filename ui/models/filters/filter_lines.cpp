// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_lines.h"

#include "condition_sql.h"

#include <tuplewright/query/where_parser.h>
#include <tuplewright/rendering/condition_renderer.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace tw {

namespace {

constexpr QStringView kRelevance = u"relevance";

struct FilterLinesTexts
{
    Q_DECLARE_TR_FUNCTIONS(FilterLines)
};

/// The words of an ORDER BY line, one after the other.
class OrderReader
{
public:
    OrderReader(const QString& text, const Table& table, const Dialect& dialect)
        : m_text(text)
        , m_table(table)
        , m_foldsNames(dialect.reading().foldsNames)
    {
        SqlTokenizer tokenizer(m_text, dialect.syntax());
        while (!tokenizer.atEnd()) {
            const SqlToken token = tokenizer.next();
            if (token.kind != SqlTokenKind::Whitespace && token.kind != SqlTokenKind::Comment)
                m_tokens.append(token);
        }
    }

    Result<Sort> read()
    {
        Sort sort;
        while (m_next < m_tokens.size()) {
            if (!sort.isEmpty() && !take(u","))
                return refuse(FilterLinesTexts::tr("A comma is expected here."));
            TW_TRY(const SortKey key, readKey());
            sort.append(key);
        }
        return sort;
    }

private:
    Result<SortKey> readKey()
    {
        if (text(m_next).compare(kRelevance, Qt::CaseInsensitive) == 0 && text(m_next + 1) == u"(")
            return readRelevance();
        const Column* column = readColumn();
        if (!column)
            return refuse(m_next < m_tokens.size()
                    ? FilterLinesTexts::tr("%1 is no column of %2.")
                          .arg(text(m_next), m_table.name.display())
                    : FilterLinesTexts::tr("A column is expected here."));
        if (!column->type.hasOrder)
            return refuse(FilterLinesTexts::tr("Values of %1 have no order.").arg(text(m_next)));
        ++m_next;
        SortKey key{column->name};
        if (take(u"desc"))
            key.order = SortOrder::Descending;
        else
            take(u"asc");
        if (!take(u"nulls"))
            return key;
        if (take(u"first"))
            key.nulls = NullsOrder::First;
        else if (take(u"last"))
            key.nulls = NullsOrder::Last;
        else
            return refuse(FilterLinesTexts::tr("After NULLS comes FIRST or LAST."));
        return key;
    }

    /// How well rows fit what is looked for in a column; the best come first.
    Result<SortKey> readRelevance()
    {
        m_next += 2;
        const Column* column = readColumn();
        if (!column)
            return refuse(FilterLinesTexts::tr("A column is expected here."));
        ++m_next;
        if (!take(u")"))
            return refuse(FilterLinesTexts::tr("A closing parenthesis is expected here."));
        SortKey key{column->name};
        key.byRelevance = true;
        return key;
    }

    [[nodiscard]] const Column* readColumn() const
    {
        const SqlToken token = m_tokens.value(m_next);
        const QString name = text(m_next);
        if (token.kind == SqlTokenKind::QuotedIdentifier && name.startsWith(u'"'))
            return m_table.find(name.sliced(1, name.size() - 2)
                    .replace(QStringLiteral("\"\""), QStringLiteral("\"")));
        if (token.kind != SqlTokenKind::Word)
            return nullptr;
        if (m_foldsNames)
            return m_table.find(name.toLower());
        const auto isNamed = [&name](const Column& column) {
            return column.name.compare(name, Qt::CaseInsensitive) == 0;
        };
        const auto found = std::ranges::find_if(m_table.columns, isNamed);
        return found == m_table.columns.end() ? nullptr : &*found;
    }

    bool take(QStringView word)
    {
        const bool found = text(m_next).compare(word, Qt::CaseInsensitive) == 0;
        m_next += found ? 1 : 0;
        return found;
    }

    [[nodiscard]] QString text(qsizetype index) const
    {
        if (index >= m_tokens.size())
            return {};
        return m_text.mid(m_tokens.at(index).start, m_tokens.at(index).length);
    }

    [[nodiscard]] std::unexpected<Error> refuse(const QString& reason) const
    {
        Error error;
        error.kind = ErrorKind::InvalidArgument;
        error.message = reason;
        error.position = int(m_next < m_tokens.size() ? m_tokens.at(m_next).start : m_text.size());
        ++error.position;
        return fail(std::move(error));
    }

    QString m_text;
    const Table& m_table;
    bool m_foldsNames;
    QList<SqlToken> m_tokens;
    qsizetype m_next = 0;
};

}

void setCondition(RowFilter& rows, const QString& sql, const Table& table, const Dialect& dialect,
    const TableLookup* lookup)
{
    rows.filter = {};
    rows.whereSql.clear();
    if (sql.isEmpty())
        return;
    if (Result<Filter> filter = parseWhere(sql, table, dialect, lookup))
        rows.filter = *std::move(filter);
    else
        rows.whereSql = sql;
}

QString conditionText(
    const RowFilter& rows, const Table& table, const Dialect& dialect, const TableLookup* lookup)
{
    QString filter = conditionSql(rows.filter, table, dialect);
    if (filter.isEmpty())
        filter
            = ConditionRenderer({dialect, table, lookup}).describe(rows.filter).value_or(QString());
    if (rows.whereSql.isEmpty())
        return filter;
    if (filter.isEmpty())
        return rows.whereSql;
    return u'(' + rows.whereSql + QStringLiteral(") AND ") + filter;
}

QString plainName(const QString& name)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z_][a-z0-9_]*$"));
    return plain.match(name).hasMatch() ? name : doubleQuoted(name);
}

QString orderText(const Sort& sort)
{
    QStringList terms;
    for (const SortKey& key : sort) {
        if (key.byRelevance) {
            terms.append(kRelevance + u'(' + plainName(key.column) + u')');
            continue;
        }
        QString term = plainName(key.column);
        if (key.order == SortOrder::Descending)
            term += QStringLiteral(" DESC");
        if (key.nulls != NullsOrder::Default)
            term += key.nulls == NullsOrder::First ? QStringLiteral(" NULLS FIRST")
                                                   : QStringLiteral(" NULLS LAST");
        terms.append(term);
    }
    return terms.join(QStringLiteral(", "));
}

Result<Sort> parseOrder(const QString& text, const Table& table, const Dialect& dialect)
{
    return OrderReader(text, table, dialect).read();
}

int placeInCondition(const Error& error, const QString& condition)
{
    const qsizetype start = condition.isEmpty() ? -1 : error.facts().statement.indexOf(condition);
    const qsizetype place = error.position - start;
    return start >= 0 && place >= 1 && place <= condition.size() ? int(place) : 0;
}

}

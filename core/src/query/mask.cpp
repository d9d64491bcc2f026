// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/mask.h>

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/select_query.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kMask = u"***"_s;

std::unexpected<Error> refuse(const Table& table, const QString& column, const QString& reason)
{
    Error error{ErrorKind::InvalidArgument,
        u"%1.%2 is masked: %3."_s.arg(table.name.display(), column, reason)};
    error.schema = table.name.schema;
    error.table = table.name.name;
    error.column = column;
    return fail(std::move(error));
}

std::unexpected<Error> badSetting(Error error)
{
    error.kind = ErrorKind::Configuration;
    error.hint = u"Take it from the list of masked columns, the setting masked_columns."_s;
    return fail(std::move(error));
}

bool isName(const SqlToken& token)
{
    return token.kind == SqlTokenKind::Word || token.kind == SqlTokenKind::QuotedIdentifier;
}

/// The tokens of a text that mean something, with the names among them as they are without quotes.
class SpokenText
{
public:
    SpokenText(const QString& sql, SqlSyntax syntax)
        : m_sql(sql)
    {
        SqlTokenizer tokenizer(sql, syntax);
        while (!tokenizer.atEnd()) {
            const SqlToken token = tokenizer.next();
            if (token.kind != SqlTokenKind::Whitespace && token.kind != SqlTokenKind::Comment)
                m_tokens.append(token);
        }
    }

    [[nodiscard]] qsizetype size() const { return m_tokens.size(); }

    [[nodiscard]] bool isWord(qsizetype at) const
    {
        return at < size() && m_tokens[at].kind == SqlTokenKind::Word;
    }

    [[nodiscard]] bool isDot(qsizetype at) const
    {
        return at < size() && m_sql[m_tokens[at].start] == u'.' && m_tokens[at].length == 1;
    }

    /// Null for what is no name.
    [[nodiscard]] QString name(qsizetype at) const
    {
        if (at >= size() || !isName(m_tokens[at]))
            return {};
        QString text = m_sql.sliced(m_tokens[at].start, m_tokens[at].length);
        if (isWord(at))
            return text;
        const QChar quote = text.front();
        const QString inside = text.sliced(1).chopped(1);
        return quote == u'[' ? inside : QString(inside).replace(QString(2, quote), quote);
    }

    [[nodiscard]] bool isEscaped(qsizetype at) const
    {
        return isName(m_tokens[at]) && !isWord(at)
            && QStringView(m_sql).first(m_tokens[at].start).endsWith(u"U&", Qt::CaseInsensitive);
    }

private:
    const QString& m_sql;
    QList<SqlToken> m_tokens;
};

/// Whether a text holds the table's rows as values, as `people` and `people.*` do.
bool holdsWholeRows(const SpokenText& text, const Table& table)
{
    const QStringList columns = table.columnNames();
    const QString& name = table.name.name;
    if (columns.contains(name, Qt::CaseInsensitive))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isColumn
            = text.isDot(i + 1) && columns.contains(text.name(i + 2), Qt::CaseInsensitive);
        if (text.name(i).compare(name, Qt::CaseInsensitive) == 0 && !isColumn)
            return true;
    }
    return false;
}

bool readsOtherRows(const SpokenText& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString word = text.isWord(i) ? text.name(i).toLower() : QString();
        if (word == "select"_L1 || word == "table"_L1)
            return true;
    }
    return false;
}

bool leadsElsewhere(const Table& table, const QString& column)
{
    return std::ranges::any_of(table.foreignKeys,
        [&column](const ForeignKey& key) { return key.columns.contains(column); });
}

}

Value maskedValue(const Value& value)
{
    return value.isNull() ? value : Value::text(kMask);
}

QString maskedSql(const Column& column, const QString& sql)
{
    // Even whether there is a value is not for a role that may not read the column.
    if (column.isMasked && !column.readable)
        return u'\'' + kMask + u'\'';
    // RETURNING of SQLite 3.40 takes some columns for never NULL; COALESCE keeps it from that.
    return column.isMasked
        ? u"CASE WHEN COALESCE(%1, NULL) IS NULL THEN NULL ELSE '%2' END"_s.arg(sql, kMask)
        : sql;
}

QString selectedColumn(const Dialect& dialect, const Column& column)
{
    const QString name = dialect.quote(column.name);
    return column.isMasked ? maskedSql(column, name) + u" AS "_s + name : name;
}

Result<void> checkShown(const Column& column, const Table& table, const QString& purpose)
{
    if (!column.isMasked)
        return {};
    return refuse(table, column.name, u"its values cannot be %1"_s.arg(purpose));
}

QString spokenName(const QString& sql, const QStringList& names, SqlSyntax syntax)
{
    if (names.isEmpty())
        return {};
    const SpokenText text(sql, syntax);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.isEscaped(i))
            return names.constFirst();
        const QString spoken = text.name(i);
        for (const QString& name : names) {
            if (!spoken.isNull() && spoken.compare(name, Qt::CaseInsensitive) == 0)
                return name;
        }
    }
    return {};
}

Result<void> checkShown(const QString& expression, const Table& table, SqlSyntax syntax)
{
    QStringList masked;
    for (const Column& column : table.columns) {
        if (column.isMasked)
            masked.append(column.name);
    }
    if (masked.isEmpty())
        return {};
    if (const QString name = spokenName(expression, masked, syntax); !name.isEmpty())
        return refuse(table, name, u"its values cannot be computed with"_s);
    const SpokenText text(expression, syntax);
    if (holdsWholeRows(text, table) || readsOtherRows(text))
        return refuse(table, masked.constFirst(),
            u"an expression may hold no whole rows and read no other ones"_s);
    return {};
}

Result<TablePtr> withMasked(const TablePtr& table, const QStringList& columns)
{
    if (columns.isEmpty())
        return table;
    auto own = std::make_shared<Table>(*table);
    for (const QString& name : columns) {
        TW_TRY_VOID(table->require(name));
        if (table->identityColumns.contains(name) || leadsElsewhere(*table, name))
            return refuse(*table, name, u"it can neither tell rows apart nor lead to others"_s);
        own->columns[table->columnIndex(name)].isMasked = true;
    }
    if (own->rowAddress == RowAddress::Physical && own->isEditable()) {
        own->readOnlyReason
            = u"it has no key, so that all its columns tell its rows apart, and %1 is masked."_s
                  .arg(columns.constFirst());
        own->readOnlyFix = u"Unmask the column, or give the table a primary key."_s;
    }
    return TablePtr(std::move(own));
}

bool maskNames(const QString& item, const Table& table, const Column& column)
{
    const QString ofTable = table.name.name + u'.' + column.name;
    const QString trimmed = item.trimmed();
    return trimmed == column.name || trimmed == ofTable
        || trimmed == table.name.schema + u'.' + ofTable;
}

Result<TablePtr> maskedBySetting(const TablePtr& table, const QString& list)
{
    if (list.isEmpty())
        return table;
    const Result<QStringList> named = parseColumnList(list);
    if (!named)
        return badSetting(named.error());
    QStringList columns;
    for (const Column& column : table->columns) {
        if (std::ranges::any_of(
                *named, [&](const QString& item) { return maskNames(item, *table, column); }))
            columns.append(column.name);
    }
    Result<TablePtr> masked = withMasked(table, columns);
    return masked ? masked : badSetting(masked.error());
}

TablePtr unmasked(const TablePtr& table)
{
    const auto canBeShown = [](const Column& column) { return column.isMasked && column.readable; };
    if (std::ranges::none_of(table->columns, canBeShown))
        return table;
    auto own = std::make_shared<Table>(*table);
    for (Column& column : own->columns)
        column.isMasked = column.isMasked && !column.readable;
    return own;
}

}

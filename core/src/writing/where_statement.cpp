// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "writing/where_statement.h"

#include "editing/change_check.h"
#include "rendering/lifecycle_sql.h"

#include <tuplewright/rendering/condition_renderer.h>
#include <tuplewright/rendering/count_renderer.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// True for every row by its shape alone.
bool isAlwaysTrue(const Filter& filter)
{
    switch (filter.kind()) {
    case Filter::Kind::And:
        return std::ranges::all_of(filter.parts(), isAlwaysTrue);
    case Filter::Kind::Or:
        return std::ranges::any_of(filter.parts(), isAlwaysTrue);
    default:
        return false;
    }
}

std::unexpected<Error> bad(const QString& message, const QString& hint = {})
{
    return fail(ErrorKind::InvalidArgument, message, {}, hint);
}

Result<void> checkWritten(const Table& table, const QList<ColumnEdit>& edits)
{
    Change change;
    change.kind = ChangeKind::Insert;
    change.row.table = table.name;
    for (const ColumnEdit& edit : edits)
        change.values.append(
            {edit.column, edit.kind == ColumnEdit::Kind::Set ? edit.value : Value()});
    return checkChange(change, table);
}

Result<void> checkJson(const ColumnEdit& edit, const Table& table)
{
    using Kind = ColumnEdit::Kind;
    if (edit.kind == Kind::Set)
        return {};
    if (table.find(edit.column)->type.typeClass != TypeClass::Json)
        return bad(u"Column %1 of %2 does not hold JSON."_s.arg(edit.column, table.name.display()));
    if (edit.kind != Kind::JsonMerge && edit.path.isEmpty())
        return bad(u"The change of %1 needs a path into it."_s.arg(edit.column));
    if (edit.kind == Kind::JsonRemove)
        return {};
    const Result<Json> json = Json::parse(edit.value.bytes());
    if (!json)
        return bad(u"The value for %1 is not JSON: %2"_s.arg(edit.column, json.error().message));
    if (edit.kind == Kind::JsonMerge && json->type() != Json::Type::Object)
        return bad(u"Only an object can be merged into %1."_s.arg(edit.column));
    return {};
}

QStringList columnsOf(const QList<ColumnEdit>& edits)
{
    QStringList columns;
    for (const ColumnEdit& edit : edits)
        columns.append(edit.column);
    return columns;
}

/// The edits with their values as they are to be saved. Values inside of JSON have no rules.
Result<QList<ColumnEdit>> checkedEdits(
    QList<ColumnEdit> edits, const Table& table, const TableRules& rules)
{
    QList<Violation> violations;
    for (ColumnEdit& edit : edits) {
        if (edit.kind != ColumnEdit::Kind::Set)
            continue;
        edit.value = rules.transformed({{edit.column, edit.value}}).constFirst().second;
        violations += rules.checkValue(edit.column, edit.value);
    }
    if (!violations.isEmpty())
        return fail(violationError(table.name, violations));
    return edits;
}

/// What is changed makes other rows the first of their groups.
bool asksForFirst(const Filter& filter)
{
    return filter.kind() == Filter::Kind::First
        || std::ranges::any_of(filter.parts(), asksForFirst);
}

Result<void> checkChunks(const Table& table, const SelectQuery& query,
    const QList<ColumnEdit>& edits, const WhereOptions& options)
{
    if (options.chunk < 0)
        return bad(u"A chunk has at least one row."_s);
    if (options.chunk == 0 || options.save == ApplyMode::DryRun)
        return {};
    const QString name = table.name.display();
    if (asksForFirst(query.filter))
        return bad(u"The first rows of groups of %1 cannot be changed in chunks: each chunk would "
                   "leave others to be first."_s.arg(name));
    if (table.rowAddress != RowAddress::Key)
        return bad(u"%1 has no key by which it could be divided."_s.arg(name));
    for (const QString& column : table.identityColumns) {
        if (!table.find(column)->type.hasOrder)
            return bad(u"The key of %1 has no order by which it could be divided."_s.arg(name));
        if (std::ranges::any_of(edits, [&](const auto& edit) { return edit.column == column; }))
            return bad(u"The key of %1 cannot be changed in chunks."_s.arg(name));
    }
    return {};
}

}

Result<void> checkScope(const SelectQuery& query, const WhereOptions& options)
{
    if (options.allRows || !query.whereSql.trimmed().isEmpty() || !isAlwaysTrue(query.filter))
        return {};
    return bad(
        u"Without a condition this would concern every row."_s, u"Say so if all rows are meant."_s);
}

Result<WhereStatement> WhereStatement::of(const Dialect& dialect, const Table& table,
    const WritingRules& rules, WhereVerb verb, const SelectQuery& query,
    const QList<ColumnEdit>& edits, const WhereOptions& options)
{
    const bool marks = verb == WhereVerb::SoftDelete || verb == WhereVerb::Restore;
    TW_TRY_VOID(checkScope(query, options));
    TW_TRY_VOID(checkWritten(table, edits));
    if (verb == WhereVerb::Update && edits.isEmpty())
        return bad(u"An update of %1 needs values."_s.arg(table.name.display()));
    if (marks && !table.lifecycle)
        return bad(u"%1 has no column that marks rows as deleted."_s.arg(table.name.display()));
    for (const ColumnEdit& edit : edits)
        TW_TRY_VOID(checkJson(edit, table));
    if (options.wantsKeys && table.rowAddress != RowAddress::Key)
        return bad(u"%1 has no key that could be told."_s.arg(table.name.display()));
    TW_TRY_VOID(checkChunks(table, query, edits, options));

    WhereStatement statement(dialect, table, options);
    statement.m_verb = verb;
    statement.m_query = query;
    TW_TRY(statement.m_edits, checkedEdits(edits, table, rules.demands()));
    if (verb != WhereVerb::Delete)
        statement.m_filled = rules.filled(false, columnsOf(edits));
    TW_TRY_VOID(statement.change({}));
    return statement;
}

Result<QString> WhereStatement::edited(const ColumnEdit& edit, Parameters& parameters) const
{
    const Column& column = *m_table.find(edit.column);
    QString sql;
    switch (edit.kind) {
    case ColumnEdit::Kind::Set:
        sql = m_dialect.valueFor(column, edit.value, parameters);
        break;
    case ColumnEdit::Kind::JsonMerge:
        sql = m_dialect.jsonMerged(column, edit.value, parameters);
        break;
    case ColumnEdit::Kind::JsonSet:
        sql = m_dialect.jsonSet(column, edit.path, edit.value, parameters);
        break;
    case ColumnEdit::Kind::JsonRemove:
        sql = m_dialect.jsonRemoved(column, edit.path, parameters);
        break;
    }
    if (sql.isEmpty())
        return bad(u"This engine cannot change %1 in place at %2."_s.arg(
            edit.column, edit.path.join(u'.')));
    return Dialect::quote(edit.column) + u" = "_s + sql;
}

Result<QString> WhereStatement::assignments(Parameters& parameters) const
{
    QStringList terms;
    if (m_verb != WhereVerb::Update)
        terms.append(
            lifecycleMark(m_dialect, m_table, m_verb == WhereVerb::SoftDelete, parameters));
    for (const ColumnEdit& edit : m_edits) {
        TW_TRY(const QString term, edited(edit, parameters));
        terms.append(term);
    }
    for (const SelfFilled& own : m_filled)
        terms.append(Dialect::quote(own.column->name) + u" = "_s
            + selfFilledSql(own, m_dialect, parameters));
    return terms.join(u", "_s);
}

QString WhereStatement::keyList() const
{
    QStringList columns;
    for (const QString& column : m_table.identityColumns)
        columns.append(Dialect::quote(column));
    return columns.join(u", "_s);
}

QString WhereStatement::keyBound(
    QLatin1StringView comparison, const QList<Value>& key, Parameters& parameters) const
{
    QStringList values;
    for (const Value& value : key)
        values.append(m_dialect.placeholder(parameters.add(value)));
    return u"(%1) %2 (%3)"_s.arg(keyList(), comparison, values.join(u", "_s));
}

Result<QString> WhereStatement::scope(const KeySpan& span, Parameters& parameters) const
{
    TW_TRY(QString sql,
        ConditionRenderer({m_dialect, m_table, m_options.lookup}).where(m_query, parameters));
    const auto bound = [&](QLatin1StringView comparison, const QList<Value>& key) {
        if (!key.isEmpty())
            sql += (sql.isEmpty() ? u" WHERE "_s : u" AND "_s)
                + keyBound(comparison, key, parameters);
    };
    bound(">"_L1, span.after);
    bound("<="_L1, span.last);
    return sql;
}

Result<Statement> WhereStatement::change(const KeySpan& span) const
{
    Parameters parameters;
    QString sql = u"DELETE FROM "_s + Dialect::quote(m_table.name);
    if (m_verb != WhereVerb::Delete) {
        TW_TRY(const QString assigned, assignments(parameters));
        sql = u"UPDATE "_s + Dialect::quote(m_table.name) + u" SET "_s + assigned;
    }
    TW_TRY(const QString condition, scope(span, parameters));
    sql += condition;
    if (m_options.wantsKeys)
        sql += u" RETURNING "_s + keyList();
    return Statement{sql, parameters.take()};
}

Result<Statement> WhereStatement::endOfChunk(const QList<Value>& after, qsizetype rows) const
{
    Parameters parameters;
    TW_TRY(const QString condition, scope({after, {}}, parameters));
    return Statement{u"SELECT %1 FROM %2%3 ORDER BY %1 LIMIT 1 OFFSET %4"_s.arg(keyList(),
                         Dialect::quote(m_table.name), condition, QString::number(rows - 1)),
        parameters.take()};
}

Result<Statement> WhereStatement::count() const
{
    return CountRenderer({m_dialect, m_table, m_options.lookup}).exact(m_query);
}

}

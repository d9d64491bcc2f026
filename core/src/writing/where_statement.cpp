// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "writing/where_statement.h"

#include "editing/change_check.h"
#include "images/locked_rows.h"
#include "reading/key_set.h"
#include "rendering/lifecycle_sql.h"

#include <tuplewright/query/mask.h>
#include <tuplewright/rendering/condition_renderer.h>
#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>
#include <tuplewright/sql/script.h>

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
    if (edit.kind == Kind::Replace && table.find(edit.column)->type.typeClass != TypeClass::Text)
        return bad(u"Column %1 of %2 holds no text in which something could be replaced."_s.arg(
            edit.column, table.name.display()));
    if (edit.kind == Kind::Set || edit.kind == Kind::Expression || edit.kind == Kind::Replace)
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
    if (options.returnsKeys && table.rowAddress != RowAddress::Key)
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

Result<QString> WhereStatement::editedValue(const ColumnEdit& edit, Parameters& parameters) const
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
    case ColumnEdit::Kind::Expression:
        return expression(edit.value.toText());
    case ColumnEdit::Kind::Replace:
        return m_dialect.textReplaced(column, edit.value, edit.with, parameters);
    }
    if (sql.isEmpty())
        return bad(u"This engine cannot change %1 in place at %2."_s.arg(
            edit.column, edit.path.join(u'.')));
    return sql;
}

Result<QString> WhereStatement::expression(const QString& sql) const
{
    TW_TRY_VOID(checkExpression(sql, m_dialect.syntax()));
    TW_TRY_VOID(checkShown(sql, m_table, m_dialect.syntax()));
    // On lines of its own, so that a comment at its end hides nothing.
    return u"(\n"_s + sql + u"\n)"_s;
}

Result<QString> WhereStatement::edited(const ColumnEdit& edit, Parameters& parameters) const
{
    TW_TRY(const QString value, editedValue(edit, parameters));
    return m_dialect.quote(edit.column) + u" = "_s + value;
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
        terms.append(m_dialect.quote(own.column->name) + u" = "_s
            + selfFilledSql(own, m_dialect, parameters));
    return terms.join(u", "_s);
}

QString WhereStatement::keyList() const
{
    return m_dialect.quotedList(m_table.identityColumns);
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

Result<QString> WhereStatement::verbed(Parameters& parameters) const
{
    if (m_verb == WhereVerb::Delete)
        return u"DELETE FROM "_s + m_dialect.quote(m_table.name);
    TW_TRY(const QString assigned, assignments(parameters));
    return u"UPDATE "_s + m_dialect.quote(m_table.name) + u" SET "_s + assigned;
}

Result<Statement> WhereStatement::lock(const KeySpan& span, std::optional<qsizetype> most) const
{
    Parameters parameters;
    TW_TRY(const QString condition, scope(span, parameters));
    const QString locking = mayLock(m_table) ? m_dialect.rowLock({}) : QString();
    const QString limit = most ? u" LIMIT "_s + QString::number(*most) : QString();
    return Statement{u"SELECT %1 FROM %2%3 ORDER BY %1%4%5"_s.arg(
                         keyList(), m_dialect.quote(m_table.name), condition, limit, locking),
        parameters.take()};
}

Result<Statement> WhereStatement::changeOf(const QList<KeyValues>& keys) const
{
    Parameters parameters;
    TW_TRY(QString sql, verbed(parameters));
    sql += u" WHERE "_s + amongKeys(m_dialect, m_table, keys, parameters);
    return Statement{sql, parameters.take()};
}

Result<Statement> WhereStatement::movedKeys(const QList<KeyValues>& keys) const
{
    Parameters parameters;
    QStringList terms;
    for (const QString& column : m_table.identityColumns) {
        const auto edit = std::ranges::find(m_edits, column, &ColumnEdit::column);
        if (edit == m_edits.end()) {
            terms.append(m_dialect.quote(column));
            continue;
        }
        TW_TRY(const QString value, editedValue(*edit, parameters));
        terms.append(value);
    }
    const QString sql = u"SELECT "_s + keyList() + u", "_s + terms.join(u", "_s) + u" FROM "_s
        + m_dialect.quote(m_table.name) + u" WHERE "_s
        + amongKeys(m_dialect, m_table, keys, parameters);
    return Statement{sql, parameters.take()};
}

Result<QHash<QByteArray, KeyValues>> WhereStatement::readMovedKeys(
    Session& session, const QList<KeyValues>& keys, const CallOptions& call) const
{
    TW_TRY(const Statement asking, movedKeys(keys));
    ResultSet answer;
    TW_TRY_VOID(session.run(asking, &answer, call));
    const qsizetype size = m_table.identityColumns.size();
    QHash<QByteArray, KeyValues> moved;
    for (qint64 row = 0; row < answer.rowCount(); ++row) {
        const KeyValues values = answer.values(row);
        moved.insert(bytesOf(values.first(size)), values.sliced(size));
    }
    return moved;
}

bool WhereStatement::writes(const QStringList& columns) const
{
    return std::ranges::any_of(
        m_edits, [&columns](const ColumnEdit& edit) { return columns.contains(edit.column); });
}

Result<Statement> WhereStatement::change(const KeySpan& span) const
{
    Parameters parameters;
    TW_TRY(QString sql, verbed(parameters));
    TW_TRY(const QString condition, scope(span, parameters));
    sql += condition;
    if (m_options.returnsKeys)
        sql += m_dialect.returning(keyList());
    return Statement{sql, parameters.take()};
}

Result<Statement> WhereStatement::endOfChunk(const QList<Value>& after, qsizetype rows) const
{
    Parameters parameters;
    TW_TRY(const QString condition, scope({after, {}}, parameters));
    return Statement{u"SELECT %1 FROM %2%3 ORDER BY %1 LIMIT 1 OFFSET %4"_s.arg(keyList(),
                         m_dialect.quote(m_table.name), condition, QString::number(rows - 1)),
        parameters.take()};
}

Result<Statement> WhereStatement::count() const
{
    return CountRenderer({m_dialect, m_table, m_options.lookup}).exact(m_query);
}

}

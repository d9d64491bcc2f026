// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "history/audit_layout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Rule = bool (*)(const Column& column);

bool isReadable(const Column& column)
{
    return column.readable && !column.isMasked;
}

bool isJson(const Column& column)
{
    return isReadable(column) && column.type.typeClass == TypeClass::Json;
}

/// The first of these names that the relation has, in any letter case, and its row's table not.
QString columnCalled(
    const Table& relation, const Table* unlike, const QStringList& names, Rule rule = isReadable)
{
    for (const QString& name : names) {
        for (const Column& column : relation.columns) {
            if (column.name.compare(name, Qt::CaseInsensitive) == 0 && rule(column)
                && !(unlike && unlike->find(column.name)))
                return column.name;
        }
    }
    return {};
}

void readCommon(AuditLayout& layout, const Table& relation, const Table* unlike)
{
    layout.operation = columnCalled(relation, unlike,
        {u"operation"_s, u"op"_s, u"tg_op"_s, u"action"_s, u"action_type"_s, u"audit_action"_s,
            u"event"_s, u"event_type"_s, u"change_type"_s});
    layout.time = columnCalled(relation, unlike,
        {u"changed_at"_s, u"action_tstamp"_s, u"action_tstamp_tx"_s, u"action_tstamp_clk"_s,
            u"action_timestamp"_s, u"audited_at"_s, u"audit_at"_s, u"logged_at"_s,
            u"performed_at"_s, u"happened_at"_s, u"recorded_at"_s, u"event_time"_s, u"ts"_s,
            u"tstamp"_s, u"stamp"_s, u"valid_from"_s, u"created_at"_s});
    layout.author = columnCalled(relation, unlike,
        {u"changed_by"_s, u"performed_by"_s, u"modified_by"_s, u"audit_user"_s,
            u"session_user_name"_s, u"user_name"_s, u"username"_s, u"db_user"_s, u"actor"_s,
            u"who"_s, u"userid"_s, u"created_by"_s});
}

std::optional<AuditLayout> logLayout(const Table& relation)
{
    AuditLayout layout;
    layout.table = columnCalled(
        relation, nullptr, {u"table_name"_s, u"tablename"_s, u"relname"_s, u"entity"_s});
    layout.schema
        = columnCalled(relation, nullptr, {u"table_schema"_s, u"schema_name"_s, u"schemaname"_s});
    layout.before = columnCalled(relation, nullptr,
        {u"old_data"_s, u"old_values"_s, u"old_record"_s, u"old_row"_s, u"old_val"_s,
            u"row_before"_s, u"before"_s, u"original_data"_s},
        isJson);
    layout.after = columnCalled(relation, nullptr,
        {u"new_data"_s, u"new_values"_s, u"record"_s, u"new_record"_s, u"new_row"_s, u"new_val"_s,
            u"row_after"_s, u"after"_s, u"row_data"_s},
        isJson);
    readCommon(layout, relation, nullptr);
    if (layout.table.isEmpty() || (layout.before.isEmpty() && layout.after.isEmpty()))
        return std::nullopt;
    return layout;
}

/// A table of old rows is named after its table, has its key and most of its columns, and tells
/// when or how they were changed.
std::optional<AuditLayout> oldRowsLayout(const Table& relation, const Table& ofRow)
{
    const auto isThere = [&relation](const QString& column) { return relation.find(column); };
    const QStringList columns = ofRow.columnNames();
    const auto shared = std::ranges::count_if(columns, isThere);
    if (relation.name == ofRow.name
        || !relation.name.name.contains(ofRow.name.name, Qt::CaseInsensitive)
        || !std::ranges::all_of(ofRow.identityColumns, isThere) || shared * 2 <= columns.size())
        return std::nullopt;
    AuditLayout layout;
    readCommon(layout, relation, &ofRow);
    if (layout.operation.isEmpty() && layout.time.isEmpty())
        return std::nullopt;
    return layout;
}

}

bool soundsLikeAudit(const QString& relation)
{
    static const QStringList signs{u"audit"_s, u"history"_s, u"hist"_s, u"log"_s, u"version"_s,
        u"change"_s, u"journal"_s, u"action"_s};
    return std::ranges::any_of(
        signs, [&](const QString& sign) { return relation.contains(sign, Qt::CaseInsensitive); });
}

std::optional<AuditLayout> auditLayout(const Table& relation, const Table& ofRow)
{
    if (const auto log = logLayout(relation))
        return log;
    return oldRowsLayout(relation, ofRow);
}

}

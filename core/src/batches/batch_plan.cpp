// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/batches/batch_plan.h>

#include <tuplewright/base/json.h>

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Type = Json::Type;
using EditKind = ColumnEdit::Kind;

std::unexpected<Error> bad(const QString& member, const QString& what, const QString& fix)
{
    return fail(ErrorKind::InvalidArgument, u"The plan's \"%1\" %2."_s.arg(member, what), {}, fix);
}

Result<QString> textOf(const Json& json, const QString& member, const QString& fix)
{
    if (json.type() != Type::String)
        return bad(member, u"is not a text"_s, fix);
    return json.toString();
}

constexpr qint64 kMostRows = std::numeric_limits<qint64>::max();
constexpr qint64 kMostAtOnce = std::numeric_limits<int>::max(); ///< rows, or milliseconds

Result<qint64> numberOf(const Json& json, const QString& member, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = json.numberText().toLongLong(&isNumber);
    if (json.type() == Type::Number && isNumber && number >= least && number <= most)
        return number;
    return bad(member, u"is not a whole number in its range"_s,
        u"Write a number from %1 to %2."_s.arg(QString::number(least), QString::number(most)));
}

Result<BatchVerb> verbOf(const Json& json)
{
    static const QList<std::pair<QString, BatchVerb>> verbs{{u"update"_s, BatchVerb::Update},
        {u"delete"_s, BatchVerb::Delete}, {u"soft-delete"_s, BatchVerb::SoftDelete},
        {u"restore"_s, BatchVerb::Restore}, {u"purge"_s, BatchVerb::Purge},
        {u"json-merge"_s, BatchVerb::JsonMerge}};
    QStringList known;
    for (const auto& [name, verb] : verbs) {
        if (json.type() == Type::String && json.toString() == name)
            return verb;
        known.append(name);
    }
    return bad(u"op"_s, u"is no operation"_s, u"Write one of %1."_s.arg(known.join(u", "_s)));
}

Result<DeletedRows> deletedOf(const Json& json)
{
    const QString& text = json.toString();
    if (text == u"live"_s)
        return DeletedRows::Live;
    if (text == u"deleted"_s)
        return DeletedRows::Deleted;
    if (text == u"all"_s)
        return DeletedRows::All;
    return bad(u"deleted"_s, u"says nothing"_s, u"Write live, deleted or all."_s);
}

/// JSON of any kind as the value of a column: what is written for JSON stays as it is written.
Result<Value> valueOf(const Json& json)
{
    switch (json.type()) {
    case Type::Null:
        return Value();
    case Type::Boolean:
        return Value::text(json.toBool() ? u"true"_s : u"false"_s);
    case Type::Number:
        return Value::stored(StorageClass::Text, json.numberText());
    case Type::String:
        return Value::text(json.toString());
    case Type::Array:
    case Type::Object:
        break;
    }
    return Value::stored(StorageClass::Text, json.source());
}

Result<ColumnEdit> replacement(const QString& column, const Json& json, const QString& member)
{
    const Json* const find = json.find(u"find");
    const Json* const replace = json.find(u"replace");
    if (!find || !replace || find->toString().isEmpty() || replace->type() != Type::String
        || json.members().size() != 2)
        return bad(member, u"is no find-and-replace"_s,
            u"Write {\"find\": TEXT, \"replace\": TEXT}; what is looked for is not empty."_s);
    ColumnEdit edit{column, EditKind::Replace, Value::text(find->toString())};
    edit.with = Value::text(replace->toString());
    return edit;
}

Result<ColumnEdit> editOf(const QString& column, const Json& json, BatchVerb verb)
{
    const QString member = u"set."_s + column;
    TW_TRY(const Value plain, valueOf(json));
    if (verb == BatchVerb::JsonMerge)
        return ColumnEdit{column, EditKind::JsonMerge, plain};
    if (json.type() != Type::Object)
        return ColumnEdit{column, EditKind::Set, plain};
    if (json.find(u"find") || json.find(u"replace"))
        return replacement(column, json, member);
    const Json* const expression = json.find(u"expression");
    if (expression && json.members().size() == 1) {
        TW_TRY(const QString sql,
            textOf(*expression, member, u"Write {\"expression\": \"SQL of one value\"}."_s));
        return ColumnEdit{column, EditKind::Expression, Value::text(sql)};
    }
    const Json* const value = json.find(u"value");
    if (!value || json.members().size() != 1)
        return bad(member, u"is no value"_s,
            u"Write a value, {\"value\": …}, {\"expression\": …} or {\"find\": …, \"replace\": …}."_s);
    TW_TRY(const Value inside, valueOf(*value));
    return ColumnEdit{column, EditKind::Set, inside};
}

Result<QList<ColumnEdit>> editsOf(const Json& json, BatchVerb verb)
{
    if (json.type() != Type::Object)
        return bad(u"set"_s, u"is no object"_s, u"Write {\"column\": new value}."_s);
    QList<ColumnEdit> edits;
    for (const auto& [column, value] : json.members()) {
        if (std::ranges::any_of(edits, [&](const auto& edit) { return edit.column == column; }))
            return bad(u"set."_s + column, u"is there twice"_s, u"Leave one of them out."_s);
        TW_TRY(ColumnEdit edit, editOf(column, value, verb));
        edits.append(std::move(edit));
    }
    return edits;
}

bool takesValues(BatchVerb verb)
{
    return verb == BatchVerb::Update || verb == BatchVerb::JsonMerge;
}

Result<void> checkMembers(const Json& json)
{
    static const QStringList known{u"table"_s, u"op"_s, u"filter"_s, u"all"_s, u"set"_s,
        u"deleted"_s, u"chunk"_s, u"pause"_s, u"lock_timeout"_s, u"expect"_s};
    if (json.type() != Type::Object)
        return fail(ErrorKind::InvalidArgument, u"The plan is no JSON object."_s, {},
            u"Write {\"table\": …, \"op\": …, \"filter\": …, \"set\": …}."_s);
    QSet<QString> seen;
    for (const auto& [name, value] : json.members()) {
        if (!known.contains(name))
            return bad(
                name, u"is no member of a plan"_s, u"Members are %1."_s.arg(known.join(u", "_s)));
        if (seen.contains(name))
            return bad(name, u"is there twice"_s, u"Leave one of them out."_s);
        seen.insert(name);
    }
    for (const QString& needed : {u"table"_s, u"op"_s}) {
        if (!json.find(needed))
            return bad(needed, u"is missing"_s,
                needed == u"op"_s ? u"Write update, delete, soft-delete, restore, purge or "
                                    "json-merge."_s
                                  : u"Write the name of the table."_s);
    }
    return {};
}

Result<void> readScope(const Json& json, BatchPlan& plan)
{
    if (const Json* const filter = json.find(u"filter"); filter && !filter->isNull()) {
        Result<Filter> read = Filter::fromJson(*filter);
        if (!read) {
            Error error = std::move(read).error();
            error.message = u"The plan's \"filter\": "_s + error.message;
            return fail(std::move(error));
        }
        plan.filter = *std::move(read);
    }
    if (const Json* const all = json.find(u"all")) {
        if (all->type() != Type::Boolean)
            return bad(u"all"_s, u"is no truth value"_s, u"Write true or false."_s);
        plan.allRows = all->toBool();
    }
    if (plan.filter.isEmpty() && !plan.allRows)
        return bad(u"filter"_s, u"is missing"_s,
            u"Write the filter of the rows, or \"all\": true if all rows are meant."_s);
    if (!plan.filter.isEmpty() && plan.allRows)
        return bad(u"all"_s, u"and \"filter\" exclude each other"_s, u"Leave one of them out."_s);
    if (const Json* const deleted = json.find(u"deleted")) {
        TW_TRY(plan.deleted, deletedOf(*deleted));
    }
    return {};
}

Result<void> readValues(const Json& json, BatchPlan& plan)
{
    const Json* const set = json.find(u"set");
    if (!takesValues(plan.verb))
        return set ? bad(u"set"_s, u"has no meaning for this operation"_s, u"Leave it out."_s)
                   : Result<void>();
    if (!set)
        return bad(u"set"_s, u"is missing"_s, u"Write {\"column\": new value}."_s);
    TW_TRY(plan.edits, editsOf(*set, plan.verb));
    if (plan.edits.isEmpty())
        return bad(u"set"_s, u"is empty"_s, u"Write {\"column\": new value}."_s);
    return {};
}

Result<void> readPace(const Json& json, BatchPlan& plan)
{
    const auto number
        = [&json](const QString& member, qint64 least, qint64 most, auto take) -> Result<void> {
        if (const Json* const found = json.find(member)) {
            TW_TRY(const qint64 value, numberOf(*found, member, least, most));
            take(value);
        }
        return {};
    };
    using std::chrono::milliseconds;
    TW_TRY_VOID(number(u"chunk"_s, 1, kMostAtOnce, [&](qint64 value) { plan.chunk = value; }));
    TW_TRY_VOID(number(
        u"pause"_s, 0, kMostAtOnce, [&](qint64 value) { plan.pause = milliseconds(value); }));
    TW_TRY_VOID(number(u"lock_timeout"_s, 0, kMostAtOnce,
        [&](qint64 value) { plan.lockTimeout = milliseconds(value); }));
    return number(u"expect"_s, 0, kMostRows, [&](qint64 value) { plan.expected = value; });
}

}

Result<BatchPlan> BatchPlan::fromJson(const Json& json)
{
    TW_TRY_VOID(checkMembers(json));
    BatchPlan plan;
    TW_TRY(const QString name,
        textOf(*json.find(u"table"), u"table"_s, u"Write the name of the table."_s));
    Result<QualifiedName> table = QualifiedName::parse(name);
    if (!table)
        return bad(u"table"_s, u"is no name"_s, table.error().message);
    plan.table = *std::move(table);
    TW_TRY(plan.verb, verbOf(*json.find(u"op")));
    TW_TRY_VOID(readScope(json, plan));
    TW_TRY_VOID(readValues(json, plan));
    TW_TRY_VOID(readPace(json, plan));
    return plan;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

// A catalogue of products with attributes in JSON: it is filled, searched, changed where it stands
// and measured. Usage: catalogue URL, of a database that may be written.
#include "example.h"

#include <tuplewright/writing/bulk_create.h>
#include <tuplewright/writing/where_writer.h>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

EntityDescriptor products()
{
    EntityDescriptor entity;
    entity.name = {{}, u"products"_s};
    entity.columns
        = {{.name = u"id"_s, .type = TypeClass::Integer, .defaultValue = EntityDefault::NextNumber},
            {.name = u"name"_s, .length = 80},
            {.name = u"category"_s,
                .type = TypeClass::Enum,
                .choices = {u"book"_s, u"lamp"_s, u"chair"_s}},
            {.name = u"price"_s, .type = TypeClass::Decimal, .length = 10, .scale = 2},
            {.name = u"attributes"_s, .type = TypeClass::Json, .nullable = true}};
    entity.primaryKey = {u"id"_s};
    entity.checks = {{u"price_not_negative"_s, u"price >= 0"_s}};
    entity.indexes = {{.name = u"products_price"_s, .columns = {u"price"_s}}};
    return entity;
}

QList<Value> product(const char* name, const char* category, const char* price, const char* json)
{
    QList<Value> values;
    for (const char* text : {name, category, price, json})
        values.append(Value::text(QString::fromUtf8(text)));
    return values;
}

Result<void> fill(const Adapter& db, const Table& table)
{
    RowList source({product("Desk lamp", "lamp", "39.91", R"({"colour":"red","watt":40})"),
        product("Floor lamp", "lamp", "89.04", R"({"colour":"black","watt":60})"),
        product("Armchair", "chair", "249.55", R"({"colour":"red"})"),
        product("Stool", "chair", "-1", R"({"colour":"blue"})"),
        product("Tables", "book", "19.99", R"({"pages":320})"),
        product("Poster", "picture", "5", R"({})")});
    BulkOptions options;
    options.mode = BulkMode::CollectErrors;
    const BulkReport report = bulkCreate(
        db, table, {u"name"_s, u"category"_s, u"price"_s, u"attributes"_s}, source, options, {});
    if (report.error)
        return fail(*report.error);
    out() << report.created << " products of " << report.read << '\n';
    for (const RowFailure& failure : report.failures)
        out() << "  row " << failure.row + 1 << ": " << errorKindName(failure.error.kind) << ' '
              << failure.error.constraint << '\n';
    return {};
}

Result<void> search(
    const Adapter& db, const Table& table, const QString& title, const Filter& filter)
{
    SelectQuery query{.table = table.name, .filter = filter, .sort = {{u"price"_s}}};
    ResultSet rows;
    TW_TRY(const PageInfo page,
        db.page(
            table, query, PageRequest{1, 10}, CountMode::Exact, AddressColumns::Omit, rows, {}));
    QStringList names;
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        names.append(rows.cell(row, 1).toValue().toText());
    out() << title << ": " << *page.total << " (" << names.join(u", "_s) << ")\n";
    return {};
}

Filter colour(const QString& name)
{
    FilterCondition condition{u"attributes"_s, FilterOperator::Equal, {Value::text(name)}};
    condition.path = {u"colour"_s};
    return Filter::condition(std::move(condition));
}

Result<void> searches(const Adapter& db, const Table& table)
{
    TW_TRY_VOID(search(db, table, u"Red"_s, colour(u"red"_s)));
    const Filter cheap = Filter::condition(
        u"price"_s, FilterOperator::Between, {Value::text(u"10"_s), Value::text(u"90"_s)});
    const Filter lamps
        = Filter::condition(u"name"_s, FilterOperator::ILike, {Value::text(u"LAMP"_s)});
    TW_TRY_VOID(search(db, table, u"From 10 to 90"_s, cheap));
    return search(db, table, u"Lamps that are not red"_s,
        Filter::all({lamps, Filter::negate(colour(u"red"_s))}));
}

Result<void> paint(const Adapter& db, const Table& table)
{
    ColumnEdit edit{
        u"attributes"_s, ColumnEdit::Kind::JsonMerge, Value::text(uR"({"sale":true})"_s)};
    const SelectQuery red{.table = table.name, .filter = colour(u"red"_s)};
    const WhereReport report = WhereWriter(db, table).update(red, {edit}, {}, {});
    if (report.error)
        return fail(*report.error);
    out() << report.rows << " red ones are on sale\n";
    return {};
}

Result<void> run(const Place& place)
{
    TW_TRY_VOID(makeTables(place, {products()}));
    const Adapter db(place.pool);
    TW_TRY(const TablePtr table, db.describe(products().name, {}));
    TW_TRY_VOID(fill(db, *table));
    TW_TRY_VOID(searches(db, *table));
    TW_TRY_VOID(paint(db, *table));
    out() << "By category:\n";
    AggregateQuery categories{.table = table->name, .groupBy = {u"category"_s}};
    categories.aggregates = {{u"products"_s}, {u"total"_s, AggregateFunction::Sum, u"price"_s}};
    TW_TRY_VOID(printGroups(place, categories));

    qint64 slow = 0;
    for (const StatementRecord& record : place.log->records())
        slow += record.executeNs > 10'000'000'000 ? 1 : 0;
    out() << "Statements of more than ten seconds: " << slow << '\n';
    return {};
}

}

int main(int argc, char** argv)
{
    return runExample(argc, argv, run);
}

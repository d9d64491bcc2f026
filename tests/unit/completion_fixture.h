// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table_of.h"
#include <tuplewright/completion/completion.h>

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>

namespace tw::test {

/// A database of a shop as completions know it.
class KnownShop
{
public:
    explicit KnownShop(BackendPtr backend = makePostgresBackend())
        : m_backend(std::move(backend))
    {
        m_catalog.schemas = {QStringLiteral("public"), QStringLiteral("shop")};
        m_catalog.searchPath = {QStringLiteral("public")};
        addTables();
        addRoutines();
        m_schema.emplace(std::make_shared<const Catalog>(m_catalog), m_backend->dialect());
        for (const TablePtr& table : m_tables)
            m_schema->add(table);
        m_schema->setBuiltIns({routine({}, "count", "\"any\""), routine({}, "coalesce", "VARIADIC"),
            routine({}, "lower", "text"), routine({}, "now", ""), routine({}, "sum", "numeric"),
            routine({}, "string_agg", "text, text")});
    }

    [[nodiscard]] const CompletionSchema& schema() const { return *m_schema; }

    /// What may stand at the `|` of a text.
    [[nodiscard]] CompletionAnswer at(const QString& marked) const
    {
        QString text = marked;
        return complete(text.remove(u'|'), marked.indexOf(u'|'), *m_schema);
    }

    [[nodiscard]] QStringList textsAt(const QString& marked) const
    {
        QStringList texts;
        for (const CompletionItem& item : at(marked).choices.items)
            texts.append(item.insert);
        return texts;
    }

private:
    static SchemaObject routine(const char* schema, const char* name, const char* arguments,
        ObjectKind kind = ObjectKind::Function)
    {
        SchemaObject object;
        object.kind = kind;
        object.name = {QString::fromLatin1(schema), QString::fromLatin1(name)};
        object.detail = QString::fromLatin1(arguments);
        return object;
    }

    Table& add(const char* schema, const char* columns, RelationKind kind = RelationKind::Table)
    {
        auto table = std::make_shared<Table>(tableOf(QString::fromLatin1(columns)));
        table->name.schema = QString::fromLatin1(schema);
        table->kind = kind;
        m_tables.append(table);
        RelationSummary summary;
        summary.name = table->name;
        summary.kind = kind;
        m_catalog.relations.append(summary);
        return *table;
    }

    static void enumerate(Table& table, const char* column, const QStringList& values)
    {
        Column& found = table.columns[table.columnIndex(QString::fromLatin1(column))];
        found.type.typeClass = TypeClass::Enum;
        found.type.enumValues = values;
    }

    static void refer(Table& table, const QStringList& columns, const QualifiedName& target,
        const QStringList& targets)
    {
        ForeignKey key;
        key.columns = columns;
        key.target = target;
        key.targetColumns = targets;
        table.foreignKeys.append(key);
    }

    void addTables()
    {
        const auto in = [](const char* name) {
            return QualifiedName{QStringLiteral("public"), QString::fromLatin1(name)};
        };
        const QStringList id{QStringLiteral("id")};
        Table& people = add("public",
            "people:id* int,name text,email text,city text,born date,status enum,is_admin bool");
        enumerate(people, "status",
            {QStringLiteral("active"), QStringLiteral("blocked"), QStringLiteral("on hold"),
                QStringLiteral("it's gone")});
        Table& orders = add("public",
            "orders:id* int,customer_id int,state enum,total numeric,created_at timestamptz,"
            "note text");
        enumerate(orders, "state",
            {QStringLiteral("new"), QStringLiteral("paid"), QStringLiteral("shipped")});
        refer(orders, {QStringLiteral("customer_id")}, in("people"), id);
        Table& items
            = add("public", "order_items:order_id* int,line* int,product_id int,amount int");
        refer(items, {QStringLiteral("order_id")}, in("orders"), id);
        refer(items, {QStringLiteral("product_id")}, in("products"), id);
        Table& products
            = add("public", "products:id* int,title text,price numeric,Group text,stock int");
        products.columns.last().generation = Generation::Expression;
        Table& shipments
            = add("public", "item_shipments:order_id int,line int,shipped_at timestamptz");
        refer(shipments, {QStringLiteral("order_id"), QStringLiteral("line")}, in("order_items"),
            {QStringLiteral("order_id"), QStringLiteral("line")});
        add("public", "Mixed Case:a int,b text");
        add("public", "user:login text,select text");
        add("public", "people_view:id int,name text", RelationKind::View);
        add("shop", "invoices:number int,order_id int,due date");
        add("shop", "people:shop_id int,nick text");
    }

    void addRoutines()
    {
        m_catalog.objects = {routine("public", "total_of", "order_id integer"),
            routine("public", "today_utc", ""), routine("shop", "net_price", "gross numeric"),
            routine("public", "clean_up", "days integer", ObjectKind::Procedure),
            routine("public", "person_status", "", ObjectKind::Enum)};
    }

    BackendPtr m_backend;
    Catalog m_catalog;
    QList<TablePtr> m_tables;
    std::optional<CompletionSchema> m_schema;
};

}

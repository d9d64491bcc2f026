// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

// Customers are created, looked up, changed, deactivated and counted by a repository of one's own.
// Usage: customers URL, of a database that may be written.
#include "example.h"

#include <tuplewright/records/repository.h>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

struct Customer
{
    qint64 id = 0;
    QString name;
    QString email;
    bool isActive = true;
};

Entity<Customer> customers()
{
    Entity<Customer> entity({{}, u"customers"_s});
    entity.key(u"id"_s, &Customer::id, {.defaultValue = EntityDefault::NextNumber})
        .column(u"name"_s, &Customer::name, {.length = 100})
        .column(u"email"_s, &Customer::email, {.length = 120})
        .column(u"is_active"_s, &Customer::isActive, {.defaultValue = EntityDefault::True})
        .unique(u"customers_email_key"_s, {u"email"_s});
    return entity;
}

class CustomerRepository
{
public:
    static Result<CustomerRepository> open(const Place& place)
    {
        TW_TRY(const auto rows, Repository<Customer>::open(Adapter(place.pool), customers()));
        return CustomerRepository(rows);
    }

    [[nodiscard]] Result<std::optional<Customer>> byEmail(const QString& email) const
    {
        return rows.first(
            Filter::condition(u"email"_s, FilterOperator::Equal, {Value::text(email)}));
    }

    Repository<Customer> rows;

private:
    explicit CustomerRepository(Repository<Customer> all)
        : rows(std::move(all))
    { }
};

Result<void> printActive(const Place& place, const CustomerRepository& customers)
{
    TW_TRY(const QList<Customer> active, customers.rows.find({}, {{u"name"_s}}));
    for (const Customer& customer : active)
        out() << "  " << customer.name << " <" << customer.email << ">\n";
    const Adapter db(place.pool);
    const Table& table = customers.rows.table();
    TW_TRY(const LifecycleCount count, db.lifecycleCount(table, {.table = table.name}, {}));
    out() << count.live << " active of " << count.all << '\n';
    return {};
}

Result<void> manage(const Place& place)
{
    TW_TRY_VOID(makeTables(place, {customers().descriptor()}));
    TW_TRY(const CustomerRepository customers, CustomerRepository::open(place));
    TW_TRY(const QList<Customer> created,
        customers.rows.insertAll({{0, u"Alice Johnson"_s, u"alice@example.com"_s},
            {0, u"Bob Smith"_s, u"bob@example.com"_s},
            {0, u"Carol White"_s, u"carol@example.com"_s}}));
    out() << "Created " << created.size() << " customers, the first has id " << created[0].id
          << '\n';
    TW_TRY_VOID(printActive(place, customers));

    TW_TRY(const auto found, customers.byEmail(u"bob@example.com"_s));
    Customer moved = *found;
    moved.email = u"bob@elsewhere.example"_s;
    TW_TRY_VOID(customers.rows.update(*found, moved));
    out() << "Bob has a new address\n";

    const auto again = customers.rows.insert({0, u"Alice"_s, u"alice@example.com"_s});
    out() << "A second alice@example.com: " << errorKindName(again.error().kind) << '\n';

    TW_TRY_VOID(customers.rows.softDelete(created[2]));
    out() << "Carol is deactivated\n";
    TW_TRY_VOID(printActive(place, customers));
    return {};
}

}

int main(int argc, char** argv)
{
    return runExample(argc, argv, manage);
}

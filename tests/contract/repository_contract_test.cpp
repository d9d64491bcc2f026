// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/reading/related_loader.h>
#include <tuplewright/records/entity_tables.h>
#include <tuplewright/records/repository.h>
#include <tuplewright/session/atomic.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

struct Customer
{
    QUuid uuid;
    QString name;
    QString email;
    std::optional<int> discount;
    bool isDeleted = false;
    double rating = 0;
    DecimalText credit;
    QDateTime since;
};

struct Tagged
{
    qint64 id = 0;
    QStringList tags;
    QList<qint64> marks;
};

struct Author
{
    qint64 id = 0;
    QString name;
};

struct Book
{
    qint64 id = 0;
    std::optional<qint64> authorId;
    QString title;
};

Entity<Customer> customers()
{
    Entity<Customer> entity({{}, u"customers"_s});
    entity.key(u"uuid"_s, &Customer::uuid)
        .column(u"name"_s, &Customer::name)
        .column(u"email"_s, &Customer::email, {.length = 80})
        .column(u"discount"_s, &Customer::discount)
        .column(u"is_deleted"_s, &Customer::isDeleted, {.defaultValue = EntityDefault::False})
        .column(u"rating"_s, &Customer::rating)
        .column(u"credit"_s, &Customer::credit, {.length = 20, .scale = 4})
        .column(u"since"_s, &Customer::since, {.defaultValue = EntityDefault::CurrentTime})
        .unique({u"email"_s});
    return entity;
}

Entity<Author> authors()
{
    Entity<Author> entity({{}, u"authors"_s});
    entity.key(u"id"_s, &Author::id, {.defaultValue = EntityDefault::NextNumber})
        .column(u"name"_s, &Author::name);
    return entity;
}

Entity<Book> books()
{
    Entity<Book> entity({{}, u"books"_s});
    entity.key(u"id"_s, &Book::id, {.defaultValue = EntityDefault::NextNumber})
        .column(u"author_id"_s, &Book::authorId)
        .column(u"title"_s, &Book::title)
        .references(u"author_id"_s, {{}, u"authors"_s}, u"id"_s);
    return entity;
}

/// A repository with a question of its own.
class CustomerRepository
{
public:
    explicit CustomerRepository(Repository<Customer> all)
        : rows(std::move(all))
    { }

    [[nodiscard]] Result<std::optional<Customer>> byEmail(const QString& email) const
    {
        return rows.first(
            Filter::condition(u"email"_s, FilterOperator::Equal, {Value::text(email)}));
    }

    Repository<Customer> rows;
};

Customer ada()
{
    Customer customer;
    customer.name = u"Ada"_s;
    customer.email = u"ada@example.com"_s;
    customer.rating = 0.1;
    customer.credit = {u"12345678901.5678"_s};
    return customer;
}

template <class ColumnRepository>
QString kindOfRepository(const Result<ColumnRepository>& result)
{
    return result ? u"success"_s : errorKindName(result.error().kind);
}

}

/// Structs kept in tables, the same for every engine.
class RepositoryContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<StatementLog> m_log;
    std::shared_ptr<ConnectionPool> m_pool;

    [[nodiscard]] Adapter adapter() const { return Adapter(m_pool); }

    [[nodiscard]] EntityTables tables() const
    {
        const bool isSqlite = m_fixture->backend()->id() == "sqlite"_L1;
        return {m_pool, isSqlite ? makeSqliteEntityWriter() : makePostgresEntityWriter()};
    }

    static QList<EntityDescriptor> declared()
    {
        return {books().descriptor(), authors().descriptor(), customers().descriptor()};
    }

    [[nodiscard]] CustomerRepository customerRepository() const
    {
        return CustomerRepository(Repository<Customer>::open(adapter(), customers()).value());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("A program that this engine takes is not installed.");
        m_log = std::make_shared<StatementLog>();
        m_pool = std::make_shared<ConnectionPool>(
            m_fixture->backend(), m_fixture->config(), Secret(), PoolSetup{.statements = m_log});
    }

    void init()
    {
        const auto made = tables().create(declared(), false, {});
        QVERIFY2(made, made ? "" : qPrintable(made.error().toText()));
    }

    void cleanup() { QVERIFY(tables().drop(declared(), true, {})); }

    void aCustomerIsStoredFoundChangedAndRemoved()
    {
        const CustomerRepository repository = customerRepository();
        const auto stored = repository.rows.insert(ada());
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().toText()));
        QVERIFY(!stored->uuid.isNull());
        QVERIFY(stored->since.isValid());
        QCOMPARE(stored->credit.digits, u"12345678901.5678"_s);
        QCOMPARE(stored->rating, 0.1);
        QVERIFY(!stored->discount);

        Customer found = repository.byEmail(u"ada@example.com"_s).value().value();
        QCOMPARE(found.uuid, stored->uuid);
        found.name = u"Ada'; DROP TABLE customers; --"_s;
        found.discount = 5;
        const Customer changed = repository.rows.update(*stored, found).value();
        QCOMPARE(changed.name, found.name);
        QCOMPARE(changed.discount, std::optional(5));
        QCOMPARE(changed.since, stored->since);
        QCOMPARE(repository.rows.get(found.uuid).value().name, found.name);

        QCOMPARE(kindOfRepository(repository.rows.remove(found)), u"success"_s);
        QCOMPARE(kindOfRepository(repository.rows.get(found.uuid)), u"NotFound"_s);
        QCOMPARE(kindOfRepository(repository.rows.remove(found)), u"NotFound"_s);
        QVERIFY(!repository.byEmail(u"ada@example.com"_s).value());
    }

    void anOlderCopyUndoesNobodysChange()
    {
        const Repository<Customer> rows = customerRepository().rows;
        const Customer read = rows.insert(ada()).value();
        Customer renamed = read;
        renamed.name = u"Ada Lovelace"_s;
        QCOMPARE(kindOfRepository(rows.update(read, renamed)), u"success"_s);
        Customer rated = read;
        rated.rating = 5;
        const auto both = rows.update(read, rated);
        QVERIFY2(both, both ? "" : qPrintable(both.error().toText()));
        QCOMPARE(both->name, renamed.name);
        QCOMPARE(both->rating, 5);
    }

    void aMemberThatSomeoneElseChangedIsNotOverwritten()
    {
        const Repository<Customer> rows = customerRepository().rows;
        const Customer read = rows.insert(ada()).value();
        Customer theirs = read;
        theirs.name = u"Ada Lovelace"_s;
        QCOMPARE(kindOfRepository(rows.update(read, theirs)), u"success"_s);
        Customer ours = read;
        ours.name = u"Countess"_s;
        const auto late = rows.update(read, ours);
        QCOMPARE(kindOfRepository(late), u"ConcurrentModification"_s);
        QVERIFY2(late.error().message.contains(u"name"_s), qPrintable(late.error().message));
        QCOMPARE(kindOfRepository(rows.remove(read)), u"ConcurrentModification"_s);
        QCOMPARE(rows.get(read.uuid).value().name, theirs.name);
    }

    void whatNobodyChangedIsNotWritten()
    {
        const Repository<Customer> rows = customerRepository().rows;
        const Customer read = rows.insert(ada()).value();
        QCOMPARE(rows.update(read, read).value().since, read.since);
        QVERIFY(!m_log->records().last().sql.startsWith(u"UPDATE"_s));
        Customer other = read;
        other.uuid = QUuid::createUuid();
        QCOMPARE(kindOfRepository(rows.update(read, other)), u"InvalidArgument"_s);
    }

    void aTimeCoarserThanItsColumnIsStillTheSame()
    {
        const Repository<Customer> rows = customerRepository().rows;
        const Customer read = rows.insert(ada()).value();
        Customer later = read;
        later.since = read.since.addDays(1);
        const auto changed = rows.update(read, later);
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().toText()));
        QCOMPARE(changed->since, later.since);
        QCOMPARE(kindOfRepository(rows.remove(*changed)), u"success"_s);
    }

    void manyAreStoredInFewStatements()
    {
        const auto rows = Repository<Author>::open(adapter(), authors());
        QVERIFY(rows);
        QList<Author> many;
        for (int i = 0; i < 200; ++i)
            many.append({0, u"author %1"_s.arg(i)});
        const qint64 before = m_log->count();
        const auto stored = rows->insertAll(many);
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().toText()));
        QVERIFY2(
            m_log->count() - before < 40, qPrintable(QString::number(m_log->count() - before)));
        QCOMPARE(stored->size(), 200);
        QCOMPARE(stored->last().name, u"author 199"_s);
        QVERIFY(stored->first().id > 0 && stored->first().id < stored->last().id);
        QCOMPARE(rows->get(stored->at(7).id).value().name, u"author 7"_s);
        QCOMPARE(rows->insertAll({}).value().size(), 0);
    }

    void listsAreArraysWhereTheEngineHasThem()
    {
        Entity<Tagged> entity({{}, u"tagged"_s});
        entity.key(u"id"_s, &Tagged::id, {.defaultValue = EntityDefault::NextNumber})
            .column(u"tags"_s, &Tagged::tags)
            .column(u"marks"_s, &Tagged::marks);
        const auto made = tables().create({entity.descriptor()}, false, {});
        if (m_fixture->backend()->id() == "sqlite"_L1) {
            QCOMPARE(kindOfRepository(made), u"Unsupported"_s);
            return;
        }
        QVERIFY2(made, made ? "" : qPrintable(made.error().toText()));
        const auto rows = Repository<Tagged>::open(adapter(), entity);
        QVERIFY(rows);
        const QStringList hostile{u"a,b"_s, u"NULL"_s, u"\"{}\\"_s, u""_s};
        const auto stored = rows->insert({0, hostile, {-1, 2}});
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().toText()));
        const Tagged found = rows->get(stored->id).value();
        QCOMPARE(found.tags, hostile);
        QCOMPARE(found.marks, (QList<qint64>{-1, 2}));
        QVERIFY(tables().drop({entity.descriptor()}, false, {}));
    }

    void ofManyAllOrNoneAreStored()
    {
        const auto rows = Repository<Customer>::open(adapter(), customers());
        QVERIFY(rows);
        const qint64 before = rows->count().value_or(-1);
        Customer one = ada();
        one.email = u"one@example.com"_s;
        Customer again = one;
        QCOMPARE(kindOfRepository(rows->insertAll({one, again})), u"AlreadyExists"_s);
        QCOMPARE(rows->count().value_or(-2), before);
        Session session(m_pool);
        const auto inside = rows->within(session);
        QVERIFY(session.begin());
        QVERIFY(inside.insertAll({one}));
        QVERIFY(session.rollback());
        QCOMPARE(rows->count().value_or(-2), before);
    }

    void aDuplicateIsRefusedByItsKind()
    {
        const CustomerRepository repository = customerRepository();
        QVERIFY(repository.rows.insert(ada()));
        const auto again = repository.rows.insert(ada());
        QCOMPARE(kindOfRepository(again), u"AlreadyExists"_s);
        QCOMPARE(repository.rows.count().value(), 1);
    }

    void aSoftDeletedCustomerIsFoundByKeyOnly()
    {
        const CustomerRepository repository = customerRepository();
        const Customer stored = repository.rows.insert(ada()).value();
        QVERIFY(repository.rows.exists().value());
        QVERIFY(repository.rows.softDelete(stored));
        QVERIFY(!repository.rows.exists().value());
        QVERIFY(!repository.byEmail(stored.email).value());
        QVERIFY(repository.rows.get(stored.uuid).value().isDeleted);
        QVERIFY(repository.rows.restore(stored));
        QVERIFY(repository.byEmail(stored.email).value());
    }

    void rowsAreFoundSortedAndPaged()
    {
        const auto rows = Repository<Author>::open(adapter(), authors()).value();
        for (const QString& name : {u"c"_s, u"a"_s, u"b"_s})
            QVERIFY(rows.insert({0, name}).value().id > 0);
        const Sort byName{{u"name"_s}};
        QStringList names;
        const QList<Author> sorted = rows.find({}, byName).value();
        for (const Author& author : sorted)
            names.append(author.name);
        QCOMPARE(names, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(rows.find({}, byName, 2).value().size(), 2);
        const auto page = rows.page({2, 2}, {}, byName).value();
        QCOMPARE(page.records.size(), 1);
        QCOMPARE(page.records.first().name, u"c"_s);
        QCOMPARE(page.info.total, std::optional<qint64>(3));
        QCOMPARE(page.info.pages, std::optional<qint64>(2));
        QVERIFY(!page.info.hasNext && page.info.hasPrevious);
        QCOMPARE(kindOfRepository(rows.find(Filter::condition(u"nome"_s, FilterOperator::IsNull))),
            u"InvalidArgument"_s);
    }

    void withinASessionItTakesPartInItsTransaction()
    {
        const auto rows = Repository<Author>::open(adapter(), authors()).value();
        Session session(m_pool);
        const auto failed = atomic(session, {}, [&rows](Session& inside) -> Result<void> {
            const Repository<Author> here = rows.within(inside);
            TW_TRY_VOID(here.insert({0, u"Ada"_s}));
            TW_TRY(const auto page, here.page({1, 10}));
            if (page.records.size() != 1 || page.info.total != 1 || page.info.hasNext)
                return fail(ErrorKind::Internal, u"not seen inside"_s);
            return fail(ErrorKind::InvalidState, u"changed our mind"_s);
        });
        QCOMPARE(kindOfRepository(failed), u"InvalidState"_s);
        QCOMPARE(rows.count().value(), 0);
    }

    void aTableThatLacksAColumnIsNoHome()
    {
        Entity<Author> other = authors();
        other.column(u"pen_name"_s, &Author::name);
        const auto opened = Repository<Author>::open(adapter(), other);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::InvalidEntityType);
        QVERIFY(opened.error().message.contains(u"pen_name"_s));
        Entity<Author> nowhere({{}, u"nowhere"_s});
        QCOMPARE(
            kindOfRepository(Repository<Author>::open(adapter(), nowhere)), u"UndefinedObject"_s);
    }

    void aValueThatFitsNoMemberIsNamed()
    {
        const auto rows = Repository<Book>::open(adapter(), books()).value();
        QVERIFY(rows.insert({0, {}, u"Anonymous"_s}));
        struct Strict
        {
            qint64 id = 0;
            qint64 authorId = 0;
        };
        Entity<Strict> strict({{}, u"books"_s});
        strict.key(u"id"_s, &Strict::id).column(u"author_id"_s, &Strict::authorId);
        const auto found = Repository<Strict>::open(adapter(), strict).value().find();
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::DataType);
        QCOMPARE(found.error().column, u"author_id"_s);
    }

    void authorsAreLoadedWithTheirBooksInTwoStatements()
    {
        const auto writers = Repository<Author>::open(adapter(), authors()).value();
        const auto works = Repository<Book>::open(adapter(), books()).value();
        for (int i = 0; i < 20; ++i) {
            const Author author = writers.insert({0, u"Author %1"_s.arg(i)}).value();
            for (int book = 0; book < 3; ++book)
                QVERIFY(works.insert({0, author.id, u"Book %1"_s.arg(book)}));
        }
        const auto graph = loadSchemaGraph(adapter(), {}).value();
        const qint64 before = m_log->count();

        Session session(m_pool);
        const QualifiedName table = writers.table().name;
        ResultSet rows;
        QVERIFY(adapter().stream(writers.table(), {.table = table}, rows, {}));
        const auto loaded = RelatedLoader(graph).load(
            session, table, rows, RelatedPlan::fromPaths({u"books"_s}).value());

        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toText()));
        QCOMPARE(m_log->count() - before, 2);
        QCOMPARE(loaded->front().ofRow.size(), 20);
        for (const QList<qint64>& own : loaded->front().ofRow)
            QCOMPARE(own.size(), 3);
    }
};

TW_TEST(RepositoryContractTest)
#include "repository_contract_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kCatalogContractSchemaSql[] = {
    u"CREATE TABLE authors (id integer PRIMARY KEY, name varchar(40) NOT NULL,"
    " CONSTRAINT named CHECK (name <> ''))"_s,
    u"CREATE TABLE books (id integer PRIMARY KEY, author_id integer NOT NULL,"
    " editor_id integer, price numeric(10,2), taxed numeric GENERATED ALWAYS AS (price * 2) STORED,"
    " isbn varchar(13) UNIQUE,"
    " CONSTRAINT written_by FOREIGN KEY (author_id) REFERENCES authors (id)"
    "  ON DELETE CASCADE ON UPDATE SET NULL,"
    " CONSTRAINT edited_by FOREIGN KEY (editor_id) REFERENCES authors (id)"
    "  DEFERRABLE INITIALLY DEFERRED)"_s,
    u"CREATE INDEX books_by_price ON books (price DESC, author_id) WHERE price > 0"_s,
    u"CREATE INDEX books_by_code ON books (lower(isbn))"_s,
    u"CREATE TABLE tags (id integer PRIMARY KEY, label varchar(20) NOT NULL UNIQUE)"_s,
    u"CREATE TABLE book_tags (book_id integer NOT NULL REFERENCES books (id),"
    " tag_id integer NOT NULL REFERENCES tags (id), PRIMARY KEY (book_id, tag_id))"_s,
    u"CREATE VIEW cheap AS SELECT id, price FROM books WHERE price < 10"_s,
};

template <class Named>
const Named* named(const QList<Named>& all, const QString& name)
{
    const auto found = std::ranges::find(all, name, &Named::name);
    return found == all.end() ? nullptr : &*found;
}

}

/// What every engine must tell of its catalogue in the same way.
class CatalogContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<Adapter> m_adapter;
    std::shared_ptr<StatementLog> m_log = std::make_shared<StatementLog>();

    void execute(const QString& sql) const
    {
        const auto outcome = m_adapter->run({sql, {}}, nullptr, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText() + u'\n' + sql));
    }

    [[nodiscard]] QualifiedName nameOf(const QString& table) const
    {
        return {m_fixture->schema(), table};
    }

    [[nodiscard]] Table table(const QString& name) const
    {
        return *m_adapter->describe(nameOf(name), {}).value();
    }

    [[nodiscard]] RelationDetails details(const QString& name) const
    {
        return *m_adapter->details(nameOf(name), {}).value();
    }

    /// How many statements the work takes on a connection of its own.
    template <class Work>
    [[nodiscard]] qint64 statementsOf(const Work& work) const
    {
        auto connection = m_fixture->backend()->open(m_fixture->config(), Secret{}, {}, {}).value();
        connection->setLabel({m_log, u"contract"_s, 1});
        const qint64 before = m_log->count();
        work(*connection);
        return m_log->count() - before;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        m_adapter = m_fixture->adapter();
        for (const QString& sql : kCatalogContractSchemaSql)
            execute(sql);
    }

    void cleanupTestCase()
    {
        m_adapter.reset();
        m_fixture.reset();
    }

    void foreignKeysTellTheirActionsAndDeferral()
    {
        const QList<ForeignKey> keys = table(u"books"_s).foreignKeys;
        QCOMPARE(keys.size(), 2);
        const ForeignKey* author = named(keys, u"written_by"_s);
        QVERIFY(author);
        QCOMPARE(author->columns, QStringList{u"author_id"_s});
        QCOMPARE(author->target, nameOf(u"authors"_s));
        QCOMPARE(author->targetColumns, QStringList{u"id"_s});
        QCOMPARE(author->onDelete, ForeignKeyAction::Cascade);
        QCOMPARE(author->onUpdate, ForeignKeyAction::SetNull);
        QVERIFY(!author->deferrable);
        const ForeignKey* editor = named(keys, u"edited_by"_s);
        QVERIFY(editor && editor->deferrable && editor->initiallyDeferred);
        QCOMPARE(editor->onDelete, ForeignKeyAction::NoAction);
    }

    void foreignKeysAreSeenFromTheirTargetToo()
    {
        const QList<IncomingKey> keys = details(u"authors"_s).incomingKeys;
        QCOMPARE(keys.size(), 2);
        for (const IncomingKey& incoming : keys) {
            QCOMPARE(incoming.source, nameOf(u"books"_s));
            QVERIFY(table(u"books"_s).foreignKeys.contains(incoming.key));
        }
    }

    void generatedColumnsTellTheirExpression()
    {
        const Table books = table(u"books"_s);
        const Column* taxed = books.find(u"taxed");
        QVERIFY(taxed->isGenerated() && !taxed->isVirtual);
        QVERIFY2(taxed->generationExpression.contains(u"price"),
            qPrintable(taxed->generationExpression));
        QVERIFY(taxed->defaultExpression.isNull());
    }

    void constraintsAreListedWithTheirKinds()
    {
        const QList<Constraint> constraints = details(u"authors"_s).constraints;
        const Constraint* check = named(constraints, u"named"_s);
        QVERIFY(check);
        QCOMPARE(check->kind, ConstraintKind::Check);
        QVERIFY(check->definition.startsWith(u"CHECK"));
        const QList<Constraint> ofBooks = details(u"books"_s).constraints;
        const auto count = [&ofBooks](ConstraintKind kind) {
            return std::ranges::count(ofBooks, kind, &Constraint::kind);
        };
        QCOMPARE(count(ConstraintKind::ForeignKey), 2);
        QCOMPARE(count(ConstraintKind::Unique), 1);
        const Constraint* deferred = named(ofBooks, u"edited_by"_s);
        QVERIFY(deferred && deferred->deferrable && deferred->initiallyDeferred);
    }

    void indexesTellTheirPartsAndPredicate()
    {
        const QList<Index> indexes = details(u"books"_s).indexes;
        const Index* byPrice = named(indexes, u"books_by_price"_s);
        QVERIFY(byPrice);
        QCOMPARE(byPrice->method, u"btree"_s);
        QVERIFY(!byPrice->isUnique && !byPrice->isPrimary && byPrice->isValid);
        QCOMPARE(byPrice->parts.size(), 2);
        QCOMPARE(byPrice->parts[0].column, u"price"_s);
        QVERIFY(byPrice->parts[0].descending && !byPrice->parts[1].descending);
        QVERIFY(byPrice->predicate.contains(u"price"));
        QVERIFY(byPrice->definition.contains(u"books_by_price"));
        const Index* byCode = named(indexes, u"books_by_code"_s);
        QVERIFY(byCode && byCode->parts[0].column.isNull());
        QVERIFY(byCode->parts[0].expression.startsWith(u"lower("));
        QVERIFY(byCode->predicate.isNull());
    }

    void aViewTellsItsQuery()
    {
        const RelationDetails view = details(u"cheap"_s);
        QCOMPARE(view.kind, RelationKind::View);
        QVERIFY(view.definition.contains(u"books"));
        QVERIFY(view.viewWriting.has_value());
        QVERIFY(!details(u"books"_s).viewWriting.has_value());
    }

    void describingAllEqualsDescribingEach()
    {
        const QList<TablePtr> all = m_adapter->describeAll({{}, {m_fixture->schema()}}, {}).value();
        QCOMPARE(all.size(), 5);
        for (const TablePtr& one : all) {
            const Table alone = table(one->name.name);
            QCOMPARE(one->columnNames(), alone.columnNames());
            QCOMPARE(one->primaryKey, alone.primaryKey);
            QCOMPARE(one->uniqueKeys, alone.uniqueKeys);
            QCOMPARE(one->foreignKeys, alone.foreignKeys);
            QCOMPARE(one->readOnlyReason, alone.readOnlyReason);
            QCOMPARE(one->identityColumns, alone.identityColumns);
        }
    }

    void aListOfNamesLeavesOutWhatIsNotThere()
    {
        const QList<TablePtr> some
            = m_adapter
                  ->describeAll(
                      {{nameOf(u"tags"_s), nameOf(u"nothing"_s), nameOf(u"books"_s)}, {}}, {})
                  .value();
        QCOMPARE(some.size(), 2);
        QCOMPARE(some[0]->name.name, u"books"_s);
        QCOMPARE(some[1]->name.name, u"tags"_s);
    }

    void theNumberOfStatementsDoesNotGrowWithTheTables()
    {
        const auto describeAll = [](Connection& connection) {
            QVERIFY(connection.catalogReader().describeAll({}, {}));
        };
        const auto tellAll = [](Connection& connection) {
            QVERIFY(connection.catalogReader().details({}, DetailDepth::Sizes, {}));
        };
        const auto list
            = [](Connection& connection) { QVERIFY(connection.catalogReader().catalog({})); };
        const qint64 described = statementsOf(describeAll);
        const qint64 told = statementsOf(tellAll);
        const qint64 listed = statementsOf(list);
        for (int i = 0; i < 20; ++i)
            execute(u"CREATE TABLE many_%1 (id integer PRIMARY KEY, up integer REFERENCES many_%1"
                    " (id), kind varchar(%2))"_s.arg(QString::number(i), QString::number(i + 1)));
        QCOMPARE(statementsOf(describeAll), described);
        QCOMPARE(statementsOf(tellAll), told);
        QCOMPARE(statementsOf(list), listed);
        for (int i = 0; i < 20; ++i)
            execute(u"DROP TABLE many_%1"_s.arg(i));
    }

    void anUnchangedCatalogueIsTheSameSnapshot()
    {
        const CatalogPtr first = m_adapter->refreshed(nullptr, {}).value();
        execute(u"INSERT INTO tags VALUES (1, 'one')"_s);
        QCOMPARE(m_adapter->refreshed(first, {}).value().get(), first.get());
        execute(u"DELETE FROM tags"_s);
    }

    void everyChangeOfTheCatalogueMakesANewSnapshot_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a new table") << u"CREATE TABLE fresh (id integer PRIMARY KEY)"_s;
        QTest::newRow("a new column") << u"ALTER TABLE fresh ADD COLUMN more integer"_s;
        QTest::newRow("a renamed column") << u"ALTER TABLE fresh RENAME COLUMN more TO less"_s;
        QTest::newRow("a new index") << u"CREATE INDEX fresh_less ON fresh (less)"_s;
        QTest::newRow("an index gone") << u"DROP INDEX fresh_less"_s;
        QTest::newRow("a table gone") << u"DROP TABLE fresh"_s;
    }

    void everyChangeOfTheCatalogueMakesANewSnapshot()
    {
        QFETCH(const QString, sql);
        const CatalogPtr before = m_adapter->refreshed(nullptr, {}).value();
        execute(sql);
        const CatalogPtr after = m_adapter->refreshed(before, {}).value();
        QVERIFY(after != before);
        QVERIFY(after->fingerprint != before->fingerprint);
    }
};

TW_TEST(CatalogContractTest)
#include "catalog_contract_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/sql/script.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kObjectContractSchemaSql[] = {
    u"CREATE TABLE authors (id integer PRIMARY KEY, name varchar(40) NOT NULL,"
    " created_at timestamp, deleted_at timestamp, CONSTRAINT named CHECK (name <> ''))"_s,
    u"CREATE TABLE books (id integer PRIMARY KEY, author_id integer NOT NULL, \"Odd \"\"x\"\"\" "
    " varchar(9) DEFAULT 'it''s', price numeric(10,2) DEFAULT 1.50, taxed numeric GENERATED ALWAYS"
    " AS (price * 2) STORED, UNIQUE (price), CONSTRAINT written_by FOREIGN KEY (author_id)"
    " REFERENCES authors (id) ON DELETE CASCADE)"_s,
    u"CREATE INDEX books_by_price ON books (price DESC, author_id) WHERE price > 0"_s,
    u"CREATE VIEW cheap AS SELECT books.id, authors.name FROM books"
    " JOIN authors ON authors.id = books.author_id WHERE price < 10"_s,
};

const QStringList kRelations{u"authors"_s, u"books"_s, u"cheap"_s};

QStringList textsOf(const QList<Dependency>& dependencies)
{
    QStringList texts;
    for (const Dependency& one : dependencies)
        texts.append(one.relation.name + u' ' + one.through);
    return texts;
}

}

/// What every engine must tell in the same way of objects by themselves.
class ObjectContractTest final : public QObject
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

    [[nodiscard]] ObjectReference relation(const QString& name) const
    {
        return ObjectReference::relation({m_fixture->schema(), name});
    }

    [[nodiscard]] QString definition(const QString& name) const
    {
        const Result<QString> text = m_adapter->definition(relation(name), {});
        return text ? *text : text.error().toText();
    }

    [[nodiscard]] ObjectDependencies dependencies(const QString& name) const
    {
        return m_adapter->dependencies(relation(name), {}).value();
    }

    /// All that is told of a relation, to be compared.
    [[nodiscard]] QStringList told(const QString& name) const
    {
        const TablePtr table = m_adapter->describe({m_fixture->schema(), name}, {}).value();
        const RelationDetailsPtr details
            = m_adapter->details({m_fixture->schema(), name}, {}).value();
        QStringList facts{table->primaryKey.columns.join(u','), details->definition};
        for (const Column& column : table->columns)
            facts.append(column.name + column.type.name + column.defaultExpression
                + column.generationExpression + (column.nullable ? u"null"_s : u"not null"_s));
        for (const Constraint& constraint : details->constraints)
            facts.append(constraint.name + constraint.definition + constraint.columns.join(u','));
        for (const ForeignKey& key : table->foreignKeys)
            facts.append(key.name + key.target.name + foreignKeyActionName(key.onDelete));
        for (const Index& index : details->indexes)
            facts.append(index.name + index.definition);
        return facts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        m_adapter = m_fixture->adapter();
        for (const QString& sql : kObjectContractSchemaSql)
            execute(sql);
    }

    void cleanupTestCase()
    {
        m_adapter.reset();
        m_fixture.reset();
    }

    void aDefinitionMakesTheSameAgain()
    {
        QList<QStringList> before;
        QStringList statements;
        for (const QString& name : kRelations) {
            before.append(told(name));
            statements += splitStatements(definition(name), m_adapter->dialect().syntax());
        }
        execute(u"DROP VIEW cheap"_s);
        execute(u"DROP TABLE books"_s);
        execute(u"DROP TABLE authors"_s);
        for (const QString& sql : std::as_const(statements))
            execute(sql);
        for (qsizetype i = 0; i < kRelations.size(); ++i)
            QCOMPARE(told(kRelations[i]), before[i]);
    }

    void aTableThatIsNotThereHasNoDefinition()
    {
        QCOMPARE(m_adapter->definition(relation(u"no'thing"_s), {}).error().kind,
            ErrorKind::UndefinedObject);
        QCOMPARE(m_adapter->definition({ObjectKind::Index, {m_fixture->schema(), u"x"_s}, {}}, {})
                     .error()
                     .kind,
            ErrorKind::UndefinedObject);
    }

    void anIndexTellsItsDefinition()
    {
        const QString text
            = m_adapter
                  ->definition(
                      {ObjectKind::Index, {m_fixture->schema(), u"books_by_price"_s}, {}}, {})
                  .value();
        QVERIFY2(text.startsWith(u"CREATE INDEX books_by_price ON "), qPrintable(text));
        QVERIFY2(text.contains(u"WHERE"), qPrintable(text));
    }

    void foreignKeysAndViewsAreDependencies()
    {
        const ObjectDependencies books = dependencies(u"books"_s);
        QCOMPARE(textsOf(books.uses), QStringList{u"authors written_by"_s});
        QCOMPARE(textsOf(books.usedBy), QStringList{u"cheap "_s});
        const ObjectDependencies authors = dependencies(u"authors"_s);
        QVERIFY(authors.uses.isEmpty());
        QStringList usedBy = textsOf(authors.usedBy);
        usedBy.sort();
        QCOMPARE(usedBy, (QStringList{u"books written_by"_s, u"cheap "_s}));
        QStringList uses = textsOf(dependencies(u"cheap"_s).uses);
        uses.sort();
        QCOMPARE(uses, (QStringList{u"authors "_s, u"books "_s}));
    }

    void oneDatabaseIsTheCurrentOne()
    {
        const QList<DatabaseSummary> databases = m_adapter->databases({}).value();
        QCOMPARE(std::ranges::count(databases, true, &DatabaseSummary::isCurrent), 1);
        const auto current = std::ranges::find(databases, true, &DatabaseSummary::isCurrent);
        QVERIFY(current->mayConnect && current->bytes.value_or(0) > 0);
    }

    void notesTellTheTraitsOfTables()
    {
        const SchemaNotes notes = m_adapter->schemaNotes(m_fixture->schema(), {}).value();
        QStringList names;
        for (const RelationNote& note : notes.relations)
            names.append(note.name.name);
        QCOMPARE(names, kRelations);
        QCOMPARE(notes.relations[0].traits.createdAt, u"created_at"_s);
        QCOMPARE(notes.relations[0].traits.softDelete->column, u"deleted_at"_s);
        QVERIFY(notes.relations[0].hasKey && notes.relations[0].isWritable);
        QCOMPARE(notes.relations[1].traits, TraitSet());
        QVERIFY(notes.unreadable.isEmpty());
    }

    void theNumberOfStatementsDoesNotGrowWithTheTables()
    {
        const auto statements = [this] {
            auto connection
                = m_fixture->backend()->open(m_fixture->config(), Secret{}, {}, {}).value();
            connection->setLabel({m_log, u"contract"_s, 1});
            const qint64 before = m_log->count();
            [&] {
                QVERIFY(connection->catalogReader().schemaNotes(m_fixture->schema(), {}));
                QVERIFY(connection->catalogReader().dependencies(relation(u"authors"_s), {}));
                QVERIFY(connection->catalogReader().definition(relation(u"authors"_s), {}));
                QVERIFY(connection->catalogReader().databases({}));
            }();
            return m_log->count() - before;
        };
        const qint64 few = statements();
        for (int i = 0; i < 9; ++i)
            execute(u"CREATE TABLE many_%1 (id integer PRIMARY KEY, author integer REFERENCES"
                    " authors (id))"_s.arg(i));
        QCOMPARE(statements(), few);
        for (int i = 0; i < 9; ++i)
            execute(u"DROP TABLE many_%1"_s.arg(i));
    }
};

TW_TEST(ObjectContractTest)
#include "object_contract_test.moc"

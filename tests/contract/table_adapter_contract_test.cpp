// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/records/table_adapter.h>
#include <tuplewright/results/result_set.h>

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tw;

/// Single rows of one table, created, read, changed and removed; the same for every engine.
class TableAdapterContractTest final : public QObject
{
    Q_OBJECT

    [[nodiscard]] QStringList column(const QString& sql) const
    {
        ResultSet rows;
        const auto outcome = m_adapter->run({sql, {}}, &rows, {});
        if (!outcome)
            return {u"error: "_s + outcome.error().toText()};
        QStringList cells;
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            cells.append(rows.cell(row, 0).toValue().toText());
        return cells;
    }

    void execute(const QStringList& statements) const
    {
        for (const QString& sql : statements) {
            const auto outcome = m_adapter->run({sql, {}}, nullptr, {});
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText()));
        }
    }

    [[nodiscard]] TableAdapter bound(const QString& table, const TableSetup& setup = {}) const
    {
        const auto described = m_adapter->describe({{}, table}, {});
        if (!described)
            qFatal("%s", qPrintable(described.error().toText()));
        auto adapter = TableAdapter::bind(*m_adapter, *described, setup);
        if (!adapter)
            qFatal("%s", qPrintable(adapter.error().toText()));
        return *std::move(adapter);
    }

    [[nodiscard]] TableAdapter people(TableSetup setup = {}) const
    {
        if (setup.actor.isNull())
            setup.actor = text(u"ada"_s);
        return bound(u"people"_s, setup);
    }

    [[nodiscard]] static Value text(const QString& value) { return Value::text(value); }

    [[nodiscard]] static ColumnValues named(const QString& name)
    {
        return {{u"name"_s, text(name)}};
    }

    [[nodiscard]] static Filter nameIs(const QString& name)
    {
        return Filter::condition(u"name"_s, FilterOperator::Equal, {text(name)});
    }

    [[nodiscard]] static QString nameOf(const std::optional<TableRow>& row)
    {
        return row ? row->value(u"name").toText() : u"(none)"_s;
    }

    template <class T, class E>
    [[nodiscard]] static QString kindOf(const std::expected<T, E>& result)
    {
        return result ? u"success"_s : errorKindName(Error(result.error()).kind);
    }

    [[nodiscard]] bool isPostgres() const { return m_fixture->backend()->id() == u"postgresql"_s; }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("this engine cannot be had here");
        m_adapter = m_fixture->adapter();
        execute({u"CREATE TABLE people (uuid text NOT NULL PRIMARY KEY, name text NOT NULL UNIQUE,"
                 " age integer, secret text, is_deleted boolean NOT NULL DEFAULT FALSE,"
                 " created_at timestamp NOT NULL, updated_at timestamp, created_by text,"
                 " updated_by text)"_s,
            u"CREATE TABLE notes (id %1, name text, secret text, is_archived boolean NOT NULL,"
            " origin_id integer, updated_at timestamp)"_s.arg(m_fixture->autoKey()),
            u"CREATE TABLE twins (name text, size integer)"_s,
            u"CREATE TABLE places (x integer NOT NULL, y integer NOT NULL, name text,"
            " PRIMARY KEY (x, y))"_s,
            u"CREATE VIEW names AS SELECT uuid, name, age, is_deleted, created_at FROM people"_s,
            u"CREATE TABLE orders (id integer NOT NULL PRIMARY KEY, name text,"
            " is_active boolean, deleted_at timestamp, archived boolean, status text,"
            " state integer)"_s});
    }

    void init()
    {
        if (!m_adapter)
            QSKIP("this engine cannot be had here");
        for (const QString& table : {u"people"_s, u"notes"_s, u"twins"_s, u"places"_s, u"orders"_s})
            execute({u"DELETE FROM "_s + table});
    }

    void aNewRowComesBackWithAllThatWasFilled()
    {
        const auto row = people().create(named(u"Ada"_s));
        QVERIFY2(row, row ? "" : qPrintable(row.error().toText()));
        QCOMPARE(QUuid::fromString(row->value(u"uuid").toText()).version(), QUuid::Random);
        QVERIFY(!row->value(u"created_at").isNull());
        QVERIFY(!row->value(u"updated_at").isNull());
        QVERIFY(!row->value(u"is_deleted").isNull());
        QCOMPARE(row->value(u"created_by"), text(u"ada"_s));
        QVERIFY(row->value(u"age").isNull());
        QCOMPARE(row->identity.key, (ColumnValues{{u"uuid"_s, row->value(u"uuid")}}));
        QCOMPARE(kindOf(people().get(row->identity)), u"success"_s);
    }

    void aKeyMayBeginWithTheTime()
    {
        TableSetup setup;
        setup.traits.uuidKey = u"uuid"_s;
        setup.traits.uuidVersion = UuidVersion::V7;
        QStringList keys;
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
            keys.append(people(setup).create(named(name)).value().value(u"uuid").toText());
        QVERIFY(std::is_sorted(keys.begin(), keys.end()));
    }

    void whatIsGivenIsNeverReplaced()
    {
        const ColumnValues given{{u"uuid"_s, text(u"my own"_s)}, {u"name"_s, text(u"Ada"_s)},
            {u"created_at"_s, text(u"2001-02-03 04:05:06"_s)}, {u"created_by"_s, Value()},
            {u"updated_by"_s, text(u"eve"_s)}};
        const auto row = people().create(given);
        QVERIFY2(row, row ? "" : qPrintable(row.error().toText()));
        for (const auto& [column, value] : given)
            QCOMPARE(row->value(column), value);
        const auto changed = people().update(
            row->identity, {{u"age"_s, text(u"1"_s)}, {u"updated_by"_s, text(u"bob"_s)}});
        QCOMPARE(changed->value(u"updated_by"), text(u"bob"_s));
        QCOMPARE(changed->value(u"created_at"), row->value(u"created_at"));
    }

    void anUpdateTellsWhoAndWhen()
    {
        const auto row = people().create(
            {{u"name"_s, text(u"Ada"_s)}, {u"updated_at"_s, Value()}, {u"updated_by"_s, Value()}});
        QVERIFY(row->value(u"updated_at").isNull());
        const auto changed = people().update(row->identity, {{u"age"_s, text(u"36"_s)}});
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().error.toText()));
        QCOMPARE(changed->value(u"age").toText(), u"36"_s);
        QVERIFY(!changed->value(u"updated_at").isNull());
        QCOMPARE(changed->value(u"updated_by"), text(u"ada"_s));
    }

    void whatIsNotChangedIsNotSent()
    {
        const auto row = people().create({{u"name"_s, text(u"Ada"_s)}, {u"updated_at"_s, Value()}});
        const auto same = people().update(row->identity, named(u"Ada"_s), named(u"Ada"_s));
        QVERIFY(same);
        QVERIFY(same->value(u"updated_at").isNull());
        QVERIFY(people().update(row->identity, {})->value(u"updated_at").isNull());
    }

    void aSecondEditorIsToldTheCurrentRow()
    {
        const auto row = people().create(named(u"Ada"_s));
        QVERIFY(people().update(row->identity, named(u"Grace"_s), named(u"Ada"_s)));
        const auto late = people().update(row->identity, named(u"Edsger"_s), named(u"Ada"_s));
        QCOMPARE(kindOf(late), u"ConcurrentModification"_s);
        QCOMPARE(nameOf(late.error().current), u"Grace"_s);
        QVERIFY(people().remove(row->identity));
        const auto gone = people().update(row->identity, named(u"Edsger"_s), named(u"Ada"_s));
        QCOMPARE(kindOf(gone), u"NotFound"_s);
        QVERIFY(!gone.error().current);
    }

    void aRemovedRowIsGivenBack()
    {
        const auto row = people().create(named(u"Ada"_s));
        QCOMPARE(nameOf(people().remove(row->identity).value()), u"Ada"_s);
        QCOMPARE(kindOf(people().remove(row->identity)), u"NotFound"_s);
        QCOMPARE(kindOf(people().get(row->identity, DeletedRows::All)), u"NotFound"_s);
    }

    void manyRowsComeInTheOrderOfTheirKeys()
    {
        const TableAdapter adapter = bound(u"orders"_s);
        QList<RowIdentity> keys;
        for (int i = 0; i < 30; ++i) {
            QVERIFY(adapter.create(
                {{u"id"_s, Value::integer(i)}, {u"name"_s, text(QString::number(i))}}));
            keys.prepend(adapter.key(Value::integer(i)));
        }
        keys.insert(3, adapter.key(Value::integer(4711)));
        keys.append(adapter.key(text(u"007"_s))); // another spelling of a key that is there
        const auto rows = adapter.getMany(keys);
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().toText()));
        QCOMPARE(rows->size(), keys.size());
        QCOMPARE(nameOf(rows->at(0)), u"29"_s);
        QVERIFY(!rows->at(3));
        QCOMPARE(nameOf(rows->at(4)), u"26"_s);
        QCOMPARE(nameOf(rows->at(30)), u"0"_s);
        QCOMPARE(nameOf(rows->at(31)), u"7"_s);
        QVERIFY(adapter.getMany({})->isEmpty());
        QCOMPARE(kindOf(adapter.getMany({adapter.key(ColumnValues{{u"naem"_s, Value()}})})),
            u"InvalidArgument"_s);
    }

    void keysOfSeveralColumnsAreAskedForInPortions()
    {
        execute({u"INSERT INTO places WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1"
                 " FROM n WHERE i < 449) SELECT i / 10, i % 10, 'p' || i FROM n"_s});
        const TableAdapter adapter = bound(u"places"_s);
        QList<RowIdentity> keys;
        for (int i = 0; i < 450; ++i)
            keys.append(adapter.key({{u"x"_s, Value::integer(i / 10)},
                {u"y"_s, Value::integer(i % 10 + (i == 444 ? 100 : 0))}}));
        const auto rows = adapter.getMany(keys);
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().toText()));
        for (int i = 0; i < 450; ++i)
            QCOMPARE(nameOf(rows->at(i)), i == 444 ? u"(none)"_s : u"p%1"_s.arg(i));
    }

    void oneRowIsFoundOrToldWhyNot()
    {
        QVERIFY(people().create({{u"name"_s, text(u"Ada"_s)}, {u"age"_s, text(u"36"_s)}}));
        QVERIFY(people().create({{u"name"_s, text(u"Bob"_s)}, {u"age"_s, text(u"36"_s)}}));
        QCOMPARE(nameOf(people().findOne(nameIs(u"Bob"_s)).value()), u"Bob"_s);
        QCOMPARE(kindOf(people().findOne(nameIs(u"Eve"_s))), u"NotFound"_s);
        QCOMPARE(kindOf(people().findOne({})), u"MultipleResults"_s);
        const Sort byName{{u"name"_s, SortOrder::Descending}};
        QCOMPARE(nameOf(people().first({}, byName).value()), u"Bob"_s);
        QVERIFY(!people().first(nameIs(u"Eve"_s)).value());
        QVERIFY(people().exists(nameIs(u"Ada"_s)).value());
        QVERIFY(!people().exists(nameIs(u"Eve"_s)).value());
        QCOMPARE(people().count({}).value(), 2);
    }

    void upsertChangesTheRowThatIsThere()
    {
        const Upsert byName{{u"name"_s}, {}};
        const auto created
            = people().upsert({{u"name"_s, text(u"Ada"_s)}, {u"age"_s, text(u"1"_s)}}, byName);
        QVERIFY2(created, created ? "" : qPrintable(created.error().toText()));
        const auto changed = people().upsert(
            {{u"name"_s, text(u"Ada"_s)}, {u"age"_s, text(u"2"_s)}, {u"secret"_s, text(u"s"_s)}},
            {{u"name"_s}, {u"age"_s}});
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().toText()));
        QCOMPARE(changed->identity, created->identity);
        QCOMPARE(changed->value(u"age").toText(), u"2"_s);
        QVERIFY(changed->value(u"secret").isNull());
        QCOMPARE(people().count({}).value(), 1);
        QCOMPARE(kindOf(people().upsert(named(u"Ada"_s), byName)), u"InvalidArgument"_s);
        QCOMPARE(
            kindOf(people().upsert({{u"name"_s, text(u"A"_s)}, {u"age"_s, Value()}}, {{u"age"_s}})),
            u"InvalidArgument"_s);
        QCOMPARE(kindOf(people().upsert(named(u"Ada"_s), {})), u"InvalidArgument"_s);
    }

    void everyDialectOfSoftDeletion_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("deleted");
        QTest::addColumn<QString>("live");
        const auto row = [](const QString& column, Lifecycle::Kind kind,
                             const QString& deleted = {}, const QString& live = {}) {
            QTest::newRow(qPrintable(column)) << column << int(kind) << deleted << live;
        };
        row(u"is_active"_s, Lifecycle::Kind::ActiveFlag);
        row(u"deleted_at"_s, Lifecycle::Kind::DeletedAt);
        row(u"archived"_s, Lifecycle::Kind::DeletedFlag);
        row(u"status"_s, Lifecycle::Kind::Mark, u"gone'"_s, u"here"_s);
        row(u"state"_s, Lifecycle::Kind::Mark, u"9"_s, u"0"_s);
    }

    void everyDialectOfSoftDeletion()
    {
        QFETCH(const QString, column);
        QFETCH(const int, kind);
        QFETCH(const QString, deleted);
        QFETCH(const QString, live);
        TableSetup setup;
        setup.traits.softDelete = Lifecycle{column, Lifecycle::Kind(kind), deleted, live};
        const TableAdapter orders = bound(u"orders"_s, setup);
        const RowIdentity one = orders.key(Value::integer(1));
        QVERIFY(orders.create({{u"id"_s, Value::integer(1)}}));
        QVERIFY(orders.create({{u"id"_s, Value::integer(2)}}));
        QCOMPARE(kindOf(orders.purge(one)), u"InvalidState"_s);

        const auto gone = orders.softDelete(one);
        QVERIFY2(gone, gone ? "" : qPrintable(gone.error().toText()));
        QCOMPARE(orders.count({}).value(), 1);
        QCOMPARE(orders.count({}, DeletedRows::Deleted).value(), 1);
        QCOMPARE(orders.count({}, DeletedRows::All).value(), 2);
        QCOMPARE(kindOf(orders.get(one)), u"NotFound"_s);
        QCOMPARE(kindOf(orders.get(one, DeletedRows::Deleted)), u"success"_s);
        const auto counted = m_adapter->lifecycleCount(orders.table(), {}, {});
        QVERIFY2(counted, counted ? "" : qPrintable(counted.error().toText()));
        QCOMPARE(counted->live, 1);
        QCOMPARE(counted->all, 2);
        // Once more is no change: the time of the deletion stays.
        QCOMPARE(orders.softDelete(one)->values, gone->values);

        QVERIFY(orders.restore(one));
        QCOMPARE(orders.count({}).value(), 2);
        QVERIFY(orders.softDelete(one));
        QVERIFY(orders.purge(one));
        QCOMPARE(kindOf(orders.softDelete(one)), u"NotFound"_s);
        QCOMPARE(kindOf(orders.purge(one)), u"NotFound"_s);
        QCOMPARE(orders.count({}, DeletedRows::All).value(), 1);
    }

    void aTableWithoutLifecycleSaysSo()
    {
        const TableAdapter orders = bound(u"notes"_s);
        QCOMPARE(kindOf(orders.softDelete(orders.key(Value::integer(1)))), u"InvalidArgument"_s);
        QCOMPARE(kindOf(orders.purge(orders.key(Value::integer(1)))), u"InvalidArgument"_s);
    }

    void aDeletedRowInTheWayIsTold()
    {
        const auto row = people().create(named(u"Ada"_s));
        QVERIFY(people().softDelete(row->identity));
        const auto again = people().create(named(u"Ada"_s));
        QCOMPARE(kindOf(again), u"AlreadyExists"_s);
        QCOMPARE(again.error().hint, u"A deleted row has the same name: restore or purge it."_s);
        QVERIFY(people().restore(row->identity));
        QVERIFY(!people().create(named(u"Ada"_s)).error().hint.contains(u"deleted"_s));
    }

    void anOldVersionIsKeptBesideTheRow()
    {
        const TableAdapter notes = bound(u"notes"_s);
        const auto row = notes.create(named(u"first"_s));
        QVERIFY2(row, row ? "" : qPrintable(row.error().toText()));
        const auto second = notes.archive(row->identity, named(u"second"_s));
        QVERIFY2(second, second ? "" : qPrintable(second.error().toText()));
        QCOMPARE(nameOf(second->row), u"second"_s);
        QCOMPARE(nameOf(second->version), u"first"_s);
        QCOMPARE(second->row.identity, row->identity);
        QCOMPARE(second->version.value(u"origin_id").toText(), row->value(u"id").toText());
        QCOMPARE(notes.count({}).value(), 1);
        QCOMPARE(notes.versions(row->identity)->size(), 1);

        const auto snapshot = notes.archive(row->identity);
        QCOMPARE(nameOf(snapshot->version), u"second"_s);
        QCOMPARE(notes.versions(row->identity)->size(), 2);
        QCOMPARE(kindOf(notes.archive(snapshot->version.identity)), u"InvalidState"_s);

        const auto back = notes.restoreVersion(second->version.identity);
        QVERIFY2(back, back ? "" : qPrintable(back.error().toText()));
        QCOMPARE(back->row.identity, row->identity);
        QCOMPARE(nameOf(back->row), u"first"_s);
        QCOMPARE(nameOf(back->version), u"second"_s);
        QCOMPARE(notes.versions(row->identity)->size(), 3);
        QCOMPARE(kindOf(notes.restoreVersion(row->identity)), u"InvalidState"_s);
    }

    void aVersionIsKeptOnlyWithItsChange()
    {
        const TableAdapter notes = bound(u"notes"_s);
        const auto row = notes.create(named(u"first"_s));
        const auto refused
            = notes.archive(row->identity, named(u"second"_s), named(u"not what it is"_s));
        QCOMPARE(kindOf(refused), u"ConcurrentModification"_s);
        QCOMPARE(column(u"SELECT name FROM notes"_s), QStringList{u"first"_s});
        QCOMPARE(kindOf(people().archive(people().key(text(u"x"_s)))), u"NotFound"_s);
    }

    void rowsWithoutAKeyAreToldByAllTheirValues()
    {
        const TableAdapter twins = bound(u"twins"_s);
        for (const QString& name : {u"a"_s, u"a"_s, u"b"_s})
            QVERIFY(twins.create({{u"name"_s, text(name)}, {u"size"_s, Value::integer(1)}}));
        const RowIdentity a
            = twins.key({{u"name"_s, text(u"a"_s)}, {u"size"_s, Value::integer(1)}});
        const RowIdentity b
            = twins.key({{u"name"_s, text(u"b"_s)}, {u"size"_s, Value::integer(1)}});
        QCOMPARE(kindOf(twins.update(a, named(u"c"_s))), u"MultipleResults"_s);
        QCOMPARE(kindOf(twins.get(a)), u"MultipleResults"_s);
        const auto changed = twins.update(b, named(u"c"_s));
        QVERIFY(changed);
        QCOMPARE(nameOf(twins.remove(changed->identity).value()), u"c"_s);

        // A row that was read has an address, which alone proves nothing.
        const auto read = twins.first(nameIs(u"a"_s)).value();
        QCOMPARE(kindOf(twins.update(read->identity, named(u"d"_s))), u"InvalidArgument"_s);
        QVERIFY(twins.update(read->identity, named(u"d"_s), read->values));
        QCOMPARE(column(u"SELECT name FROM twins ORDER BY name"_s), (QStringList{u"a"_s, u"d"_s}));
    }

    void viewsAreWrittenWhereTheServerCan()
    {
        const auto row = people().create(named(u"Ada"_s));
        const TableAdapter closed = bound(u"names"_s);
        const auto refused = closed.update(row->identity, named(u"Grace"_s));
        QCOMPARE(kindOf(refused), u"ReadOnly"_s);
        QVERIFY(refused.error().error.message.contains(closed.table().readOnlyReason));

        TableSetup setup;
        setup.key = {u"uuid"_s};
        const TableAdapter names = bound(u"names"_s, setup);
        QCOMPARE(nameOf(names.get(names.key(row->value(u"uuid"))).value()), u"Ada"_s);
        const auto written = names.update(names.key(row->value(u"uuid")), named(u"Grace"_s));
        QCOMPARE(kindOf(written), isPostgres() ? u"success"_s : u"ReadOnly"_s);
        QCOMPARE(names.table().readOnlyReason.isEmpty(), isPostgres());
    }

    void allThatIsWrongIsToldAtOnce()
    {
        TableSetup setup;
        setup.rules = TableRules::of(people().table(), TypeChecks::Strict);
        QVERIFY(setup.rules->declare(u"name"_s, LengthRule{2, std::nullopt}));
        QVERIFY(setup.rules->declare(u"age"_s, NumberRule::between(u"0"_s, u"150"_s)));
        QVERIFY(setup.rules->declare(u"name"_s, Transform::Trim));
        const TableAdapter adapter = people(setup);
        const auto refused
            = adapter.create({{u"name"_s, text(u" A "_s)}, {u"age"_s, text(u"151"_s)}});
        QCOMPARE(kindOf(refused), u"InvalidArgument"_s);
        QCOMPARE(refused.error().message,
            u"name needs at least 2 characters, this has 1. age takes no number above 150."_s);
        QCOMPARE(refused.error().column, u"name"_s);
        QCOMPARE(kindOf(adapter.create({{u"age"_s, text(u"1"_s)}})), u"NotNull"_s);
        QCOMPARE(nameOf(adapter.create(named(u"  Ada "_s)).value()), u"Ada"_s);
        QCOMPARE(people().count({}).value(), 1);
    }

    void maskedValuesAreNeverShown()
    {
        TableSetup setup;
        setup.masked = {u"secret"_s};
        const TableAdapter adapter = people(setup);
        const Value mask = text(u"***"_s);
        const auto row
            = adapter.create({{u"name"_s, text(u"Ada"_s)}, {u"secret"_s, text(u"hunter2"_s)}});
        QCOMPARE(row->value(u"secret"), mask);
        QCOMPARE(adapter.get(row->identity)->value(u"secret"), mask);
        QCOMPARE(adapter.getMany({row->identity})->at(0)->value(u"secret"), mask);
        QCOMPARE(adapter.findOne(nameIs(u"Ada"_s))->value(u"secret"), mask);
        QCOMPARE(adapter.update(row->identity, {{u"age"_s, text(u"1"_s)}})->value(u"secret"), mask);
        QCOMPARE(adapter.softDelete(row->identity)->value(u"secret"), mask);
        QCOMPARE(column(u"SELECT secret FROM people"_s), QStringList{u"hunter2"_s});
        const auto empty = adapter.create(named(u"Bob"_s));
        QVERIFY(empty->value(u"secret").isNull());
        QVERIFY(adapter.findOne(nameIs(u"Bob"_s))->value(u"secret").isNull());

        QCOMPARE(
            kindOf(adapter.first({}, {{u"secret"_s, SortOrder::Ascending}})), u"InvalidArgument"_s);
        setup.masked = {u"uuid"_s};
        const auto table = m_adapter->describe({{}, u"people"_s}, {});
        QCOMPARE(kindOf(TableAdapter::bind(*m_adapter, *table, setup)), u"InvalidArgument"_s);
    }

    void aSetupThatMisnamesAColumnIsRefused()
    {
        TableSetup setup;
        setup.traits.updatedAt = u"updated"_s;
        const auto table = m_adapter->describe({{}, u"people"_s}, {});
        const auto refused = TableAdapter::bind(*m_adapter, *table, setup);
        QCOMPARE(kindOf(refused), u"InvalidArgument"_s);
        QCOMPARE(refused.error().column, u"updated"_s);
        setup.traits = {};
        setup.traits.softDelete = Lifecycle{u"age"_s, Lifecycle::Kind::DeletedFlag};
        QCOMPARE(kindOf(TableAdapter::bind(*m_adapter, *table, setup)), u"InvalidArgument"_s);
    }

    void triggersMayFillWhatIsMissing()
    {
        if (!isPostgres())
            QSKIP("Triggers of this engine cannot change a new row.");
        execute({u"CREATE FUNCTION name_it() RETURNS trigger LANGUAGE plpgsql AS"
                 " $$BEGIN NEW.name := coalesce(NEW.name, 'by trigger'); RETURN NEW; END$$"_s,
            u"CREATE TABLE filled (id integer PRIMARY KEY, name text NOT NULL)"_s,
            u"CREATE TRIGGER name_it BEFORE INSERT ON filled FOR EACH ROW"
            " EXECUTE FUNCTION name_it()"_s});
        const auto row = bound(u"filled"_s).create({{u"id"_s, Value::integer(1)}});
        QVERIFY2(row, row ? "" : qPrintable(row.error().toText()));
        QCOMPARE(nameOf(*row), u"by trigger"_s);
    }

private:
    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<Adapter> m_adapter;
};

TW_TEST(TableAdapterContractTest)
#include "table_adapter_contract_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"
#include "test_program.h"

#include <tuplewright/writing/unit_of_work.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Changes of parents and children sent together, the same for every engine.
class UnitOfWorkContractTest final : public SessionFixture
{
    Q_OBJECT

    [[nodiscard]] TablePtr table(const QString& name)
    {
        const auto found = session().use({}, [this, &name](Connection& connection) {
            return connection.catalogReader().describe({engine().schema(), name}, {});
        });
        return found ? *found : nullptr;
    }

    [[nodiscard]] TablePtr items() { return table(u"items"_s); }
    [[nodiscard]] TablePtr parts() { return table(u"parts"_s); }

    [[nodiscard]] static ColumnValues named(const QString& name)
    {
        return {{u"name"_s, Value::text(name)}};
    }

    [[nodiscard]] static QString keyOf(const UnitOfWork::Row& row)
    {
        return row.identity.key.value(0).second.toText();
    }

    [[nodiscard]] static Change removal(const UnitOfWork::Row& row)
    {
        Change change;
        change.kind = ChangeKind::Delete;
        change.row = row.identity;
        return change;
    }

    /// An item and its part, saved.
    QList<UnitOfWork::Row> family()
    {
        UnitOfWork work;
        work.insert(items(), named(u"parent"_s));
        work.insert(parts(), named(u"child"_s), {{u"item"_s, 0, u"id"_s}});
        const auto done = work.commit(session());
        return done ? done->value : QList<UnitOfWork::Row>();
    }

private Q_SLOTS:
    void generatedKeysComeBackInTheOrderOfAdding()
    {
        UnitOfWork work;
        for (const QString& name : {u"c"_s, u"a"_s, u"b"_s})
            work.insert(items(), named(name));
        const auto done = work.commit(session());
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QVERIFY(work.isEmpty());
        QStringList names;
        for (const UnitOfWork::Row& row : done->value) {
            QVERIFY(keyOf(row).toInt() > 0);
            names.append(row.values.last().second.toText());
        }
        QCOMPARE(names, QStringList({u"c"_s, u"a"_s, u"b"_s}));
        QCOMPARE(stored(), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    }

    void childrenAddedTakeTheKeyOfTheirNewParent()
    {
        UnitOfWork work;
        const auto parent = work.insert(items(), named(u"parent"_s));
        for (int i = 0; i < 3; ++i)
            work.insert(parts(), named(QString::number(i)), {{u"item"_s, parent, u"id"_s}});
        const auto done = work.commit(session());
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(done->value[i].values[1].second.toText(), keyOf(done->value[0]));
    }

    void childrenAreDeletedBeforeTheirParents()
    {
        const auto rows = family();
        QCOMPARE(rows.size(), 2);
        UnitOfWork work;
        work.add(items(), removal(rows[0]));
        work.add(parts(), removal(rows[1]));
        const auto done = work.commit(session());
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QCOMPARE(stored(), QStringList());
    }

    void foreignKeysThatAreCheckedAtOnceHold()
    {
        const QString key = engine().autoKey();
        QVERIFY(session().run(
            {u"CREATE TABLE pets(id %1, item integer REFERENCES items(id))"_s.arg(key), {}},
            nullptr));
        const TablePtr pets = table(u"pets"_s);
        const Value id = Value::text(u"4711"_s);
        UnitOfWork arrival;
        arrival.insert(pets, {{u"item"_s, id}});
        arrival.insert(items(), {{u"id"_s, id}, {u"name"_s, Value::text(u"owner"_s)}});
        const auto arrived = arrival.commit(session());
        QVERIFY2(arrived, arrived ? "" : qPrintable(arrived.error().toText()));
        UnitOfWork departure;
        departure.add(items(), removal(arrived->value[1]));
        departure.add(pets, removal(arrived->value[0]));
        const auto departed = departure.commit(session());
        QVERIFY(session().run({u"DROP TABLE pets"_s, {}}, nullptr));
        QVERIFY2(departed, departed ? "" : qPrintable(departed.error().toText()));
    }

    void aNameSetFreeCanBeTakenInTheSameFlush()
    {
        const auto rows = family();
        UnitOfWork work;
        work.insert(items(), named(u"parent"_s));
        work.add(parts(), removal(rows[1]));
        work.add(items(), removal(rows[0]));
        QVERIFY(work.commit(session()));
        QCOMPARE(stored(), QStringList(u"parent"_s));
    }

    void anUpdateMayReferToANewRow()
    {
        const auto rows = family();
        UnitOfWork work;
        const auto other = work.insert(items(), named(u"other"_s));
        Change move;
        move.row = rows[1].identity;
        const auto moved = work.add(parts(), move, {{u"item"_s, other, u"id"_s}});
        const auto done = work.commit(session());
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
        QCOMPARE(done->value[moved].values[1].second.toText(), keyOf(done->value[other]));
    }

    void flushNeedsATransactionAndStaysInIt()
    {
        UnitOfWork work;
        work.insert(items(), named(u"a"_s));
        QCOMPARE(kindOf(work.flush(session())), u"NoActiveTransaction"_s);
        QCOMPARE(work.size(), 1);
        QVERIFY(session().begin());
        QVERIFY(work.flush(session()));
        QVERIFY(work.isEmpty());
        QVERIFY(session().rollback());
        QCOMPARE(stored(), QStringList());
    }

    void aFailureNamesItsChangeAndKeepsAll()
    {
        UnitOfWork work;
        work.insert(items(), named(u"a"_s));
        work.insert(items(), named(u"b"_s));
        work.insert(items(), named(u"a"_s));
        QCOMPARE(kindOf(work.commit(session())), u"AlreadyExists"_s);
        QCOMPARE(work.failed(), std::optional<UnitOfWork::Number>(2));
        QCOMPARE(work.size(), 3);
        QCOMPARE(stored(), QStringList());
    }

    void aReferenceToALaterRowIsRefused()
    {
        UnitOfWork work;
        work.insert(parts(), named(u"child"_s), {{u"item"_s, 1, u"id"_s}});
        work.insert(items(), named(u"parent"_s));
        QCOMPARE(kindOf(work.commit(session())), u"InvalidArgument"_s);
        QCOMPARE(work.failed(), std::optional<UnitOfWork::Number>(0));
        QCOMPARE(stored(), QStringList());
    }
};

TW_TEST(UnitOfWorkContractTest)
#include "unit_of_work_contract_test.moc"

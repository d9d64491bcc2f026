// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/schema/traits.h>

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

class TraitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTraitIsFoundByNameAndType()
    {
        const TraitSet traits = detectTraits(
            tableOf(u"items: uuid* uuid, created_at timestamp, Updated_At timestamptz,"
                    " is_deleted bool, is_archived bool, origin_uuid uuid, created_by_uuid uuid,"
                    " updated_by text, created_by_admin text, updated_by_admin_uuid uuid"_s));
        QCOMPARE(traits.uuidKey, u"uuid"_s);
        QCOMPARE(traits.createdAt, u"created_at"_s);
        QCOMPARE(traits.updatedAt, u"Updated_At"_s);
        QVERIFY(traits.softDelete && traits.softDelete->column == u"is_deleted"_s);
        QVERIFY(traits.isArchivable());
        QCOMPARE(traits.origin, u"origin_uuid"_s);
        QCOMPARE(traits.createdBy, u"created_by_uuid"_s);
        QCOMPARE(traits.updatedBy, u"updated_by"_s);
        QCOMPARE(traits.createdByAdmin, u"created_by_admin"_s);
        QCOMPARE(traits.updatedByAdmin, u"updated_by_admin_uuid"_s);
    }

    void aNameWithAnotherTypeIsNoSign()
    {
        const TraitSet traits = detectTraits(
            tableOf(u"items: id* int, created_at text, updated_at int, is_archived int"_s));
        QCOMPARE(traits, TraitSet());
    }

    void aUuidKeyIsASingleColumn()
    {
        QVERIFY(detectTraits(tableOf(u"pairs: a* uuid, b* uuid"_s)).uuidKey.isEmpty());
        QCOMPARE(detectTraits(tableOf(u"texts: user_uuid* text"_s)).uuidKey, u"user_uuid"_s);
        QVERIFY(detectTraits(tableOf(u"texts: name* text"_s)).uuidKey.isEmpty());
    }

    void theDefaultTellsTheVersionOfTheKey()
    {
        Table table = tableOf(u"items: id* uuid"_s);
        table.columns[0].defaultExpression = u"gen_random_uuid()"_s;
        QCOMPARE(detectTraits(table).uuidVersion, UuidVersion::V4);
        table.columns[0].defaultExpression = u"uuidv7()"_s;
        QCOMPARE(detectTraits(table).uuidVersion, UuidVersion::V7);
    }

    void softDeletionSpeaksManyDialects_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("isCertain");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* column, bool isCertain, Lifecycle::Kind kind) {
            QTest::newRow(column) << QString::fromLatin1(column) << isCertain << int(kind);
        };
        row("is_deleted bool", true, Lifecycle::Kind::DeletedFlag);
        row("is_active bool", true, Lifecycle::Kind::ActiveFlag);
        row("deleted_at timestamptz", true, Lifecycle::Kind::DeletedAt);
        row("deleted bool", false, Lifecycle::Kind::DeletedFlag);
        row("active bool", false, Lifecycle::Kind::ActiveFlag);
        row("archived bool", false, Lifecycle::Kind::DeletedFlag);
        row("removed_at timestamp", false, Lifecycle::Kind::DeletedAt);
    }

    void softDeletionSpeaksManyDialects()
    {
        QFETCH(const QString, column);
        QFETCH(const bool, isCertain);
        QFETCH(const int, kind);
        const Table table = tableOf(u"items: id* int, "_s + column);
        QCOMPARE(detectTraits(table).softDelete.has_value(), isCertain);
        QCOMPARE(Lifecycle::proposals(table.columns).isEmpty(), isCertain);
        const std::optional<Lifecycle> candidate = Lifecycle::candidate(table.columns[1]);
        QVERIFY(candidate);
        QCOMPARE(int(candidate->kind), kind);
    }

    void aStatusIsProposedButTellsNotHow()
    {
        const Table table = tableOf(u"items: id* int, status text"_s);
        QCOMPARE(Lifecycle::proposals(table.columns), QStringList{u"status"_s});
        QVERIFY(!Lifecycle::candidate(table.columns[1]));
    }

    void whatIsDeclaredWins()
    {
        const TraitSet found
            = detectTraits(tableOf(u"items: id* uuid, created_at timestamp, active bool"_s));
        TraitSet declared;
        declared.createdAt = u"born"_s;
        declared.softDelete = Lifecycle{u"active"_s, Lifecycle::Kind::ActiveFlag};
        const TraitSet both = declared.over(found);
        QCOMPARE(both.createdAt, u"born"_s);
        QCOMPARE(both.softDelete, declared.softDelete);
        QCOMPARE(both.uuidKey, u"id"_s);
    }

    void namesCanBeChosen()
    {
        TraitNames names;
        names.createdAt = {u"angelegt"_s};
        QCOMPARE(
            detectTraits(tableOf(u"items: angelegt timestamp"_s), names).createdAt, u"angelegt"_s);
    }

    void automaticValuesFillWhatTheServerDoesNot()
    {
        Table table = tableOf(u"items: id* uuid, name text, created_at timestamp,"
                              " updated_at timestamp, is_deleted bool, updated_by text"_s);
        table.columns[2].defaultExpression = u"now()"_s;
        const QList<AutomaticColumn> expected{
            {u"id"_s, AutomaticValue::NewUuid, AutomaticValue::None},
            {u"updated_at"_s, AutomaticValue::ServerTime, AutomaticValue::ServerTime},
            {u"is_deleted"_s, AutomaticValue::False, AutomaticValue::None},
            {u"updated_by"_s, AutomaticValue::Actor, AutomaticValue::Actor},
        };
        QCOMPARE(automaticColumns(table, detectTraits(table)), expected);
    }

    void aLiveRowIsActive()
    {
        const Table table = tableOf(u"items: id* int, is_active bool"_s);
        const QList<AutomaticColumn> expected{
            {u"is_active"_s, AutomaticValue::True, AutomaticValue::None}};
        QCOMPARE(automaticColumns(table, detectTraits(table)), expected);
    }

    void aKeyThatRefersToAnotherRowIsNeverMadeUp()
    {
        Table table = tableOf(u"profiles: user_id* uuid"_s);
        QCOMPARE(detectTraits(table).uuidKey, u"user_id"_s);
        ForeignKey key;
        key.columns = QStringList{u"user_id"_s};
        table.foreignKeys.append(key);
        QCOMPARE(detectTraits(table).uuidKey, QString());
    }

    void newUuidsHaveTheirVersionAndDiffer_data()
    {
        QTest::addColumn<UuidVersion>("version");
        QTest::addColumn<QString>("digit");
        QTest::newRow("random") << UuidVersion::V4 << u"4"_s;
        QTest::newRow("by time") << UuidVersion::V7 << u"7"_s;
    }

    void newUuidsHaveTheirVersionAndDiffer()
    {
        QFETCH(const UuidVersion, version);
        QFETCH(const QString, digit);
        const QRegularExpression form(
            u"^[0-9a-f]{8}-[0-9a-f]{4}-%1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s.arg(digit));
        QSet<QString> made;
        for (int i = 0; i < 10'000; ++i) {
            const QString uuid = newUuid(version);
            QVERIFY2(form.match(uuid).hasMatch(), qPrintable(uuid));
            made.insert(uuid);
        }
        QCOMPARE(made.size(), 10'000);
    }

    void uuidsByTimeAscend()
    {
        QString last = newUuid(UuidVersion::V7);
        for (int i = 0; i < 10'000; ++i) {
            const QString next = newUuid(UuidVersion::V7);
            QVERIFY(last < next);
            last = next;
        }
    }
};

TW_TEST(TraitsTest)
#include "traits_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods_fixture.h"
#include "test_program.h"

#include <tuplewright/writing/bulk_create.h>

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QStringList kColumns{u"id"_s, u"name"_s, u"note"_s};

QList<Value> row(qint64 id, const QString& name, const Value& note = {})
{
    return {Value::integer(id), Value::text(name), note};
}

QList<QList<Value>> rows(int count)
{
    QList<QList<Value>> all;
    for (int i = 1; i <= count; ++i)
        all.append(row(i, u"name %1"_s.arg(i)));
    return all;
}

/// Fails after some rows.
class FailingSource final : public RowSource
{
public:
    Result<bool> next(QList<Value>& values) override
    {
        if (++m_row > 30)
            return fail(ErrorKind::File, u"The disk was taken out."_s);
        values = row(m_row, QString::number(m_row));
        return true;
    }

private:
    qint64 m_row = 0;
};

}

/// Creating many rows, the same for every engine.
class BulkContractTest final : public GoodsFixture
{
    Q_OBJECT

    [[nodiscard]] BulkReport create(const QList<QList<Value>>& given,
        const BulkOptions& options = {}, const QStringList& columns = kColumns) const
    {
        RowList source(given);
        return bulkCreate(adapter(), *goods(), columns, source, options, {});
    }

    [[nodiscard]] static QString summary(const BulkReport& report)
    {
        return u"%1: %2 read, %3 created, %4 skipped, %5 failed"_s.arg(outcomeName(report.outcome),
            QString::number(report.read), QString::number(report.created),
            QString::number(report.skipped), QString::number(report.failed));
    }

    [[nodiscard]] static BulkOptions skipping(qsizetype chunk)
    {
        BulkOptions options;
        options.mode = BulkMode::SkipConflicts;
        options.chunk = chunk;
        return options;
    }

    static void addCopies()
    {
        QTest::addColumn<BulkCopy>("copy");
        QTest::newRow("streamed where the engine can") << BulkCopy::Auto;
        QTest::newRow("as statements") << BulkCopy::Never;
    }

    [[nodiscard]] static BulkOptions inSmallChunks()
    {
        QFETCH(BulkCopy, copy);
        BulkOptions options;
        options.copy = copy;
        options.chunk = 64;
        return options;
    }

private Q_SLOTS:
    void rowsArriveInChunks_data() { addCopies(); }
    void rowsArriveInChunks()
    {
        BulkOptions options = inSmallChunks();
        QList<qint64> seen;
        options.progress = [&seen](const BulkProgress& so) { seen.append(so.created); };
        const BulkReport report = create(rows(150), options);
        QCOMPARE(summary(report), u"saved: 150 read, 150 created, 0 skipped, 0 failed"_s);
        QCOMPARE(cell(u"SELECT count(*) FROM goods WHERE name = 'name ' || id AND note IS NULL"_s),
            u"150"_s);
        QCOMPARE(seen, QList<qint64>({64, 128, 150}));
    }

    void aChunkOfLargeRowsEndsEarly()
    {
        const Value large = Value::stored(StorageClass::Text, QByteArray(20 << 20, 'x'));
        QList<QList<Value>> given;
        for (int i = 1; i <= 6; ++i)
            given.append(row(i, QString::number(i), large));
        BulkOptions options;
        QList<qint64> seen;
        options.progress = [&seen](const BulkProgress& so) { seen.append(so.created); };
        QCOMPARE(create(given, options).outcome, Outcome::Saved);
        QCOMPARE(seen, QList<qint64>({4, 6}));
        QCOMPARE(cell(u"SELECT sum(length(note)) FROM goods"_s), QString::number(6 * (20 << 20)));
    }

    void hostileValuesArriveUnchanged_data() { addCopies(); }
    void hostileValuesArriveUnchanged()
    {
        const QStringList values{u""_s, u"'"_s, u"\\N"_s, u"\\."_s, u"NULL"_s, u"a\tb\nc\r\nd"_s,
            u"\\x41"_s, u"{\"a\",b}"_s, u"\b\f\v\\"_s, u"\U0001F600 \u202E"_s,
            u"'); DROP TABLE goods; --"_s};
        QList<QList<Value>> given;
        for (qsizetype i = 0; i < values.size(); ++i)
            given.append(row(i, QString::number(i), Value::text(values[i])));
        const BulkReport report = create(given, inSmallChunks());
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(column(u"SELECT note FROM goods ORDER BY id"_s), values);
    }

    void oneBadRowEndsAllAndIsNamed_data() { addCopies(); }
    void oneBadRowEndsAllAndIsNamed()
    {
        QList<QList<Value>> given = rows(150);
        given[77] = row(78, u"name 3"_s);
        given[99] = row(100, u"name 4"_s);
        const BulkReport report = create(given, inSmallChunks());
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QVERIFY(report.error);
        QCOMPARE(errorKindName(report.error->kind), u"AlreadyExists"_s);
        QCOMPARE(report.failedRow, 77);
        QCOMPARE(cell(u"SELECT count(*) FROM goods"_s), u"0"_s);
    }

    void badRowsAreListedAndTheOthersSaved_data() { addCopies(); }
    void badRowsAreListedAndTheOthersSaved()
    {
        QList<QList<Value>> given = rows(150);
        for (const int bad : {0, 63, 64, 149})
            given[bad][1] = Value();
        BulkOptions options = inSmallChunks();
        options.mode = BulkMode::CollectErrors;
        options.mostFailures = 3;
        const BulkReport report = create(given, options);
        QCOMPARE(summary(report), u"saved: 150 read, 146 created, 0 skipped, 4 failed"_s);
        QList<qint64> bad;
        for (const auto& [number, error, values] : report.failures) {
            QCOMPARE(errorKindName(error.kind), u"NotNull"_s);
            bad.append(number);
        }
        QCOMPARE(bad, QList<qint64>({0, 63, 64}));
        QCOMPARE(cell(u"SELECT count(*) FROM goods"_s), u"146"_s);
    }

    void conflictsAreSkippedAndNothingElse()
    {
        execute(u"INSERT INTO goods(id, name) VALUES (5, 'there')"_s);
        BulkOptions options;
        options.mode = BulkMode::SkipConflicts;
        const BulkReport report = create(rows(10), options);
        QCOMPARE(summary(report), u"saved: 10 read, 9 created, 1 skipped, 0 failed"_s);
        QCOMPARE(cell(u"SELECT name FROM goods WHERE id = 5"_s), u"there"_s);

        QList<QList<Value>> given{row(11, u"eleven"_s), {Value::integer(12), Value(), Value()}};
        const BulkReport refused = create(given, options);
        QCOMPARE(refused.outcome, Outcome::NotSaved);
        QCOMPARE(refused.failedRow, 1);
    }

    void keysComeBackInTheOrderOfTheRows()
    {
        BulkOptions options;
        options.returnsKeys = true;
        options.chunk = 7;
        QList<QList<Value>> given;
        for (int i = 20; i > 0; --i)
            given.append({Value::text(u"name %1"_s.arg(i, 2, 10, QChar(u'0')))});
        const BulkReport report = create(given, options, {u"name"_s});
        QCOMPARE(report.rows.size(), 20);
        for (qsizetype i = 0; i < given.size(); ++i) {
            QCOMPARE(report.rows[i].row, i);
            QCOMPARE(cell(u"SELECT name FROM goods WHERE id = "_s
                         + report.rows[i].key.value(0).toText()),
                given[i][0].toText());
        }
    }

    void aRowThatIsThereTwiceIsCreatedOnce_data()
    {
        QTest::addColumn<qsizetype>("chunk");
        QTest::newRow("in one statement") << qsizetype(100);
        QTest::newRow("in several") << qsizetype(2);
        QTest::newRow("one by one") << qsizetype(1);
    }
    void aRowThatIsThereTwiceIsCreatedOnce()
    {
        QFETCH(qsizetype, chunk);
        QList<QList<Value>> given;
        for (const QString& name : {u"a"_s, u"b"_s, u"a"_s, u"c"_s, u"b"_s, u"a"_s})
            given.append({Value::text(name), Value::text(QString::number(given.size()))});
        const BulkReport report = create(given, skipping(chunk), {u"name"_s, u"note"_s});
        QCOMPARE(summary(report), u"saved: 6 read, 3 created, 3 skipped, 0 failed"_s);
        QCOMPARE(
            column(u"SELECT name || note FROM goods ORDER BY name"_s).join(u' '), u"a0 b1 c3"_s);
    }

    void conflictsWithPartOfTheRowsAreSkipped()
    {
        execute(u"CREATE UNIQUE INDEX one_live ON goods (kind) WHERE NOT is_deleted"_s);
        execute(u"INSERT INTO goods (name, kind) VALUES ('there', 'nut')"_s);
        QList<QList<Value>> given;
        for (const auto& [kind, deleted] : {std::pair(u"nut"_s, u"false"_s), {u"nut"_s, u"true"_s},
                 {u"oil"_s, u"false"_s}, {u"oil"_s, u"false"_s}})
            given.append({Value::text(QString::number(given.size())), Value::text(kind),
                Value::text(deleted)});
        const BulkReport report
            = create(given, skipping(100), {u"name"_s, u"kind"_s, u"is_deleted"_s});
        execute(u"DROP INDEX one_live"_s);
        QCOMPARE(summary(report), u"saved: 4 read, 2 created, 2 skipped, 0 failed"_s);
        QCOMPARE(column(u"SELECT name FROM goods ORDER BY name"_s).join(u' '), u"1 2 there"_s);
    }

    void overlappingRowsAreSkipped()
    {
        if (adapter().engine().id != "postgresql"_L1)
            QSKIP("this engine has no exclusion constraints");
        execute(u"CREATE TABLE stays (during int4range, EXCLUDE USING gist (during WITH &&))"_s);
        const auto stays = adapter().describe({{}, u"stays"_s}, {});
        RowList rows({{Value::text(u"[1,5)"_s)}, {Value::text(u"[4,6)"_s)},
            {Value::text(u"[5,9)"_s)}, {Value::text(u"[1,2)"_s)}});
        const BulkReport report
            = bulkCreate(adapter(), **stays, {u"during"_s}, rows, skipping(100), {});
        const QString left = column(u"SELECT during FROM stays ORDER BY during"_s).join(u' ');
        execute(u"DROP TABLE stays"_s);
        QCOMPARE(summary(report), u"saved: 4 read, 2 created, 2 skipped, 0 failed"_s);
        QCOMPARE(left, u"[1,5) [5,9)"_s);
    }

    void withoutAKeyNothingConflicts()
    {
        execute(u"CREATE TABLE lines (body text)"_s);
        const auto lines = adapter().describe({{}, u"lines"_s}, {});
        RowList rows({{Value::text(u"x"_s)}, {Value::text(u"x"_s)}, {Value()}});
        const BulkReport report
            = bulkCreate(adapter(), **lines, {u"body"_s}, rows, skipping(100), {});
        RowList again({{Value::text(u"x"_s)}});
        BulkOptions options = skipping(100);
        options.returnsKeys = true;
        const BulkReport refused = bulkCreate(adapter(), **lines, {u"body"_s}, again, options, {});
        const QString count = cell(u"SELECT count(*) FROM lines"_s);
        execute(u"DROP TABLE lines"_s);
        QCOMPARE(summary(report), u"saved: 3 read, 3 created, 0 skipped, 0 failed"_s);
        QCOMPARE(errorKindName(refused.error->kind), u"InvalidArgument"_s);
        QCOMPARE(count, u"3"_s);
    }

    void generatedKeysAreThoseOfTheirRows()
    {
        execute(u"INSERT INTO goods (name) VALUES ('b')"_s);
        QList<QList<Value>> given;
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, u"a"_s, u"d"_s})
            given.append({Value::text(name)});
        BulkOptions options = skipping(3);
        options.returnsKeys = true;
        const BulkReport report = create(given, options, {u"name"_s});
        QCOMPARE(summary(report), u"saved: 5 read, 3 created, 2 skipped, 0 failed"_s);
        QStringList found;
        for (const auto& [place, key] : report.rows)
            found.append(QString::number(place)
                + cell(u"SELECT name FROM goods WHERE id = "_s + key.value(0).toText()));
        QCOMPARE(found.join(u' '), u"0a 2c 4d"_s);
    }

    void keysOfSkippedRowsAreLeftOut()
    {
        execute(u"INSERT INTO goods(id, name) VALUES (2, 'there')"_s);
        BulkOptions options;
        options.returnsKeys = true;
        options.mode = BulkMode::SkipConflicts;
        const BulkReport report = create(rows(3), options);
        QCOMPARE(report.rows.size(), 2);
        QCOMPARE(report.rows[1].row, 2);
        QCOMPARE(report.rows[1].key.value(0).toText(), u"3"_s);
    }

    void whatIsLeftToTheServerIsFilledByIt_data() { addCopies(); }
    void whatIsLeftToTheServerIsFilledByIt()
    {
        const QList<QList<Value>> given{
            {Value::text(u"a"_s), Value::defaultMarker()},
            {Value::text(u"b"_s), Value()},
            {Value::text(u"c"_s), Value::text(u"own"_s)},
            {Value::text(u"d"_s), Value::defaultMarker()},
        };
        const BulkReport report = create(given, inSmallChunks(), {u"name"_s, u"kind"_s});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(column(u"SELECT COALESCE(kind, 'NULL') FROM goods ORDER BY name"_s),
            QStringList({u"plain"_s, u"NULL"_s, u"own"_s, u"plain"_s}));
    }

    void whatFillsItselfIsFilledInEachRow_data() { addCopies(); }
    void whatFillsItselfIsFilledInEachRow()
    {
        RowList source({{Value::text(u"a@example.com"_s)}, {Value::text(u"b@example.com"_s)}});
        const BulkReport report
            = bulkCreate(adapter(), *staff(), {u"email"_s}, source, inSmallChunks(), {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        const QStringList keys = column(u"SELECT uuid FROM staff"_s);
        QCOMPARE(keys.size(), 2);
        QVERIFY(keys[0] != keys[1]);
        for (const QString& key : keys)
            QCOMPARE(QUuid::fromString(key).version(), QUuid::Random);
        QCOMPARE(
            cell(u"SELECT count(*) FROM staff WHERE is_active AND created_at > '2020-01-01' AND"
                 " updated_at = created_at AND created_by = 'clerk' AND updated_by = 'clerk'"_s),
            u"2"_s);
    }

    void whatIsGivenIsNotFilledOver()
    {
        const QString key = u"00000000-0000-4000-8000-000000000001"_s;
        RowList source(
            {{Value::text(u"a@example.com"_s), Value::text(key), Value::text(u"importer"_s)}});
        BulkOptions options;
        options.returnsKeys = true;
        options.policy.actor = Value::text(u"auditor"_s);
        const BulkReport report = bulkCreate(
            adapter(), *staff(), {u"email"_s, u"uuid"_s, u"created_by"_s}, source, options, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(report.rows.value(0).key.value(0).toText(), key);
        QCOMPARE(
            cell(u"SELECT created_by || ' ' || updated_by FROM staff"_s), u"importer auditor"_s);
    }

    void valuesAreTransformedAndCheckedBeforeTheyAreSent_data() { addCopies(); }
    void valuesAreTransformedAndCheckedBeforeTheyAreSent()
    {
        BulkOptions options = inSmallChunks();
        options.chunk = 4;
        options.mode = BulkMode::CollectErrors;
        options.policy.rules = TableRules::of(*goods(), TypeChecks::Lenient);
        QVERIFY(options.policy.rules->declare(u"name"_s, Transform::Trim));
        QVERIFY(options.policy.rules->declare(u"name"_s, LengthRule{2, {}, false}));
        // Refused by the rule: 0, 5, 6, 11; by the server: 3, a name that is there already.
        const QStringList names{u"x"_s, u" aa "_s, u"bb"_s, u"aa "_s, u"cc"_s, u" y"_s, u""_s,
            u"dd"_s, u"ee"_s, u"ff"_s, u"gg"_s, u"z "_s};
        QList<QList<Value>> given;
        for (const QString& name : names)
            given.append({Value::text(name)});
        const BulkReport report = create(given, options, {u"name"_s});
        QCOMPARE(summary(report), u"saved: 12 read, 7 created, 0 skipped, 5 failed"_s);
        QStringList failures;
        for (const auto& [place, error, values] : report.failures)
            failures.append(u"%1 %2"_s.arg(QString::number(place), errorKindName(error.kind)));
        QCOMPARE(failures,
            QStringList({u"0 InvalidArgument"_s, u"3 AlreadyExists"_s, u"5 InvalidArgument"_s,
                u"6 InvalidArgument"_s, u"11 InvalidArgument"_s}));
        QCOMPARE(column(u"SELECT name FROM goods ORDER BY name"_s).join(u' '),
            u"aa bb cc dd ee ff gg"_s);
    }

    void theFirstBadRowIsNamedWhoeverRefusesIt_data()
    {
        QTest::addColumn<BulkCopy>("copy");
        QTest::addColumn<qsizetype>("taken");
        QTest::addColumn<qsizetype>("missing");
        const auto add = [](const char* name, BulkCopy copy, qsizetype taken, qsizetype missing) {
            QTest::newRow(name) << copy << taken << missing;
        };
        add("streamed, the server", BulkCopy::Auto, 20, 40);
        add("streamed, a rule", BulkCopy::Auto, 40, 20);
        add("streamed, a rule of a later chunk", BulkCopy::Auto, 149, 99);
        add("as statements, the server", BulkCopy::Never, 20, 40);
        add("as statements, a rule", BulkCopy::Never, 40, 20);
    }
    void theFirstBadRowIsNamedWhoeverRefusesIt()
    {
        QFETCH(qsizetype, taken);
        QFETCH(qsizetype, missing);
        QList<QList<Value>> given = rows(150);
        given[taken] = row(1'000, u"name 1"_s);
        given[missing][1] = Value();
        const BulkReport report = create(given, inSmallChunks());
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.failedRow, std::min(taken, missing));
        QCOMPARE(
            errorKindName(report.error->kind), taken < missing ? u"AlreadyExists"_s : u"NotNull"_s);
        QCOMPARE(cell(u"SELECT count(*) FROM goods"_s), u"0"_s);
    }

    void keysAreThoseOfTheRowsThatWereCreated()
    {
        QList<QList<Value>> given = rows(10);
        given[2][1] = given[3][1] = given[9][1] = Value();
        BulkOptions options;
        options.mode = BulkMode::CollectErrors;
        options.returnsKeys = true;
        options.chunk = 3;
        const BulkReport report = create(given, options);
        QList<qint64> places;
        for (const auto& [place, key] : report.rows) {
            QCOMPARE(key.value(0).toText(), QString::number(place + 1));
            places.append(place);
        }
        QCOMPARE(places, QList<qint64>({0, 1, 4, 5, 6, 7, 8}));
    }

    void stoppingTakesAllBack_data() { addCopies(); }
    void stoppingTakesAllBack()
    {
        std::stop_source stop;
        BulkOptions options = inSmallChunks();
        options.progress = [&stop](const BulkProgress&) { stop.request_stop(); };
        CallOptions call;
        call.stop = stop.get_token();
        RowList source(rows(150));
        const BulkReport report = bulkCreate(adapter(), *goods(), kColumns, source, options, call);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(report.error->kind), u"Cancelled"_s);
        QCOMPARE(cell(u"SELECT count(*) FROM goods"_s), u"0"_s);
    }

    void aSourceThatFailsSavesNothing_data() { addCopies(); }
    void aSourceThatFailsSavesNothing()
    {
        FailingSource source;
        BulkOptions options = inSmallChunks();
        options.mode = BulkMode::CollectErrors;
        const BulkReport report = bulkCreate(adapter(), *goods(), kColumns, source, options, {});
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.error->message, u"The disk was taken out."_s);
        QCOMPARE(cell(u"SELECT count(*) FROM goods"_s), u"0"_s);
    }

    void aDryRunSavesNothing()
    {
        BulkOptions options;
        options.save = ApplyMode::DryRun;
        const BulkReport report = create(rows(10), options);
        QVERIFY(!report.error);
        QCOMPARE(summary(report), u"not-saved: 10 read, 10 created, 0 skipped, 0 failed"_s);
        QCOMPARE(cell(u"SELECT count(*) FROM goods"_s), u"0"_s);
    }

    void whatCannotBeIsRefusedBeforeAnySql_data()
    {
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<BulkCopy>("copy");
        QTest::addColumn<int>("chunk");
        QTest::newRow("unknown column") << QStringList{u"nmae"_s} << BulkCopy::Auto << 10;
        QTest::newRow("column twice") << QStringList{u"name"_s, u"name"_s} << BulkCopy::Auto << 10;
        QTest::newRow("empty chunk") << QStringList{u"name"_s} << BulkCopy::Auto << 0;
        QTest::newRow("keys of a stream") << QStringList{u"name"_s} << BulkCopy::Always << 10;
    }
    void whatCannotBeIsRefusedBeforeAnySql()
    {
        QFETCH(QStringList, columns);
        QFETCH(BulkCopy, copy);
        QFETCH(int, chunk);
        BulkOptions options;
        options.copy = copy;
        options.chunk = chunk;
        options.returnsKeys = true;
        const BulkReport report = create({{Value::text(u"x"_s)}}, options, columns);
        QVERIFY(report.error);
        QCOMPARE(errorKindName(report.error->kind), u"InvalidArgument"_s);
        QCOMPARE(report.read, 0);
    }

    void aRowOfAnotherLengthIsNamed()
    {
        const BulkReport report = create({row(1, u"a"_s), {Value::integer(2)}});
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(report.error->kind), u"InvalidArgument"_s);
        QVERIFY2(report.error->message.contains(u"Row 2"_s), qPrintable(report.error->message));
        QCOMPARE(cell(u"SELECT count(*) FROM goods"_s), u"0"_s);
    }
};

TW_TEST(BulkContractTest)
#include "bulk_contract_test.moc"

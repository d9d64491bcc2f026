// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods_fixture.h"

#include <tuplewright/engine/bulk_create.h>

#include <QTest>

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
        for (const auto& [number, error] : report.failures) {
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
        options.wantsKeys = true;
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

    void keysOfSkippedRowsAreLeftOut()
    {
        execute(u"INSERT INTO goods(id, name) VALUES (2, 'there')"_s);
        BulkOptions options;
        options.wantsKeys = true;
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
        options.wantsKeys = true;
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

QTEST_GUILESS_MAIN(BulkContractTest)
#include "bulk_contract_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipts_fixture.h"
#include "test_program.h"

#include <tuplewright/records/table_adapter.h>
#include <tuplewright/writing/bulk_create.h>
#include <tuplewright/writing/where_writer.h>

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// Rows from a list.
class ListSource final : public RowSource
{
public:
    explicit ListSource(QList<QList<Value>> rows)
        : m_rows(std::move(rows))
    { }
    Result<bool> next(QList<Value>& row) override
    {
        if (m_next == m_rows.size())
            return false;
        row = m_rows[m_next++];
        return true;
    }

private:
    QList<QList<Value>> m_rows;
    qsizetype m_next = 0;
};

const QList<ColumnEdit> kNote{{u"note"_s, ColumnEdit::Kind::Set, Value::text(u"new"_s)}};

}

/// What saves leave on this computer, the same for every engine.
class ReceiptsContractTest final : public ReceiptsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsKeptWithWhatItsRowsWereAndAre()
    {
        const ApplyReport report = apply(
            R"([{"table":"people","op":"update","key":{"name":"Ada"},"values":{"note":"n"}},
                {"table":"people","op":"insert","values":{"id":9,"name":"New"}},
                {"table":"people","op":"delete","key":{"id":2}}])");
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        const ReceiptSummary receipt = newest();
        QCOMPARE(receipt.outcome, ReceiptOutcome::Saved);
        QCOMPARE(receipt.head.by, u"a test"_s);
        QVERIFY(!receipt.head.place.identity.isEmpty());
        QVERIFY(receipt.head.at.secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QCOMPARE(receipt.counts.size(), 2);
        QCOMPARE(receipt.counts[0].inserted, 1);
        QCOMPARE(receipt.counts[0].updated, 1);
        QCOMPARE(receipt.counts[0].deleted, 1);
        QCOMPARE(receipt.counts[1].deleted, 1); // Bob's tag went along
        QVERIFY(receipt.objection.isEmpty());
        const QByteArray text = newestText();
        QVERIFY(text.contains("INSERT INTO"));
        QVERIFY(text.contains("a \\\"q\\\" \U0001F600"));
        QVERIFY(text.contains("\"Bob\""));
    }

    void whatForeignKeysDoIsKept()
    {
        const WhereWriter writer(adapter(), *described(u"people"_s));
        const WhereReport report = writer.remove(rowsWhere(u"id"_s, u"1"_s), {}, {});
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        QMap<QString, ReceiptCounts> counts;
        for (const ReceiptCounts& count : newest().counts)
            counts[count.table.section(u'.', 1)] = count;
        QCOMPARE(counts[u"people"_s].deleted, 1);
        QCOMPARE(counts[u"tags"_s].deleted, 2);
        QCOMPARE(counts[u"visits"_s].updated, 1);
    }

    void theTransactionIsNamedWhereTheEngineNamesIt()
    {
        QVERIFY(apply(R"([{"table":"people","op":"delete","key":{"id":3}}])").outcome
            == Outcome::Saved);
        QCOMPARE(newest().evidence.has_value(), !adapter().engine().isFileBased());
    }

    void aBulkCreationIsKept_data()
    {
        QTest::addColumn<QStringList>("columns");
        QTest::newRow("with keys") << QStringList{u"id"_s, u"name"_s};
        QTest::newRow("without keys") << QStringList{u"name"_s, u"note"_s};
    }
    void aBulkCreationIsKept()
    {
        QFETCH(const QStringList, columns);
        execute(u"DROP TABLE IF EXISTS things"_s);
        execute(u"CREATE TABLE things(id %1, name text, note text DEFAULT 'd')"_s.arg(
            engine().autoKey()));
        ListSource source({{Value::text(u"7"_s), Value::text(u"a"_s)},
            {Value::text(u"8"_s), Value::text(u"b"_s)}});
        const TablePtr things = described(u"things"_s);
        const BulkReport report = bulkCreate(adapter(), *things, columns, source, {}, {});
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        QCOMPARE(newest().counts.first().inserted, 2);
        QVERIFY(newest().objection.isEmpty());
        const UndoReport undone = undo();
        QVERIFY2(!undone.error, qPrintable(textOf(undone.error)));
        QCOMPARE(column(u"SELECT * FROM things"_s), QStringList());
    }

    void theFileIsForItsOwnerAlone()
    {
        QCOMPARE(
            apply(R"([{"table":"people","op":"delete","key":{"id":3}}])").outcome, Outcome::Saved);
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(QFile::permissions(store().path(newest().head.id)) & others));
        QVERIFY(!(QFile::permissions(store().folder()) & others));
    }

    void maskedColumnsNeverEnter()
    {
        ConnectionConfig config = engine().config();
        config.session.maskedColumns = u"people.note"_s;
        const Adapter masking = adapterFor(config);
        execute(u"UPDATE people SET note = 'secret' WHERE id = 1"_s);
        const auto table = masking.describe({engine().schema(), u"people"_s}, {});
        QVERIFY(table);
        const QList<ColumnEdit> edits{
            {u"note"_s, ColumnEdit::Kind::Set, Value::text(u"other secret"_s)},
            {u"born"_s, ColumnEdit::Kind::Set, Value::text(u"2001-01-01"_s)}};
        const WhereReport report
            = WhereWriter(masking, **table).update(rowsWhere(u"id"_s, u"1"_s), edits, {}, {});
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        QVERIFY(newestText().contains("1815-12-10"));
        QVERIFY(!newestText().contains("secret"));
    }

    void parametersAreHiddenWhereTheConnectionHidesThem()
    {
        ConnectionConfig config = engine().config();
        config.log.hideParameters = true;
        const Adapter hiding = adapterFor(config);
        const WhereReport report = WhereWriter(hiding, *described(u"people"_s))
                                       .update(rowsWhere(u"id"_s, u"1"_s), kNote, {}, {});
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
        QVERIFY(!newestText().contains("\"values\""));
    }

    void theSettingSwitchesThemOff()
    {
        ConnectionConfig config = engine().config();
        config.guard.receipts = false;
        const Adapter silent = adapterFor(config);
        const WhereReport report = WhereWriter(silent, *described(u"people"_s))
                                       .update(rowsWhere(u"id"_s, u"1"_s), kNote, {}, {});
        QCOMPARE(report.rows, 1);
        QVERIFY(!QDir(store().folder()).exists());
        QVERIFY(ConnectionConfig().guard.receipts);
    }

    void withoutAReceiptNothingIsSaved()
    {
        QFile inTheWay(store().folder());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const QStringList before = dump();
        const ApplyReport applied = apply(R"([{"table":"people","op":"delete","key":{"id":3}}])");
        QCOMPARE(applied.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(applied.error->kind), u"File"_s);
        const WhereReport changed = WhereWriter(adapter(), *described(u"people"_s))
                                        .update(rowsWhere(u"id"_s, u"1"_s), kNote, {}, {});
        QCOMPARE(errorKindName(changed.error->kind), u"File"_s);
        QVERIFY(inTheWay.remove());
        QCOMPARE(dump(), before);
    }

    void whatIsRefusedLeavesNone()
    {
        QCOMPARE(
            apply(R"([{"table":"people","op":"update","key":{"id":1},"values":{"name":"Bob"}}])")
                .outcome,
            Outcome::NotSaved);
        WhereOptions dry;
        dry.save = ApplyMode::DryRun;
        const WhereWriter writer(adapter(), *described(u"people"_s));
        QCOMPARE(writer.update(rowsWhere(u"id"_s, u"1"_s), kNote, dry, {}).rows, 1);
        const auto all = store().list();
        QVERIFY(all);
        QCOMPARE(all->size(), 0);
    }

    void aLargeValueThatDidNotChangeIsNotCopied()
    {
        execute(u"UPDATE people SET note = '%1' WHERE id = 1"_s.arg(QString(100'000, u'x')));
        const QStringList before = dump();
        QCOMPARE(apply(R"([{"table":"people","op":"update","key":{"id":1},"values":{"name":"Z"}}])")
                     .outcome,
            Outcome::Saved);
        QVERIFY(newest().bytes < 10'000);
        QVERIFY(!undo().error);
        QCOMPARE(dump(), before);
    }

    void oldOnesAndTooManyGo()
    {
        const WhereWriter writer(adapter(), *described(u"people"_s));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(
                writer.update(rowsWhere(u"id"_s, QString::number(i + 1)), kNote, {}, {}).rows, 1);
        const auto all = store().list();
        QCOMPARE(all->size(), 3);
        ReceiptStore(store().folder(), {.bytes = all->at(0).bytes + all->at(1).bytes}).prune();
        QCOMPARE(store().list()->size(), 2);
        ReceiptStore(store().folder(), {.age = std::chrono::days(-1)}).prune();
        QCOMPARE(store().list()->size(), 0);
    }
};

TW_TEST(ReceiptsContractTest)
#include "receipts_contract_test.moc"

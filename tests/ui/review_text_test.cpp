// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/review_text.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

BatchStep stepOf(ChangeKind kind, const QString& sql, const QList<Value>& values)
{
    BatchStep step;
    step.kind = kind;
    step.statement.sql = sql;
    step.statement.values = values;
    step.row.table = {u"public"_s, u"orders"_s};
    step.row.key = {{u"id"_s, Value::text(u"7"_s)}};
    return step;
}

}

/// A batch in the words of its review: nothing in a value may look like a part of the statement.
class ReviewTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesStandInComments()
    {
        const BatchStep step = stepOf(ChangeKind::Update, u"UPDATE orders SET note = $1"_s,
            {Value::text(u"two\nlines"_s), Value()});
        QCOMPARE(stepText(step, 2, 3),
            u"-- 2 of 3, expects 1 row\nUPDATE orders SET note = $1;\n--   1: 'two↵lines'\n"
            "--   2: NULL\n"_s);
    }

    void longValuesEndInAnEllipsis()
    {
        const BatchStep step
            = stepOf(ChangeKind::Insert, u"INSERT"_s, {Value::text(QString(500, u'x'))});
        const QString text = stepText(step, 1, 1);
        QVERIFY(text.contains(QString(200, u'x') + u'…'));
        QVERIFY(!text.contains(QString(201, u'x')));
    }

    void bytesAreCounted()
    {
        const BatchStep step = stepOf(ChangeKind::Insert, u"INSERT"_s,
            {Value::stored(StorageClass::Bytes, QByteArray("ab"))});
        QVERIFY2(stepText(step, 1, 1).contains(u"1: 2 bytes"_s), qPrintable(stepText(step, 1, 1)));
    }

    void aScriptHoldsEachStatement()
    {
        const Batch batch{stepOf(ChangeKind::Update, u"UPDATE a"_s, {}),
            stepOf(ChangeKind::Delete, u"DELETE b"_s, {})};
        QCOMPARE(statementsText(batch),
            u"-- 1 of 2, expects 1 row\nUPDATE a;\n\n-- 2 of 2, expects 1 row\nDELETE b;\n"_s);
    }

    void aRowIsNamedByItsChangeAndKey()
    {
        const BatchStep step = stepOf(ChangeKind::SoftDelete, u"UPDATE"_s, {});
        QCOMPARE(rowText(step, false), u"Soft-delete · id '7'"_s);
        QCOMPARE(rowText(step, true), u"orders · Soft-delete · id '7'"_s);
    }

    void theTargetNamesDatabaseServerAndAccount()
    {
        ConnectionConfig target;
        target.database = u"shop"_s;
        QCOMPARE(targetText(target), u"shop"_s);
        target.host = u"db"_s;
        target.port = u"5433"_s;
        target.user = u"eva"_s;
        QCOMPARE(targetText(target), u"shop on db:5433 as eva"_s);
    }

    void tablesAreNamedOnce()
    {
        const Batch batch{stepOf(ChangeKind::Update, {}, {}), stepOf(ChangeKind::Delete, {}, {})};
        QCOMPARE(tablesOf(batch).size(), 1);
    }
};

TW_TEST(ReviewTextTest)
#include "review_text_test.moc"

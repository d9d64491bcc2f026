// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/base/json.h>
#include <tuplewright/editing/change.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class ChangeJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMember();
    void readsEveryOperation_data();
    void readsEveryOperation();
    void numbersKeepTheirDigits();
    void nullIsNullAndEmptyIsNot();
    void objectsBecomeTheTextOfJson();
    void refusesWhatIsNoChange_data();
    void refusesWhatIsNoChange();
    void hexadecimalTextBecomesBytesForColumnsOfBytes();
    void identitiesOfTheSameRowHashAlike();
    void identitiesTellNullFromEmpty();
};

namespace {

Result<QList<Change>> readChanges(const QByteArray& text)
{
    return changesFromJson(*Json::parse(text));
}

Value valueOf(const QByteArray& json)
{
    const auto changes
        = readChanges(R"([{"table":"t","op":"insert","values":{"a":)" + json + "}}]");
    return changes->first().values.first().second;
}

}

void ChangeJsonTest::readsEveryMember()
{
    const auto changes = readChanges(R"([{"table":"s.\"a.b\"","op":"update","key":{"id":7},)"
                                     R"("values":{"b":"x","a":null},"expect":{"b":"w"}}])");
    QVERIFY(changes.has_value());
    const Change& change = changes->first();
    QVERIFY(change.row.table == (QualifiedName{u"s"_s, u"a.b"_s}));
    QCOMPARE(change.row.address, RowAddress::Key);
    QVERIFY(change.row.key == (ColumnValues{{u"id"_s, Value::integer(7)}}));
    QVERIFY(change.values == (ColumnValues{{u"b"_s, Value::text(u"x"_s)}, {u"a"_s, Value()}}));
    QVERIFY(change.expected == (ColumnValues{{u"b"_s, Value::text(u"w"_s)}}));
}

void ChangeJsonTest::readsEveryOperation_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ChangeKind>("kind");
    QTest::newRow("insert") << u"insert"_s << ChangeKind::Insert;
    QTest::newRow("update") << u"update"_s << ChangeKind::Update;
    QTest::newRow("delete") << u"delete"_s << ChangeKind::Delete;
    QTest::newRow("soft-delete") << u"soft-delete"_s << ChangeKind::SoftDelete;
    QTest::newRow("restore") << u"restore"_s << ChangeKind::Restore;
}

void ChangeJsonTest::readsEveryOperation()
{
    QFETCH(const QString, name);
    QFETCH(const ChangeKind, kind);
    const auto changes = readChanges("[{\"table\":\"t\",\"op\":\"" + name.toUtf8() + "\"}]");
    QVERIFY(changes.has_value());
    QCOMPARE(changes->first().kind, kind);
    QCOMPARE(changeKindName(kind), name);
}

void ChangeJsonTest::numbersKeepTheirDigits()
{
    const QByteArray wide = "12345678901234567890.10";
    QVERIFY(valueOf(wide) == Value::stored(StorageClass::Real, wide));
    QVERIFY(valueOf("-0") == Value::stored(StorageClass::Integer, "-0"));
}

void ChangeJsonTest::nullIsNullAndEmptyIsNot()
{
    QVERIFY(valueOf("null").isNull());
    QVERIFY(!valueOf("\"\"").isNull());
    QVERIFY(valueOf("true") == Value::text(u"true"_s));
}

void ChangeJsonTest::objectsBecomeTheTextOfJson()
{
    const QByteArray json = "{ \"b\": 1.10,\n  \"a\": [1, \"\\u00e9\"] }";
    QCOMPARE(valueOf(json).bytes(), json);
}

void ChangeJsonTest::refusesWhatIsNoChange_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("no array") << QByteArray("{}") << u"array"_s;
    QTest::newRow("no object") << QByteArray(R"([{"table":"t","op":"insert"},1])") << u"Change 2"_s;
    QTest::newRow("no table") << QByteArray(R"([{"op":"insert"}])") << u"Change 1, table"_s;
    QTest::newRow("bad table") << QByteArray(R"([{"table":"a.b.c","op":"insert"}])")
                               << u"Change 1, table"_s;
    QTest::newRow("no operation") << QByteArray(R"([{"table":"t"}])") << u"Change 1, op"_s;
    QTest::newRow("unknown operation")
        << QByteArray(R"([{"table":"t","op":"upsert"}])") << u"upsert"_s;
    QTest::newRow("misspelled guard")
        << QByteArray(R"([{"table":"t","op":"delete","expected":{}}])") << u"expected"_s;
    QTest::newRow("repeated member")
        << QByteArray(R"([{"table":"t","op":"delete","op":"insert"}])") << u"op"_s;
    QTest::newRow("values are no object")
        << QByteArray(R"([{"table":"t","op":"insert","values":[1]}])") << u"values"_s;
}

void ChangeJsonTest::refusesWhatIsNoChange()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    const auto changes = readChanges(json);
    QVERIFY(!changes);
    QCOMPARE(changes.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(changes.error().message.contains(place), qPrintable(changes.error().message));
}

void ChangeJsonTest::hexadecimalTextBecomesBytesForColumnsOfBytes()
{
    const Table table = test::tableOf(u"t: id* int, pic bytea, note text"_s);
    Change change;
    const Value hex = Value::text(u"\\x00FF"_s);
    change.values = {{u"pic"_s, hex}, {u"note"_s, hex}};
    change.expected = {{u"pic"_s, Value::text(u"\\x0"_s)}};
    change = withDecodedBytes(change, table);
    QVERIFY(
        change.values[0].second == Value::stored(StorageClass::Bytes, QByteArray("\x00\xff", 2)));
    QVERIFY(change.values[1].second == hex);
    QVERIFY(change.expected[0].second == Value::text(u"\\x0"_s));
}

void ChangeJsonTest::identitiesOfTheSameRowHashAlike()
{
    const RowIdentity a{{u"s"_s, u"t"_s}, RowAddress::Key, {{u"id"_s, Value::integer(1)}}};
    const RowIdentity b = a;
    QVERIFY(a == b);
    QCOMPARE(qHash(a, 3), qHash(b, 3));
}

void ChangeJsonTest::identitiesTellNullFromEmpty()
{
    const RowIdentity null{{{}, u"t"_s}, RowAddress::Key, {{u"id"_s, Value()}}};
    const RowIdentity empty{{{}, u"t"_s}, RowAddress::Key, {{u"id"_s, Value::text(u""_s)}}};
    QVERIFY(!(null == empty));
    QVERIFY(qHash(null, 0) != qHash(empty, 0));
}

TW_TEST(ChangeJsonTest)
#include "change_json_test.moc"

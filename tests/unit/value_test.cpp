// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/values/value.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class ValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNullByDefault();
    void emptyTextIsNotNull();
    void defaultMarkerIsNeitherNullNorText();
    void integersKeepEveryDigit();
    void storageIsPartOfTheValue();
    void nullHasNoBytes();
};

void ValueTest::isNullByDefault()
{
    QVERIFY(Value().isNull());
    QVERIFY(!Value().isDefault());
}

void ValueTest::emptyTextIsNotNull()
{
    QVERIFY(!Value::text({}).isNull());
    QVERIFY(!(Value::text({}) == Value()));
}

void ValueTest::defaultMarkerIsNeitherNullNorText()
{
    QVERIFY(Value::defaultMarker().isDefault());
    QVERIFY(!Value::defaultMarker().isNull());
    QVERIFY(!(Value::defaultMarker() == Value()));
}

void ValueTest::integersKeepEveryDigit()
{
    QCOMPARE(Value::integer(std::numeric_limits<qint64>::min()).bytes(), "-9223372036854775808"_ba);
    QCOMPARE(Value::integer(9007199254740993).bytes(), "9007199254740993"_ba);
}

void ValueTest::storageIsPartOfTheValue()
{
    QVERIFY(!(Value::integer(1) == Value::text(u"1"_s)));
    QVERIFY(Value::integer(1) == Value::stored(StorageClass::Integer, "1"_ba));
}

void ValueTest::nullHasNoBytes()
{
    QVERIFY(Value::stored(StorageClass::Null, "left over"_ba) == Value());
}

TW_TEST(ValueTest)
#include "value_test.moc"

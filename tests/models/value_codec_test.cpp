// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/value_codec.h"
#include "table_of.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

Value stored(StorageClass storage, const char* bytes)
{
    return Value::stored(storage, QByteArray(bytes));
}

const Value kNull;
const Value kValueCodecText = Value::text(u"x"_s);
const Value kInteger = stored(StorageClass::Integer, "1");
const Value kReal = stored(StorageClass::Real, "1.5");
const Value kBytes = stored(StorageClass::Bytes, "x");

Column column(const QString& word, const QString& typeName = {})
{
    Column column{.name = u"c"_s, .type = typeOf(word)};
    if (!typeName.isEmpty())
        column.type.name = typeName;
    return column;
}

}

class ValueCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textBecomesAValue_data();
    void textBecomesAValue();
    void textThatIsCertainlyWrongIsRefused_data();
    void textThatIsCertainlyWrongIsRefused();
    void everyValueIsReadBackFromItsText_data();
    void everyValueIsReadBackFromItsText();
    void enumsTakeTheirValuesOnly();
    void lifecycleMarksAreUnderstood();
    void bytesThatAreNoTextAreFound();
    void bytesInDigitsAreCounted();
};

void ValueCodecTest::textBecomesAValue_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Value>("previous");
    QTest::addColumn<Value>("value");
    const Column smallint = column(u"int"_s, u"smallint"_s);
    const Column integer = column(u"int"_s, u"integer"_s);
    const Column bigint = column(u"int"_s, u"bigint"_s);
    const Column numeric = column(u"numeric"_s, u"numeric(9,2)"_s);
    const Column untyped = column(QString());
    const Column flag = column(u"bool"_s);
    const Column bytes = column(u"bytea"_s);

    QTest::newRow("largest smallint")
        << smallint << u"32767"_s << kValueCodecText << Value::text(u"32767"_s);
    QTest::newRow("smallest bigint") << bigint << u"-9223372036854775808"_s << kValueCodecText
                                     << Value::text(u"-9223372036854775808"_s);
    QTest::newRow("above 2^53") << bigint << u"9007199254740993"_s << kValueCodecText
                                << Value::text(u"9007199254740993"_s);
    QTest::newRow("blanks round a number")
        << integer << u" 5 "_s << kValueCodecText << Value::text(u"5"_s);
    QTest::newRow("an integer of SQLite has 64 bits")
        << integer << u"3000000000"_s << kInteger << stored(StorageClass::Integer, "3000000000");
    QTest::newRow("a decimal keeps its zeros")
        << numeric << u"1.50"_s << kValueCodecText << Value::text(u"1.50"_s);
    QTest::newRow("a decimal with a long tail is rounded by the server")
        << numeric << u"1234567.899"_s << kValueCodecText << Value::text(u"1234567.899"_s);
    QTest::newRow("an exponent is left to the server")
        << numeric << u"1e3"_s << kValueCodecText << Value::text(u"1e3"_s);
    QTest::newRow("NaN is a number")
        << column(u"real"_s) << u"NaN"_s << kValueCodecText << Value::text(u"NaN"_s);
    QTest::newRow("-Infinity is one too")
        << column(u"real"_s) << u"-Infinity"_s << kValueCodecText << Value::text(u"-Infinity"_s);
    QTest::newRow("a real stays real")
        << column(u"real"_s) << u"2.25"_s << kReal << stored(StorageClass::Real, "2.25");
    QTest::newRow("a thousand digits") << column(u"numeric"_s) << QString(1000, u'9')
                                       << kValueCodecText << Value::text(QString(1000, u'9'));

    QTest::newRow("yes, for PostgreSQL")
        << flag << u"Yes"_s << Value::text(u"f"_s) << Value::text(u"t"_s);
    QTest::newRow("off, for SQLite")
        << flag << u"off"_s << kInteger << stored(StorageClass::Integer, "0");
    QTest::newRow("spelled as before")
        << flag << u"1"_s << Value::text(u"false"_s) << Value::text(u"true"_s);

    QTest::newRow("empty text is not NULL")
        << column(u"text"_s) << QString() << kNull << Value::text(QString());
    QTest::newRow("the word NULL is text")
        << column(u"text"_s) << u"NULL"_s << kNull << Value::text(u"NULL"_s);
    QTest::newRow("blanks stay") << column(u"text"_s) << u"  "_s << kValueCodecText
                                 << Value::text(u"  "_s);
    QTest::newRow("markup stays") << column(u"text"_s) << u"<b>&'\"%1"_s << kValueCodecText
                                  << Value::text(u"<b>&'\"%1"_s);
    QTest::newRow("dates are the server's matter")
        << column(u"date"_s) << u"infinity"_s << kValueCodecText << Value::text(u"infinity"_s);

    QTest::newRow("untyped: an integer stays one")
        << untyped << u"7"_s << kInteger << stored(StorageClass::Integer, "7");
    QTest::newRow("untyped: an integer becomes text")
        << untyped << u"seven"_s << kInteger << Value::text(u"seven"_s);
    QTest::newRow("untyped: zeros in front are text")
        << untyped << u"007"_s << kInteger << Value::text(u"007"_s);
    QTest::newRow("untyped: an integer becomes real")
        << untyped << u"7.5"_s << kInteger << stored(StorageClass::Real, "7.5");
    QTest::newRow("untyped: a real stays one")
        << untyped << u"7"_s << kReal << stored(StorageClass::Real, "7");
    QTest::newRow("untyped: text stays text")
        << untyped << u"7"_s << kValueCodecText << Value::text(u"7"_s);
    QTest::newRow("untyped: NULL becomes text")
        << untyped << u"7"_s << kNull << Value::text(u"7"_s);
    QTest::newRow("untyped: bytes stay bytes")
        << untyped << u"\\x01ff"_s << kBytes << Value::stored(StorageClass::Bytes, "\x01\xff");
    QTest::newRow("untyped: text that looks like bytes stays text")
        << untyped << u"\\x01ff"_s << kValueCodecText << Value::text(u"\\x01ff"_s);

    QTest::newRow("bytes of PostgreSQL stay as typed")
        << bytes << u"\\x01FF"_s << kValueCodecText << Value::text(u"\\x01FF"_s);
    QTest::newRow("bytes of SQLite are read")
        << bytes << u"\\x01FF"_s << kBytes << Value::stored(StorageClass::Bytes, "\x01\xff");
    QTest::newRow("JSON stays as typed") << column(u"json"_s) << u"{\"a\": 1.0 }"_s
                                         << kValueCodecText << Value::text(u"{\"a\": 1.0 }"_s);
}

void ValueCodecTest::textBecomesAValue()
{
    QFETCH(const Column, column);
    QFETCH(const QString, typed);
    QFETCH(const Value, previous);
    const Result<Value> value = ValueCodec::parse(typed, column, previous);
    QVERIFY2(value, value ? "" : qPrintable(value.error().message));
    QTEST(*value, "value");
}

void ValueCodecTest::textThatIsCertainlyWrongIsRefused_data()
{
    QTest::addColumn<Column>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("letters in a whole number")
        << column(u"int"_s, u"integer"_s) << u"12x"_s << ErrorKind::InvalidText
        << u"'12x' is not a whole number."_s;
    QTest::newRow("nothing is not a number")
        << column(u"int"_s, u"integer"_s) << QString() << ErrorKind::InvalidText
        << u"'' is not a whole number."_s;
    QTest::newRow("one above smallint")
        << column(u"int"_s, u"smallint"_s) << u"32768"_s << ErrorKind::OutOfRange
        << u"32768 is too large for smallint (-32768 to 32767)."_s;
    QTest::newRow("one below integer")
        << column(u"int"_s, u"integer"_s) << u"-2147483649"_s << ErrorKind::OutOfRange
        << u"-2147483649 is too large for integer (-2147483648 to 2147483647)."_s;
    QTest::newRow("one above bigint")
        << column(u"int"_s, u"bigint"_s) << u"9223372036854775808"_s << ErrorKind::OutOfRange
        << u"9223372036854775808 is too large for bigint (-9223372036854775808 to "
           "9223372036854775807)."_s;
    QTest::newRow("hostile text is quoted as it is")
        << column(u"int"_s, u"integer"_s) << u"%2<b>"_s << ErrorKind::InvalidText
        << u"'%2<b>' is not a whole number."_s;
    QTest::newRow("no decimal") << column(u"numeric"_s) << u"1,5"_s << ErrorKind::InvalidText
                                << u"'1,5' is not a number."_s;
    QTest::newRow("too many digits")
        << column(u"numeric"_s, u"numeric(9,2)"_s) << u"12345678"_s << ErrorKind::OutOfRange
        << u"12345678 is too large for numeric(9,2)."_s;
    QTest::newRow("no boolean") << column(u"bool"_s) << u"maybe"_s << ErrorKind::InvalidText
                                << u"'maybe' is neither true nor false."_s;
    QTest::newRow("half a character") << column(u"text"_s) << u"ab"_s + QChar(0xd83d) + u'c'
                                      << ErrorKind::InvalidText << u"Character 3 is half of one."_s;
    QTest::newRow("the other half") << column(u"text"_s) << QString(QChar(0xde00))
                                    << ErrorKind::InvalidText << u"Character 1 is half of one."_s;
    QTest::newRow("code 0") << column(u"text"_s) << u"a"_s + QChar(0) + u'b'
                            << ErrorKind::InvalidText
                            << u"Character 2 has the code 0, which text cannot hold here."_s;
    QTest::newRow("half a byte") << column(u"bytea"_s) << u"\\x123"_s << ErrorKind::InvalidText
                                 << u"After \\x come pairs of hexadecimal digits."_s;
}

void ValueCodecTest::textThatIsCertainlyWrongIsRefused()
{
    QFETCH(const Column, column);
    QFETCH(const QString, typed);
    const Result<Value> value = ValueCodec::parse(typed, column, kValueCodecText);
    QVERIFY(!value);
    QTEST(value.error().kind, "kind");
    QTEST(value.error().message, "message");
    QCOMPARE(value.error().column, u"c"_s);
}

void ValueCodecTest::everyValueIsReadBackFromItsText_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<Value>("value");
    QTest::newRow("integer") << u"int"_s << stored(StorageClass::Integer, "-9223372036854775808");
    QTest::newRow("decimal text") << u"numeric"_s << Value::text(u"1.10"_s);
    QTest::newRow("real") << u"real"_s << stored(StorageClass::Real, "5.0");
    QTest::newRow("untyped real") << QString() << stored(StorageClass::Real, "5.0");
    QTest::newRow("bytes") << u"bytea"_s << Value::stored(StorageClass::Bytes, "\x00\xff\n"_ba);
    QTest::newRow("untyped bytes") << QString() << Value::stored(StorageClass::Bytes, {});
    QTest::newRow("boolean") << u"bool"_s << Value::text(u"t"_s);
    QTest::newRow("boolean of SQLite") << u"bool"_s << stored(StorageClass::Integer, "0");
    QTest::newRow("lines") << u"text"_s << Value::text(u"a\r\nb\n"_s);
}

void ValueCodecTest::everyValueIsReadBackFromItsText()
{
    QFETCH(const QString, type);
    QFETCH(const Value, value);
    const Result<Value> read = ValueCodec::parse(ValueCodec::editText(value), column(type), value);
    QVERIFY(read);
    QCOMPARE(*read, value);
}

void ValueCodecTest::enumsTakeTheirValuesOnly()
{
    Column mood = column(u"enum"_s, u"mood"_s);
    mood.type.enumValues = {u"sad"_s, u"ok"_s};
    QCOMPARE(ValueCodec::parse(u"ok"_s, mood, kValueCodecText).value(), Value::text(u"ok"_s));
    const Result<Value> refused = ValueCodec::parse(u"OK"_s, mood, kValueCodecText);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, u"'OK' is not a value of mood (sad, ok)."_s);
}

void ValueCodecTest::lifecycleMarksAreUnderstood()
{
    const auto marks = [](Lifecycle::Kind kind, const Value& value) {
        return ValueCodec::marksDeleted({u"state"_s, kind, u"gone"_s, u"here"_s}, viewOf(value));
    };
    QVERIFY(marks(Lifecycle::Kind::DeletedFlag, Value::text(u"t"_s)));
    QVERIFY(!marks(Lifecycle::Kind::DeletedFlag, stored(StorageClass::Integer, "0")));
    QVERIFY(!marks(Lifecycle::Kind::DeletedFlag, kNull));
    QVERIFY(marks(Lifecycle::Kind::ActiveFlag, stored(StorageClass::Integer, "0")));
    QVERIFY(!marks(Lifecycle::Kind::ActiveFlag, kNull));
    QVERIFY(marks(Lifecycle::Kind::DeletedAt, Value::text(u"2026-01-01"_s)));
    QVERIFY(!marks(Lifecycle::Kind::DeletedAt, kNull));
    QVERIFY(marks(Lifecycle::Kind::Mark, Value::text(u"gone"_s)));
    QVERIFY(!marks(Lifecycle::Kind::Mark, Value::text(u"Gone"_s)));
    QVERIFY(!marks(Lifecycle::Kind::Mark, kNull));
}

void ValueCodecTest::bytesInDigitsAreCounted()
{
    ColumnType bytea;
    bytea.typeClass = TypeClass::Bytes;
    const ColumnType text;
    QCOMPARE(ValueCodec::sizeOf(Value::text(u"\\x00000002"_s), bytea), 4);
    QCOMPARE(ValueCodec::sizeOf(Value::text(u"\\x00000002"_s), text), 10);
    QCOMPARE(ValueCodec::sizeOf(Value::stored(StorageClass::Bytes, "\\xab"), bytea), 4);
    QCOMPARE(ValueCodec::sizeOf(Value(), bytea), 0);
}

void ValueCodecTest::bytesThatAreNoTextAreFound()
{
    QVERIFY(ValueCodec::isFaithful(Value::text(u"🚀 ok"_s)));
    QVERIFY(!ValueCodec::isFaithful(Value::stored(StorageClass::Text, "a\xff")));
    QVERIFY(!ValueCodec::isFaithful(Value::stored(StorageClass::Text, QByteArray("a\0b", 3))));
    QVERIFY(ValueCodec::isFaithful(Value::stored(StorageClass::Bytes, "a\xff")));
}

TW_TEST(ValueCodecTest)
#include "value_codec_test.moc"

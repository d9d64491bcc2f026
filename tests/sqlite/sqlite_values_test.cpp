// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"
#include "test_program.h"

#include <QRandomGenerator64>
#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

Value real(const char* text)
{
    return Value::stored(StorageClass::Real, text);
}

Value bytes(const QByteArray& content)
{
    return Value::stored(StorageClass::Bytes, content);
}

Value rawText(const QByteArray& content)
{
    return Value::stored(StorageClass::Text, content);
}

}

/// Values go into a file and come out of it as they are, with their storage class.
class SqliteValuesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackAsTheyWereBound_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("type");
        QTest::newRow("null") << Value() << u"null"_s;
        QTest::newRow("zero") << Value::integer(0) << u"integer"_s;
        QTest::newRow("least integer")
            << Value::integer(std::numeric_limits<qint64>::min()) << u"integer"_s;
        QTest::newRow("greatest integer")
            << Value::integer(std::numeric_limits<qint64>::max()) << u"integer"_s;
        QTest::newRow("whole real") << real("1.0") << u"real"_s;
        QTest::newRow("negative zero") << real("-0.0") << u"real"_s;
        QTest::newRow("tenth") << real("0.1") << u"real"_s;
        QTest::newRow("smallest real") << real("5e-324") << u"real"_s;
        QTest::newRow("largest real") << real("1.7976931348623157e+308") << u"real"_s;
        QTest::newRow("infinity") << real("Inf") << u"real"_s;
        QTest::newRow("negative infinity") << real("-Inf") << u"real"_s;
        QTest::newRow("empty text") << Value::text(u""_s) << u"text"_s;
        QTest::newRow("digits as text") << Value::text(u"007"_s) << u"text"_s;
        QTest::newRow("emoji") << Value::text(u"\U0001F600 %1 <b>&</b>\n\"'"_s) << u"text"_s;
        QTest::newRow("text with zero") << rawText(QByteArray("a\0b", 3)) << u"text"_s;
        QTest::newRow("broken UTF-8") << rawText("\xFF\xC3(\x80") << u"text"_s;
        QTest::newRow("empty blob") << bytes("") << u"blob"_s;
        QTest::newRow("blob with zero") << bytes(QByteArray("\0\xFF\0", 3)) << u"blob"_s;
        QTest::newRow("large blob") << bytes(QByteArray(3'000'000, '\x01')) << u"blob"_s;
    }

    void valuesComeBackAsTheyWereBound()
    {
        QFETCH(const Value, value);
        QFETCH(const QString, type);
        const SqliteFile file(u"CREATE TABLE t(v)"_s);
        const SqliteSession session(file);
        QVERIFY(session.run(u"INSERT INTO t VALUES (?1)"_s, {value}));
        const auto rows = session.query(u"SELECT v, typeof(v) FROM t"_s);
        QVERIFY(rows);
        QCOMPARE(rows->cell(0, 0).toValue(), value);
        QCOMPARE(rows->cell(0, 1).toValue(), Value::text(type));
    }

    void everyRealComesBackWithTheSameBits()
    {
        const SqliteFile file(u"CREATE TABLE t(v REAL)"_s);
        const SqliteSession session(file);
        QVERIFY(session->begin({}, CallOptions()));
        QRandomGenerator64 random(20260101);
        QList<double> numbers;
        while (numbers.size() < 20'000) {
            const auto number = std::bit_cast<double>(random.generate());
            if (std::isnan(number))
                continue;
            numbers.append(number);
            const QByteArray text = QByteArray::number(number, 'g', 17);
            const auto stored = session.query(
                u"INSERT INTO t VALUES (?1) RETURNING v"_s, {real(text.constData())});
            QVERIFY(stored);
            const CellView cell = stored->cell(0, 0);
            QCOMPARE(cell.storage, StorageClass::Real);
            QCOMPARE(std::bit_cast<quint64>(cell.bytes.toByteArray().toDouble()),
                std::bit_cast<quint64>(number));
            QCOMPARE(session.column(u"SELECT count(*) FROM t WHERE v IS ?1"_s, {cell.toValue()}),
                QStringList(u"1"_s));
            QVERIFY(session.run(u"DELETE FROM t"_s));
        }
        QVERIFY(session->rollback(CallOptions()));
    }

    void realsReadAsRealsAndAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << u"1.0"_s << u"1.0"_s;
        QTest::newRow("hundred thousand") << u"100000.0"_s << u"100000.0"_s;
        QTest::newRow("price") << u"1234567.89"_s << u"1234567.89"_s;
        QTest::newRow("small") << u"0.00001"_s << u"0.00001"_s;
        QTest::newRow("tiny") << u"1e-7"_s << u"1e-07"_s;
        QTest::newRow("huge") << u"1e22"_s << u"1e+22"_s;
        QTest::newRow("third") << u"1.0/3"_s << u"0.3333333333333333"_s;
        QTest::newRow("infinite") << u"-9e999"_s << u"-Inf"_s;
    }

    void realsReadAsRealsAndAsPeopleWriteThem()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, text);
        const SqliteFile file;
        QCOMPARE(SqliteSession(file).column(u"SELECT "_s + sql), QStringList(text));
    }

    void wordsAndOverflowAreNoNumbers_data()
    {
        QTest::addColumn<Value>("value");
        QTest::newRow("word") << Value::stored(StorageClass::Integer, "abc");
        QTest::newRow("nothing") << Value::stored(StorageClass::Integer, "");
        QTest::newRow("too large") << Value::stored(StorageClass::Integer, "9223372036854775808");
        QTest::newRow("rest") << Value::stored(StorageClass::Real, "1.5x");
        QTest::newRow("default") << Value::defaultMarker();
    }

    void wordsAndOverflowAreNoNumbers()
    {
        QFETCH(const Value, value);
        const SqliteFile file;
        const auto error = SqliteSession(file).errorOf(u"SELECT ?1"_s, {value});
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::InvalidArgument);
    }

    void textOfUtf16FilesIsReadAsUtf8()
    {
        const SqliteFile file(u"PRAGMA encoding = 'UTF-16le'; CREATE TABLE t(v TEXT);"
                              "INSERT INTO t VALUES ('Gr\u00FC\u00DFe'), ('')"_s);
        QCOMPARE(SqliteSession(file).column(u"SELECT v FROM t"_s),
            QStringList({u"Gr\u00FC\u00DFe"_s, QString()}));
    }

    void headersCarryDeclaredTypes()
    {
        const SqliteFile file(u"CREATE TABLE t(a VARCHAR(20), b INTEGER, c)"_s);
        const auto rows = SqliteSession(file).query(u"SELECT a, b AS \"x y\", c, 1 + 1 FROM t"_s);
        QVERIFY(rows);
        const QList<ResultColumn>& columns = rows->header().columns;
        QCOMPARE(columns.size(), 4);
        QCOMPARE(columns.at(0).type.typeClass, TypeClass::Text);
        QCOMPARE(columns.at(0).type.name, u"VARCHAR(20)"_s);
        QCOMPARE(columns.at(1).name, u"x y"_s);
        QCOMPARE(columns.at(1).type.typeClass, TypeClass::Integer);
        QCOMPARE(columns.at(2).type.typeClass, TypeClass::Other);
        QCOMPARE(columns.at(3).type.typeClass, TypeClass::Other);
    }

    void manyRowsArriveInOrder()
    {
        const SqliteFile file;
        const auto rows = SqliteSession(file).query(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
            " SELECT i, 'row ' || i, NULL FROM n"_s);
        QVERIFY(rows);
        QCOMPARE(rows->rowCount(), 20'000);
        QVERIFY(rows->chunks().size() > 1);
        for (qint64 row = 0; row < rows->rowCount(); ++row) {
            QCOMPARE(rows->cell(row, 0).toValue(), Value::integer(row + 1));
            QCOMPARE(rows->cell(row, 1).toValue().toText(), u"row %1"_s.arg(row + 1));
            QVERIFY(rows->cell(row, 2).isNull());
        }
    }
};

TW_TEST(SqliteValuesTest)
#include "sqlite_values_test.moc"

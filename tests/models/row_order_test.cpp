// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/console/row_order.h"
#include "test_program.h"

#include <QLocale>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// Rows of a result sorted and filtered in memory.
class RowOrderTest final : public QObject
{
    Q_OBJECT

    static ResultSet rowsOf(const QList<TypeClass>& types, const QList<QList<Value>>& rows)
    {
        ResultHeader header;
        for (qsizetype at = 0; at < types.size(); ++at) {
            ResultColumn column;
            column.name = u"c%1"_s.arg(at);
            column.type.typeClass = types.at(at);
            header.columns.append(column);
        }
        ResultSet result;
        [[maybe_unused]] const auto begun = result.begin(header);
        // A chunk for each row, so that numbers of rows are not those in a chunk.
        for (const QList<Value>& row : rows) {
            RowChunkBuilder chunk(int(types.size()));
            for (const Value& value : row) {
                if (value.isNull())
                    chunk.appendNull();
                else
                    chunk.append(
                        value.storage(), value.bytes().constData(), size_t(value.bytes().size()));
            }
            [[maybe_unused]] const bool isFull = chunk.endRow();
            [[maybe_unused]] const auto pushed = result.push(chunk.seal());
        }
        return result;
    }

    static ResultSet columnOf(TypeClass type, const QStringList& texts)
    {
        QList<QList<Value>> rows;
        for (const QString& text : texts)
            rows.append({text.isNull() ? Value() : Value::text(text)});
        return rowsOf({type}, rows);
    }

    static QStringList arranged(const ResultSet& rows, const RowArrangement& arrangement)
    {
        const Result<RowOrder> order = arrangedRows(rows, arrangement, {});
        if (!order)
            return {order.error().message};
        QStringList texts;
        for (const quint32 row : *order) {
            const CellView cell = rows.cell(row, 0);
            texts.append(cell.isNull() ? u"NULL"_s : cell.toValue().toText());
        }
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void putsValuesInOrder_data()
    {
        QTest::addColumn<TypeClass>("type");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("expected");
        QTest::newRow("numbers by value")
            << TypeClass::Decimal << QStringList{u"10"_s, u"9"_s, u"-1.50"_s, u"1e3"_s, u"0.1"_s}
            << u"-1.50 0.1 9 10 1e3"_s;
        QTest::newRow("numbers beyond a double")
            << TypeClass::Integer
            << QStringList{u"9007199254740993"_s, u"9007199254740992"_s, u"9007199254740994"_s}
            << u"9007199254740992 9007199254740993 9007199254740994"_s;
        QTest::newRow("what is no number")
            << TypeClass::Real
            << QStringList{u"NaN"_s, u"Infinity"_s, u"1"_s, u"-Infinity"_s, QString()}
            << u"-Infinity 1 Infinity NaN NULL"_s;
        QTest::newRow("days") << TypeClass::Date
                              << QStringList{u"infinity"_s, u"12026-01-01"_s, u"2026-02-01"_s,
                                     u"2026-01-31"_s, u"0044-03-15 BC"_s, u"0100-01-01 BC"_s,
                                     u"-infinity"_s}
                              << u"-infinity 0100-01-01 BC 0044-03-15 BC 2026-01-31 2026-02-01 "
                                 "12026-01-01 infinity"_s;
        QTest::newRow("an hour that comes twice")
            << TypeClass::TimestampTz
            << QStringList{u"2026-10-25 02:10:00+01"_s, u"2026-10-25 02:30:00+02"_s,
                   u"2026-10-25 01:59:00+02"_s}
            << u"2026-10-25 01:59:00+02 2026-10-25 02:30:00+02 2026-10-25 02:10:00+01"_s;
        QTest::newRow("texts as people sort them")
            << TypeClass::Text << QStringList{u"b"_s, u"B"_s, u"a"_s, u"C"_s, u""_s, QString()}
            << u" a b B C NULL"_s;
    }

    void putsValuesInOrder()
    {
        QFETCH(const TypeClass, type);
        QFETCH(const QStringList, texts);
        QFETCH(const QString, expected);
        const ResultSet rows = columnOf(type, texts);
        QStringList ascending = arranged(rows, {.levels = {{0, false}}, .text = {}});
        QCOMPARE(ascending.join(u' '), expected);
        std::ranges::reverse(ascending);
        QCOMPARE(arranged(rows, {.levels = {{0, true}}, .text = {}}), ascending);
    }

    void sqlitesStorageClassesStandTogether()
    {
        const ResultSet rows = rowsOf({TypeClass::Other},
            {{Value::stored(StorageClass::Bytes, "blob")}, {Value::text(u"9"_s)},
                {Value::integer(10)}, {Value()}, {Value::integer(9)}});
        QCOMPARE(arranged(rows, {.levels = {{0, false}}, .text = {}}),
            (QStringList{u"9"_s, u"10"_s, u"9"_s, rows.cell(0, 0).toValue().toText(), u"NULL"_s}));
    }

    void equalRowsKeepTheServersOrder()
    {
        const ResultSet rows = rowsOf({TypeClass::Text, TypeClass::Integer},
            {{Value::text(u"d"_s), Value::integer(2)}, {Value::text(u"a"_s), Value::integer(1)},
                {Value::text(u"c"_s), Value::integer(2)},
                {Value::text(u"b"_s), Value::integer(1)}});
        QCOMPARE(arranged(rows, {.levels = {{1, false}}, .text = {}}).join(u' '), u"a b d c"_s);
        QCOMPARE(arranged(rows, {.levels = {{1, true}}, .text = {}}).join(u' '), u"d c a b"_s);
        QCOMPARE(arranged(rows, {.levels = {{1, true}, {0, false}}, .text = {}}).join(u' '),
            u"c d a b"_s);
    }

    void findsTextInEveryColumn()
    {
        const ResultSet rows = rowsOf({TypeClass::Text, TypeClass::Text},
            {{Value::text(u"one"_s), Value::text(u"Straße 7"_s)},
                {Value::text(u"STRASSE"_s), Value()},
                {Value::text(u"two"_s), Value::text(u"x"_s)}});
        QCOMPARE(arranged(rows, {.levels = {}, .text = u"STR"_s}).join(u' '), u"one STRASSE"_s);
        QCOMPARE(arranged(rows, {.levels = {{0, true}}, .text = u"o"_s}).join(u' '), u"two one"_s);
        QCOMPARE(arranged(rows, {.levels = {}, .text = u"nothing"_s}), QStringList());
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const ResultSet rows = columnOf(TypeClass::Text, {u"a"_s});
        const Result<RowOrder> order
            = arrangedRows(rows, {.levels = {{0, false}}, .text = {}}, stop.get_token());
        QVERIFY(!order);
        QCOMPARE(order.error().kind, ErrorKind::Cancelled);
    }
};

TW_TEST(RowOrderTest)
#include "row_order_test.moc"

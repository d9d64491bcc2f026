// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "test_program.h"

#include <tuplewright/results/result_set.h>

#include <QTest>

using namespace tw;

namespace {

RowChunkPtr numbers(qint64 from, qint64 count)
{
    RowChunkBuilder builder(2);
    for (qint64 i = from; i < from + count; ++i) {
        const QByteArray text = QByteArray::number(i);
        builder.append(StorageClass::Text, text.constData(), size_t(text.size()));
        builder.appendNull();
        static_cast<void>(builder.endRow());
    }
    return builder.seal();
}

}

class RowChunkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsBytesAndStorageClassOfEveryCell()
    {
        RowChunkBuilder builder(3);
        builder.append(StorageClass::Bytes, "a\0b", 3);
        builder.appendNull();
        builder.append(StorageClass::Text, "", 0);
        static_cast<void>(builder.endRow());
        const RowChunkPtr chunk = builder.seal();
        QCOMPARE(
            chunk->cell(0, 0).toValue(), Value::stored(StorageClass::Bytes, QByteArray("a\0b", 3)));
        QVERIFY(chunk->cell(0, 1).isNull());
        QVERIFY(!chunk->cell(0, 2).isNull());
        QVERIFY(chunk->cell(0, 2).bytes.isEmpty());
    }

    void isFullAfter1024Rows()
    {
        RowChunkBuilder builder(1);
        int rows = 0;
        bool full = false;
        while (!full) {
            builder.appendNull();
            full = builder.endRow();
            ++rows;
        }
        QVERIFY(rows <= 1024);
        QCOMPARE(builder.seal()->rowCount(), rows);
        QVERIFY(builder.isEmpty());
    }

    void writesReservedBytesInPlace()
    {
        RowChunkBuilder builder(1);
        std::memcpy(builder.reserve(100), "12345", 5);
        builder.commit(StorageClass::Integer, 5);
        static_cast<void>(builder.endRow());
        QCOMPARE(
            builder.seal()->cell(0, 0).toValue(), Value::stored(StorageClass::Integer, "12345"));
    }

    void headIsThePrefixAndLeavesTheChunkAsItWas()
    {
        const RowChunkPtr chunk = numbers(0, 100);
        const RowChunkPtr head = chunk->head(7);
        QCOMPARE(head->rowCount(), 7);
        QCOMPARE(head->cell(6, 0).bytes, QByteArrayView("6"));
        QCOMPARE(chunk->rowCount(), 100);
        QCOMPARE(numbers(0, 3)->head(0)->rowCount(), 0);
        QCOMPARE(numbers(0, 3)->head(10)->rowCount(), 3);
    }

    void aResultSetFindsRowsAcrossChunksOfAnySize()
    {
        ResultSet rows;
        qint64 next = 0;
        for (const qint64 count : {1, 5, 4096, 2, 300}) {
            QVERIFY(rows.push(numbers(next, count)).has_value());
            next += count;
        }
        QCOMPARE(rows.rowCount(), next);
        for (qint64 row = 0; row < next; ++row)
            QCOMPARE(rows.cell(row, 0).bytes.toByteArray(), QByteArray::number(row));
    }
};

TW_TEST(RowChunkTest)
#include "row_chunk_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/feed/row_seek.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The search for the number of a row.
class RowSeekTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DescribedFile> m_items;
    std::unique_ptr<AsyncAdapter> m_reader;
    std::unique_ptr<RowSeek> m_seek;

    void start(qint64 id) const
    {
        SelectQuery query;
        query.table = m_items->description.name();
        query.filter
            = Filter::condition(u"id"_s, FilterOperator::GreaterThan, {Value::integer(10)});
        m_seek->start({.kind = RowPlace::Kind::Value, .value = Value::integer(id)},
            m_items->description.table(), query);
    }

private Q_SLOTS:
    void init()
    {
        m_items = std::make_unique<DescribedFile>(kItems, u"items"_s);
        m_reader = std::make_unique<AsyncAdapter>(m_items->adapter, Lane::Rows);
        m_seek = std::make_unique<RowSeek>(*m_reader);
    }

    void cleanup()
    {
        m_seek.reset();
        m_reader.reset();
        m_items.reset();
    }

    void findsTheNumberAmongTheRowsOfTheQuery()
    {
        QSignalSpy found(m_seek.get(), &RowSeek::found);
        start(42);
        QVERIFY(m_seek->isActive());
        QVERIFY(found.wait());
        QCOMPARE(found.first().first().toLongLong(), 32);
        QVERIFY(!m_seek->isActive());
    }

    void aValueBehindAllRowsIsNotFound()
    {
        QSignalSpy failed(m_seek.get(), &RowSeek::failed);
        start(1000);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::NotFound);
        QVERIFY(!m_seek->isActive());
    }

    void aNewerSearchTakesThePlaceOfAnOlder()
    {
        QSignalSpy found(m_seek.get(), &RowSeek::found);
        start(42);
        start(43);
        QVERIFY(found.wait());
        m_items->drain(Lane::Rows);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().first().toLongLong(), 33);
    }

    void nothingIsHeardOfAStoppedSearch()
    {
        QSignalSpy found(m_seek.get(), &RowSeek::found);
        QSignalSpy failed(m_seek.get(), &RowSeek::failed);
        start(42);
        m_seek->stop();
        QVERIFY(!m_seek->isActive());
        m_items->drain(Lane::Rows);
        QVERIFY(found.isEmpty());
        QVERIFY(failed.isEmpty());
    }
};

TW_TEST(RowSeekTest)
#include "row_seek_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/page/query_columns.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

ComputedColumn expressionColumn(const QString& name, const QString& expression)
{
    return {.alias = name, .expression = expression};
}

Error computedFailure()
{
    return Error{ErrorKind::Query, u"no such function"_s};
}

}

/// Which columns a page reads.
class QueryColumnsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DescribedFile> m_items;
    std::unique_ptr<QueryColumns> m_columns;

    /// The model has rows with the columns of now.
    void show() const
    {
        SelectQuery query;
        query.columns = m_columns->tableColumns();
        query.computed = m_columns->visibleComputed();
        m_columns->markShown(query);
        m_columns->markProven();
    }

private Q_SLOTS:
    void init()
    {
        m_items = std::make_unique<DescribedFile>(kItems, u"items"_s, u"secret"_s);
        m_columns = std::make_unique<QueryColumns>(m_items->description);
    }

    void cleanup()
    {
        m_columns.reset();
        m_items.reset();
    }

    void allColumnsAreReadUnlessSomeAreHidden()
    {
        QVERIFY(m_columns->tableColumns().isEmpty());
        m_columns->setHidden({u"note"_s});
        QCOMPARE(m_columns->tableColumns(), (QStringList{u"id"_s, u"name"_s, u"secret"_s}));
        m_columns->setHidden({});
        QVERIFY(m_columns->tableColumns().isEmpty());
    }

    void theKeyIsReadThoughItIsHidden()
    {
        m_columns->setHidden({u"id"_s, u"name"_s});
        QCOMPARE(m_columns->tableColumns(), (QStringList{u"id"_s, u"note"_s, u"secret"_s}));
    }

    void hidingMissesNothingAndShowingDoes()
    {
        QSignalSpy missing(m_columns.get(), &QueryColumns::missing);
        m_columns->setHidden({u"note"_s});
        QVERIFY(missing.isEmpty());
        m_columns->setHidden({}); // the rows shown have it still
        QVERIFY(missing.isEmpty());
        m_columns->setHidden({u"note"_s});
        show();
        m_columns->setHidden({});
        QCOMPARE(missing.size(), 1);
    }

    void aNewComputedColumnIsMissingUntilItIsRead()
    {
        QSignalSpy computedChanged(m_columns.get(), &QueryColumns::computedChanged);
        QSignalSpy missing(m_columns.get(), &QueryColumns::missing);
        m_columns->setComputed({expressionColumn(u"loud"_s, u"upper(name)"_s)});
        QCOMPARE(computedChanged.size(), 1);
        QCOMPARE(missing.size(), 1);
        show();
        m_columns->setComputed({expressionColumn(u"loud"_s, u"upper(name)"_s)});
        QCOMPARE(computedChanged.size(), 1);
        QCOMPARE(missing.size(), 1);
    }

    void aHiddenComputedColumnIsNotRead()
    {
        m_columns->setComputed({expressionColumn(u"loud"_s, u"upper(name)"_s),
            expressionColumn(u"twice"_s, u"id * 2"_s)});
        m_columns->setHidden({u"loud"_s});
        QCOMPARE(m_columns->computed().size(), 2u);
        QCOMPARE(m_columns->visibleComputed().size(), 1u);
        QCOMPARE(m_columns->visibleComputed().front().alias, u"twice"_s);
    }

    void whatNoRowCameWithIsRemovedAfterAFailure()
    {
        m_columns->setComputed({expressionColumn(u"loud"_s, u"upper(name)"_s)});
        show();
        QVERIFY(!m_columns->removeUnproven(computedFailure()));
        m_columns->setComputed({expressionColumn(u"loud"_s, u"upper(name)"_s),
            expressionColumn(u"bad"_s, u"nope(name)"_s)});
        QSignalSpy refused(m_columns.get(), &QueryColumns::refused);
        QVERIFY(m_columns->removeUnproven(computedFailure()));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(m_columns->computed().size(), 1u);
        QCOMPARE(m_columns->computed().front().alias, u"loud"_s);
        QVERIFY(!m_columns->removeUnproven(computedFailure()));
    }

    void maskedColumnsAreNotComputedWith()
    {
        QSignalSpy refused(m_columns.get(), &QueryColumns::refused);
        m_items->description.setRevealed(true);
        m_columns->setComputed({expressionColumn(u"leak"_s, u"substr(secret, 1)"_s),
            expressionColumn(u"loud"_s, u"upper(name)"_s)});
        m_columns->removeMasked();
        QCOMPARE(m_columns->computed().size(), 2u);
        m_items->description.setRevealed(false);
        m_columns->removeMasked();
        QCOMPARE(m_columns->computed().size(), 1u);
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().value<Error>().message.contains(u"secret"_s));
    }

    void aChangedTableIsReadWhole()
    {
        m_columns->setHidden({u"note"_s});
        show();
        const TableChange change = m_items->alter(u"ALTER TABLE items ADD COLUMN price REAL"_s);
        QSignalSpy changed(m_columns.get(), &QueryColumns::changed);
        m_columns->follow(change);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_columns->tableColumns().isEmpty());
        m_columns->setHidden({u"note"_s});
        QVERIFY(m_columns->tableColumns().contains(u"price"_s));
    }
};

TW_TEST(QueryColumnsTest)
#include "query_columns_test.moc"

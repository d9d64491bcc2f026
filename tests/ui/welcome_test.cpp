// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "window_fixture.h"

#include <QLabel>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// What the window shows while no page is open.
class WelcomeTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;

    [[nodiscard]] QTreeView* list() const
    {
        return m_fixture->find<QTreeView>("pages.recent.view");
    }
    [[nodiscard]] QStringList tables() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names << list()->model()->index(row, 0).data().toString();
        return names;
    }
    void closeAll() const
    {
        while (m_fixture->window->currentPage())
            m_fixture->action("file.closeTab.action")->trigger();
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(m_folder.path()); }
    void cleanup()
    {
        m_fixture.reset();
        for (const char* name : {"settings.ini", "navigator.ini"})
            QFile::remove(m_folder.filePath(QString::fromLatin1(name)));
    }

    void withoutAnyASentenceStandsThere()
    {
        QVERIFY(m_fixture->find<QLabel>("pages.recent.empty.label")->isVisible());
        QVERIFY(!list()->isVisible());
    }

    void tablesOfAllConnectionsAreListedTheNewestFirst()
    {
        m_fixture->open({u"events"_s, u"orders"_s});
        ConnectionConfig config = fakeConfig();
        config.database = u"other"_s;
        const QUuid other = m_fixture->connections.add(config, {});
        m_fixture->window->openTable(other, {u"public"_s, u"events"_s});
        QTRY_COMPARE(m_fixture->front(), u"events"_s);
        closeAll();
        QVERIFY(list()->isVisible());
        QCOMPARE(
            tables(), (QStringList{u"public.events"_s, u"public.orders"_s, u"public.events"_s}));
        const QModelIndex newest = list()->model()->index(0, 0);
        QCOMPARE(newest.siblingAtColumn(1).data().toString(), u"other@db1"_s);
        QCOMPARE(newest.data(Qt::AccessibleTextRole).toString(), u"public.events of other@db1"_s);
        QVERIFY(m_fixture->connections.remove(other).has_value());
        QCOMPARE(tables(), (QStringList{u"public.orders"_s, u"public.events"_s}));
    }

    void enterOpensTheTableAndItsConnection()
    {
        m_fixture->open({u"events"_s, u"orders"_s});
        closeAll();
        m_fixture->connections.close(m_fixture->shop);
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_COMPARE(m_fixture->front(), u"events"_s);
        QCOMPARE(m_fixture->connections.find(m_fixture->shop)->state, ConnectionEntry::State::Open);
    }

    void aNewStartKnowsThem()
    {
        m_fixture->open({u"events"_s, u"orders"_s});
        closeAll();
        m_fixture.reset();
        m_fixture = std::make_unique<WindowFixture>(m_folder.path());
        QCOMPARE(tables(), (QStringList{u"public.orders"_s, u"public.events"_s}));
    }
};

TW_TEST(WelcomeTest)
#include "welcome_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool/pool_dock.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QLabel>
#include <QMainWindow>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace Qt::StringLiterals;

class PoolDockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void withoutAConnectionItSaysSo();
    void itShowsTheNumbersAndTheHolders();
    void namesOfConnectionsAreShownAsTheyAre();
    void theChartTellsItsNumbersToReaders();
    void itCanBeHidden();

private:
    [[nodiscard]] QString text(const char* name) const
    {
        return m_dock->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }

    SqliteFile m_file{u"CREATE TABLE t (id INTEGER)"_s};
    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<QMainWindow> m_window;
    PoolDock* m_dock = nullptr;
    std::shared_ptr<ConnectionPool> m_pool;
};

void PoolDockTest::init()
{
    m_theme.apply(*qApp, ThemeName::Light);
    m_pool = std::make_shared<ConnectionPool>(makeSqliteBackend(), m_file.config(), Secret());
    m_window = std::make_unique<QMainWindow>();
    m_dock = new PoolDock({m_theme, m_icons}, m_window.get());
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_window->resize(1200, 400);
    m_window->show();
    m_dock->show();
}

void PoolDockTest::withoutAConnectionItSaysSo()
{
    QCOMPARE(text("pool.title.label"), u"Pool · no connection is open"_s);
}

void PoolDockTest::itShowsTheNumbersAndTheHolders()
{
    const auto lease = m_pool->acquire({}, {u"export"_s, {}});
    QVERIFY(lease);
    m_dock->show(u"shop"_s, m_pool);
    QCOMPARE(text("pool.title.label"), u"Pool · shop"_s);
    QCOMPARE(text("pool.inUse.label"), u"1 / 10"_s);
    QCOMPARE(text("pool.idle.label"), u"0"_s);
    QCOMPARE(text("pool.opened.label"), u"1"_s);
    const auto* holders = m_dock->findChild<QTreeView*>(u"pool.holders.view"_s);
    QCOMPARE(holders->model()->rowCount(), 1);
}

void PoolDockTest::namesOfConnectionsAreShownAsTheyAre()
{
    m_dock->show(u"<img src=x> & co"_s, m_pool);
    const auto* title = m_dock->findChild<QLabel*>(u"pool.title.label"_s);
    QCOMPARE(title->textFormat(), Qt::PlainText);
    QVERIFY(title->text().contains(u"<img src=x> & co"_s));
}

void PoolDockTest::theChartTellsItsNumbersToReaders()
{
    m_dock->show(u"shop"_s, m_pool);
    auto* chart = m_dock->findChild<QWidget*>(u"pool.chart"_s);
    QVERIFY(!chart->accessibleName().isEmpty());
    QCOMPARE(chart->accessibleDescription(), u"0 in use, 0 idle, 0 waiting; limit 10"_s);
    QVERIFY(!chart->grab().isNull());
}

void PoolDockTest::itCanBeHidden()
{
    QTest::mouseClick(m_dock->findChild<QToolButton*>(u"pool.hide.button"_s), Qt::LeftButton);
    QVERIFY(m_dock->isHidden());
}

TW_TEST(PoolDockTest)
#include "pool_dock_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "real_window.h"
#include "sqlite_file.h"
#include "test_program.h"
#include "trash/trashes_page.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kTrashesSchema
    = u"CREATE TABLE people (id integer PRIMARY KEY, deleted_at timestamp);"
      "CREATE TABLE flags (id integer PRIMARY KEY, is_deleted boolean);"
      "INSERT INTO people VALUES (1, NULL), (2, '2020-01-02 03:04:05');"
      "INSERT INTO flags VALUES (1, TRUE);"_s;

}

/// The deleted rows of all tables of a connection in the window.
class TrashesPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesAreListedAndLedTo()
    {
        open(kTrashesSchema);
        QCOMPARE(
            m_run->find<QLabel>("trashes.summary.label")->text(), u"2 tables keep deleted rows"_s);
        QCOMPARE(view()->model()->index(1, 2).data().toString(), u"1"_s);
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Down);
        QTest::keyClick(view(), Qt::Key_Return);
        QTRY_COMPARE(m_run->window->currentPage()->objectName(), u"page.trash"_s);
        QVERIFY(m_run->window->currentPage()->title().contains(u"people"_s));
    }

    void oldRowsArePurgedFromHere()
    {
        open(kTrashesSchema);
        auto* older = m_run->find<QToolButton>("trashes.older.button");
        QVERIFY(!older->isEnabled()); // a flag tells no time
        QVERIFY(older->toolTip().contains(u"does not record"_s));
        view()->setCurrentIndex(view()->model()->index(1, 0));
        QVERIFY(older->isEnabled());
        older->click();
        auto* purge = m_run->find<QPushButton>("purgeOlder.run.button");
        QTRY_VERIFY(purge->isEnabled());
        purge->click();
        QTRY_COMPARE(view()->model()->index(1, 2).data().toString(), u"0"_s);
        QCOMPARE(m_file->column(u"SELECT id FROM people"_s), QStringList{u"1"_s});
    }

    void withoutSuchTablesItSaysHow()
    {
        open(u"CREATE TABLE plain (id integer PRIMARY KEY);"_s);
        QVERIFY(m_run->find<QLabel>("trashes.empty.label")->isVisible());
        QVERIFY(!m_run->find<QToolButton>("trashes.open.button")->isEnabled());
    }

    void cleanup()
    {
        m_run.reset();
        m_file.reset();
    }

private:
    void open(const QString& schema)
    {
        m_file = std::make_unique<SqliteFile>(schema);
        m_run = std::make_unique<RealWindow>(m_file->folder());
        const QUuid shop = m_run->connections.add(m_file->config(), {});
        m_run->connections.open(shop);
        QTRY_VERIFY(m_run->connections.find(shop)->adapter);
        m_run->window->open({shop, kTrashesPage, {}});
        QTRY_VERIFY(m_run->window->currentPage() && m_run->window->currentPage()->isLoaded()
            && m_run->window->currentPage()->isSettled());
    }
    [[nodiscard]] QTreeView* view() const { return m_run->find<QTreeView>("trashes.list.view"); }

    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<RealWindow> m_run;
};

TW_TEST(TrashesPageTest)
#include "trashes_page_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "columns/key_dialog.h"
#include "grid/grid_view.h"
#include "postgres_server.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace tw;
using namespace Qt::StringLiterals;

/// Rows that nothing tells apart become editable by columns that a person chooses.
class KeyDialogTest final : public QObject
{
    Q_OBJECT

    using State = BrowseController::State;

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<PostgresServer> m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<TableSettings> m_memory;
    std::unique_ptr<BrowsePage> m_page;

    [[nodiscard]] BrowseController& controller() const { return m_page->controller(); }
    [[nodiscard]] ResultModel& model() const { return *controller().model(); }
    [[nodiscard]] KeyDialog* dialog() const { return m_page->findChild<KeyDialog*>(); }
    [[nodiscard]] QLabel* news() const
    {
        return m_page->findChild<QLabel*>(u"page.table.notice.text"_s);
    }
    void open(const QString& table)
    {
        auto pool
            = std::make_shared<ConnectionPool>(makePostgresBackend(), m_server->config(), Secret{});
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, table},
            m_memory.get());
        m_page->resize(1200, 600);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
    }
    void choose(const QStringList& key) const
    {
        auto* list = dialog()->findChild<QListWidget*>(u"key.list"_s);
        for (int row = 0; row < list->count(); ++row) {
            QListWidgetItem* item = list->item(row);
            const bool isChosen = key.contains(item->data(Qt::UserRole).toString());
            item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        }
        dialog()->findChild<QPushButton*>(u"key.use.button"_s)->click();
    }
    [[nodiscard]] QString note() const
    {
        return dialog()->findChild<QLabel*>(u"key.note.label"_s)->text();
    }
    void saveCell(int row, int column, const QString& text) const
    {
        QVERIFY(model().setData(model().index(row, column), text, Qt::EditRole));
        controller().edits()->save();
        QTRY_VERIFY(!controller().edits()->isSaving());
    }

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }

    void init()
    {
        m_memory = std::make_unique<TableSettings>(m_folder.filePath(u"tables.ini"_s));
        m_server->psql(
            u"DROP TABLE IF EXISTS item CASCADE; DROP TABLE IF EXISTS log;"
            "CREATE TABLE item (shop text, code int, name text, extra int);"
            "INSERT INTO item VALUES ('a', 1, 'one', 1), ('a', 2, 'two', 1), ('b', 1, 'three', "
            "NULL);"
            "CREATE VIEW goods AS SELECT shop, code, name, extra FROM item;"
            "CREATE TABLE log (day date, text text) PARTITION BY RANGE (day);"
            "CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');"
            "INSERT INTO log VALUES ('2026-01-01', 'x'), ('2026-01-02', 'y');"_s);
    }

    void cleanup()
    {
        m_page.reset();
        m_memory.reset();
        QFile::remove(m_folder.filePath(u"tables.ini"_s));
    }

    void aViewIsEditedByTheColumnsChosen()
    {
        open(u"goods"_s);
        QVERIFY(!controller().table()->isEditable());
        QVERIFY2(news()->isVisible() && news()->text().startsWith(u"Read-only: "_s),
            qPrintable(news()->text()));
        QTest::mouseClick(
            m_page->findChild<QToolButton*>(u"page.table.notice.action"_s), Qt::LeftButton);
        QVERIFY(dialog());
        QVERIFY(!dialog()->findChild<QPushButton*>(u"key.use.button"_s)->isEnabled());

        choose({u"shop"_s});
        QTRY_COMPARE(note(), u"They do not identify rows: 2 rows have shop = a."_s);
        choose({u"extra"_s});
        QTRY_VERIFY2(note().startsWith(u"They do not identify "_s), qPrintable(note()));
        choose({u"code"_s, u"extra"_s});
        QTRY_COMPARE(
            note(), u"They do not identify every row: there is one with code = 1, extra = NULL."_s);
        choose({u"shop"_s, u"code"_s});
        QTRY_VERIFY(!dialog());
        QTRY_COMPARE(controller().state(), State::Ready);
        QVERIFY(controller().table()->isEditable());
        QCOMPARE(controller().table()->identityColumns, (QStringList{u"shop"_s, u"code"_s}));
        QVERIFY2(
            news()->text().contains(u"Rows can be changed now."_s), qPrintable(news()->text()));
        QVERIFY(m_page->statusTexts().contains(u"Key: shop, code"_s));

        const std::optional<int> row
            = model().findRow({RowIdentity{controller().name(), RowAddress::Key,
                {{u"shop"_s, Value::text(u"b"_s)}, {u"code"_s, Value::text(u"1"_s)}}}});
        QVERIFY(row);
        saveCell(*row, 2, u"mine"_s);
        QVERIFY(controller().edits()->changes().isEmpty());
        QCOMPARE(m_server->psql(u"SELECT string_agg(name, ',' ORDER BY shop, code) FROM item"_s),
            u"one,two,mine"_s);
    }

    void aWriteThatMeetsTwoRowsIsTakenBack()
    {
        open(u"goods"_s);
        controller().setKey({u"shop"_s, u"code"_s});
        QTRY_COMPARE(controller().state(), State::Ready);
        m_server->psql(u"INSERT INTO item SELECT * FROM item WHERE shop = 'b'"_s);
        saveCell(2, 2, u"mine"_s);
        QCOMPARE(controller().edits()->changes().size(), 1);
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM item WHERE name = 'mine'"_s), u"0"_s);
    }

    void theChoiceIsKeptAndCanBeTakenBack()
    {
        open(u"log"_s);
        QVERIFY(m_page->can(PageCommand::ChooseKey));
        m_page->run(PageCommand::ChooseKey);
        choose({u"day"_s});
        QTRY_VERIFY(!dialog());
        open(u"log"_s);
        QVERIFY(controller().table()->isEditable());
        QVERIFY(!news()->isVisible());
        saveCell(0, 1, u"mine"_s);
        QCOMPARE(m_server->psql(u"SELECT text FROM log ORDER BY day LIMIT 1"_s), u"mine"_s);
        m_page->run(PageCommand::Refresh);
        QTRY_COMPARE(controller().state(), State::Ready);
        QVERIFY(controller().table()->isEditable());

        m_page->run(PageCommand::ChooseKey);
        choose({});
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY(!controller().table()->isEditable());
        open(u"log"_s);
        QVERIFY(!controller().table()->isEditable());
    }

    void aKeyColumnThatIsRenamedStaysInTheKey()
    {
        open(u"goods"_s);
        controller().setKey({u"shop"_s, u"code"_s});
        QTRY_COMPARE(controller().state(), State::Ready);
        QVERIFY(model().setData(model().index(0, 2), u"mine"_s, Qt::EditRole));
        m_server->psql(u"ALTER VIEW goods RENAME COLUMN code TO number"_s);
        m_page->run(PageCommand::Refresh);
        QTRY_COMPARE(controller().description().key(), (QStringList{u"shop"_s, u"number"_s}));
        QTRY_COMPARE(controller().state(), State::Ready);
        controller().edits()->save();
        QTRY_VERIFY(controller().edits()->changes().isEmpty());
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM item WHERE name = 'mine'"_s), u"1"_s);
    }

    void aForeignTableIsEditedByThem()
    {
        if (m_server->psql(
                u"SELECT count(*) FROM pg_available_extensions WHERE name = 'postgres_fdw'"_s)
            == u"0"_s)
            QSKIP("This server cannot reach others.");
        const ConnectionConfig config = m_server->config();
        m_server->psql(u"CREATE EXTENSION IF NOT EXISTS postgres_fdw;"
                       "DROP SERVER IF EXISTS far CASCADE;"
                       "CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS"
                       " (host '%1', port '%2', dbname 'postgres');"
                       "CREATE USER MAPPING FOR CURRENT_USER SERVER far OPTIONS (user '%3');"
                       "CREATE FOREIGN TABLE away (shop text, code int, name text) SERVER far"
                       " OPTIONS (table_name 'item')"_s.arg(config.host, config.port, config.user));
        open(u"away"_s);
        QVERIFY(!controller().table()->isEditable());
        m_page->run(PageCommand::ChooseKey);
        choose({u"shop"_s, u"code"_s});
        QTRY_VERIFY(!dialog());
        QTRY_COMPARE(controller().state(), State::Ready);
        saveCell(0, 2, u"mine"_s);
        QVERIFY(controller().edits()->changes().isEmpty());
        QCOMPARE(
            m_server->psql(u"SELECT name FROM item WHERE shop = 'a' AND code = 1"_s), u"mine"_s);
    }

    void aTableWithAKeyIsNotAsked()
    {
        m_server->psql(u"DROP TABLE IF EXISTS keyed; CREATE TABLE keyed (id int PRIMARY KEY)"_s);
        open(u"keyed"_s);
        QVERIFY(!m_page->can(PageCommand::ChooseKey));
        QVERIFY(!news()->isVisible());
    }
};

TW_TEST(KeyDialogTest)
#include "key_dialog_test.moc"

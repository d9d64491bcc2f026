// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_file.h"
#include "test_program.h"
#include "window_fixture.h"

#include <QDialog>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
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
    [[nodiscard]] QTreeView* places() const
    {
        return m_fixture->find<QTreeView>("pages.connections.view");
    }
    [[nodiscard]] QStringList connections() const
    {
        QStringList names;
        for (int row = 0; row < places()->model()->rowCount(); ++row)
            names << places()->model()->index(row, 0).data().toString();
        return names;
    }
    void drop(const QMimeData& data) const
    {
        QDragEnterEvent enter({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_fixture->window.get(), &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent dropped({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_fixture->window.get(), &dropped);
        QCOMPARE(dropped.dropAction(), Qt::CopyAction);
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
        for (const char* name : {"settings.ini", "navigator.ini", "recent.ini", "profiles.json"})
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

    void eachButtonGivesItsCommand()
    {
        QSignalSpy samples(m_fixture->window.get(), &MainWindow::sampleRequested);
        m_fixture->find<QPushButton>("pages.sample.button")->click();
        QCOMPARE(samples.size(), 1);
        m_fixture->trigger("help.sample.action");
        QCOMPARE(samples.size(), 2);
        m_fixture->find<QPushButton>("pages.newConnection.button")->click();
        QVERIFY(m_fixture->find<QDialog>("connection.dialog"));
        m_fixture->find<QPushButton>("pages.openFile.button")->click();
        QVERIFY(m_fixture->find<QDialog>("file.open.dialog"));
    }

    void itSaysHowToReachAServer()
    {
        const auto* way = m_fixture->find<QLabel>("pages.way.label");
        QVERIFY(way->isVisible());
        QVERIFY(way->text().contains(u"postgresql://"_s));
        QVERIFY(!m_fixture->find<QWidget>("pages.connections.panel")->isVisible());
    }

    void connectionsThatWereOpenAreListedTheNewestFirst()
    {
        m_fixture->open({u"events"_s});
        ConnectionConfig config = fakeConfig();
        config.database = u"other"_s;
        m_fixture->window->openConnection(m_fixture->connections.add(config, {}));
        QTRY_COMPARE(connections(),
            (QStringList{u"other@db1"_s, m_fixture->connections.at(0).profile.name}));
        m_fixture.reset();
        m_fixture = std::make_unique<WindowFixture>(m_folder.path());
        QCOMPARE(connections().value(0), u"other@db1"_s);
        QCOMPARE(m_fixture->connections.count(), 1);
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
        places()->setFocus();
        QTest::keyClick(places(), Qt::Key_Return);
        QCOMPARE(m_fixture->connections.count(), 2);
        QTRY_COMPARE(m_fixture->connections.at(1).state, ConnectionEntry::State::Open);
    }

    void storedConnectionsAreOfferedBeforeTheyWereEverOpen()
    {
        ConnectionProfile profile{QUuid::createUuid(), u"vault"_s, fakeConfig(u"vault"_s)};
        QVERIFY(m_fixture->connections.store(profile, {}));
        QCOMPARE(connections(), QStringList{u"vault"_s});
        profile.name = u"safe"_s;
        QVERIFY(m_fixture->connections.store(profile, {}));
        QTRY_COMPARE(connections(), QStringList{u"safe"_s});
        QVERIFY(m_fixture->connections.remove(profile.id));
        QCOMPARE(connections(), QStringList());
    }

    void noPasswordIsKeptWithThem()
    {
        m_fixture->server.password = u"swordfish"_s;
        m_fixture->window->openConnection(
            m_fixture->connections.add(fakeConfig(), Secret(u"swordfish"_s)));
        QTRY_VERIFY(!connections().isEmpty());
        m_fixture.reset();
        QFile file(m_folder.filePath(u"recent.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(kept.contains("postgresql"));
        QVERIFY(!kept.contains("swordfish"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aFileThatIsDroppedIsOpened()
    {
        const SqliteFile file(u"CREATE TABLE t (id INTEGER);"_s);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.path())});
        drop(data);
        QCOMPARE(m_fixture->connections.count(), 2);
        QCOMPARE(m_fixture->connections.at(1).profile.config.database, file.path());
        QVERIFY(m_fixture->connections.at(1).state != ConnectionEntry::State::Closed);
    }

    void aLinkThatIsDroppedIsOpened()
    {
        QMimeData data;
        data.setText(u" postgres://ada@db9/shop \n"_s);
        drop(data);
        QCOMPARE(m_fixture->connections.count(), 2);
        QCOMPARE(m_fixture->connections.at(1).profile.config.host, u"db9"_s);
    }

    void whatIsNoDatabaseIsNotTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"a sentence: with words"_s;
        QTest::newRow("page") << u"https://db9/shop"_s;
        QTest::newRow("two links") << u"postgres://a/b\npostgres://c/d"_s;
        QTest::newRow("nothing") << QString();
    }

    void whatIsNoDatabaseIsNotTaken()
    {
        QFETCH(const QString, text);
        QMimeData data;
        data.setText(text);
        drop(data);
        data.clear();
        data.setUrls({QUrl(u"file:///a.db"_s), QUrl(u"file:///b.db"_s)});
        drop(data);
        QCOMPARE(m_fixture->connections.count(), 1);
    }

    void aFileThatIsNoneIsToldAndNoPasswordShown()
    {
        QMimeData data;
        data.setText(u"postgresql://ada:swordfish@db9:nowhere/shop"_s);
        drop(data);
        QCOMPARE(m_fixture->connections.count(), 1);
        QString shown;
        for (const QLabel* label : m_fixture->window->findChildren<QLabel*>())
            shown += label->text() + u'\n';
        QVERIFY2(shown.contains(u"cannot be opened"_s), qPrintable(shown));
        QVERIFY(!shown.contains(u"swordfish"_s));
    }
};

TW_TEST(WelcomeTest)
#include "welcome_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrating/migrations_page.h"
#include "models/navigator/migrations_target.h"
#include "postgres_server.h"
#include "real_window.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kState = int(MigrationList::Column::State);

}

/// The page of a database's migrations in the window.
class MigrationsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderIsChosenAndRemembered()
    {
        open();
        QVERIFY(!button("applyAll")->isEnabled());
        QVERIFY(button("applyAll")->toolTip().contains(u"No folder"_s));
        write(u"1_first.up.sql"_s, "CREATE TABLE a (id integer PRIMARY KEY);");
        button("folder")->click();
        auto* dialog = m_run->find<QFileDialog>("migrations.folder.dialog");
        QVERIFY(dialog);
        dialog->selectFile(folder());
        Q_EMIT dialog->fileSelected(folder());
        dialog->reject();
        QTRY_COMPARE(states(), QStringList{u"pending"_s});
        QCOMPARE(m_file->column(u"SELECT name FROM sqlite_master"_s), QStringList()); // only read

        m_run->window->currentPage()->close();
        auto* again = new MigrationsPage({m_run->theme, m_run->icons},
            m_run->connections.find(m_shop)->adapter, *rememberedFolders());
        const std::unique_ptr<MigrationsPage> owner(again);
        QTRY_VERIFY(again->isLoaded() && again->isSettled());
        QCOMPARE(again->findChild<QTreeView*>(u"migrations.list.view"_s)->model()->rowCount(), 1);
    }

    void upAndDownRunAsTheyWereReviewed()
    {
        writeThree();
        open(folder());
        QCOMPARE(states(), (QStringList{u"pending"_s, u"pending"_s, u"pending"_s}));
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Down); // to the second
        QVERIFY(text("up")->toPlainText().contains(u"CREATE TABLE b"_s));
        QVERIFY(text("down")->toPlainText().contains(u"DROP TABLE b"_s));
        button("apply")->click();
        auto* sql = m_run->find<QPlainTextEdit>("migrationReview.sql.edit");
        QVERIFY(sql->toPlainText().contains(u"-- 1_first"_s));
        QVERIFY(!sql->toPlainText().contains(u"TABLE c"_s));
        write(u"2_second.up.sql"_s, "CREATE TABLE other (id integer);"); // nobody looked at it
        run();
        QTRY_COMPARE(states(), (QStringList{u"applied"_s, u"changed since"_s, u"pending"_s}));
        QCOMPARE(tables(), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(notice().contains(u"2 of 2 applied"_s));
        QVERIFY(!button("applyAll")->isEnabled());
        QVERIFY(button("applyAll")->toolTip().contains(u"changed since"_s));

        writeThree();
        m_run->action("data.refresh.action")->trigger();
        QTRY_COMPARE(states(), (QStringList{u"applied"_s, u"applied"_s, u"pending"_s}));
        view()->setCurrentIndex(view()->model()->index(0, 0));
        button("takeBack")->click();
        sql = m_run->find<QPlainTextEdit>("migrationReview.sql.edit");
        QVERIFY(
            sql->toPlainText().indexOf(u"TABLE b"_s) < sql->toPlainText().indexOf(u"TABLE a"_s));
        run();
        QTRY_COMPARE(states(), (QStringList{u"pending"_s, u"pending"_s, u"pending"_s}));
        QCOMPARE(tables(), QStringList());
    }

    void aTrialChangesNothing()
    {
        writeThree();
        open(folder());
        button("try")->click();
        run();
        QTRY_VERIFY(notice().contains(u"nothing was changed"_s));
        QTRY_VERIFY(m_run->window->currentPage()->isSettled());
        QCOMPARE(tables(), QStringList());
        QCOMPARE(states()[0], u"pending"_s);
    }

    void whatFailsIsToldWithWhatStands()
    {
        writeThree();
        write(u"2_second.up.sql"_s, "CREATE TABLE b (id integer); INSERT INTO nowhere VALUES (1);");
        open(folder());
        button("applyAll")->click();
        run();
        QTRY_COMPARE(states(), (QStringList{u"applied"_s, u"pending"_s, u"pending"_s}));
        QCOMPARE(tables(), QStringList{u"a"_s});
        QVERIFY2(notice().contains(u"1 of 3 applied"_s), qPrintable(notice()));
        QVERIFY2(notice().contains(u"nowhere"_s), qPrintable(notice()));
    }

    void whatSomebodyElseAppliedMeanwhileIsNotTakenBack()
    {
        writeThree();
        open(folder());
        view()->setCurrentIndex(view()->model()->index(0, 0));
        button("apply")->click();
        run();
        QTRY_COMPARE(states()[0], u"applied"_s);
        view()->setCurrentIndex(view()->model()->index(0, 0));
        button("takeBack")->click();
        m_file->execute(u"INSERT INTO tuplewright_migrations SELECT 2, 'second', checksum, "
                        "applied_by, applied_at, statements_done, is_complete "
                        "FROM tuplewright_migrations"_s);
        run();
        QTRY_VERIFY2(notice().contains(u"not the newest"_s), qPrintable(notice()));
        QCOMPARE(tables(), QStringList{u"a"_s});
    }

    void productionAsksForTheName()
    {
        writeThree();
        ConnectionConfig config = file().config();
        config.guard.environment = Environment::Production;
        open(folder(), config);
        button("applyAll")->click();
        auto* go = m_run->find<QPushButton>("migrationReview.run.button");
        QVERIFY(!go->isEnabled());
        auto* typed = m_run->find<QLineEdit>("migrationReview.typed.edit");
        typed->setText(u"something"_s);
        QVERIFY(!go->isEnabled());
        typed->setText(config.title());
        QVERIFY(go->isEnabled());
    }

    void aReadOnlyConnectionSaysWhyNot()
    {
        writeThree();
        ConnectionConfig config = file().config();
        config.session.readOnly = true;
        open(folder(), config);
        QVERIFY(!button("applyAll")->isEnabled());
        QVERIFY(button("applyAll")->toolTip().contains(u"reading only"_s));
    }

    void aNewOneIsMadeByTheKeyboard()
    {
        write(u"1_first.up.sql"_s, "CREATE TABLE a (id integer);");
        open(folder());
        button("new")->setFocus();
        QTest::keyClick(button("new"), Qt::Key_Space);
        auto* name = m_run->find<QLineEdit>("migrationNew.name.edit");
        QTRY_VERIFY(name && name->hasFocus());
        QTest::keyClicks(name, u"../outside"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(
            m_run->find<QLabel>("migrationNew.message.label")->text().contains(u"outside"_s));
        name->setText(u"add_prices"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(states(), (QStringList{u"pending"_s, u"pending"_s}));
        QCOMPARE(QDir(folder()).entryList({u"*_add_prices.*.sql"_s}).size(), 2);
    }

    void verifyTellsWhatDiffers()
    {
        writeThree();
        open(folder());
        button("applyAll")->click();
        run();
        QTRY_COMPARE(states()[2], u"applied"_s);
        button("verify")->click();
        QTRY_VERIFY(notice().contains(u"as the files have it"_s));
        QVERIFY(QFile::remove(folder() + u"/2_second.up.sql"_s));
        QVERIFY(QFile::remove(folder() + u"/2_second.down.sql"_s));
        button("verify")->click();
        QTRY_VERIFY(notice().contains(u"its file is gone"_s));
        view()->setCurrentIndex(view()->model()->index(1, 0));
        QVERIFY(button("takeBack")->toolTip().contains(u"no way down"_s));
    }

    void namesOfFilesAreShownAsTheyAre()
    {
        write(u"1_<b>x\u202Egpj.up.sql"_s, "SELECT 1;");
        open(folder());
        const QString shown = view()->model()->index(0, 1).data().toString();
        QVERIFY2(shown.startsWith(u"<b>x\u27E8U+202E"_s), qPrintable(shown));
    }

    void postgresIsCarriedAlongToo()
    {
        writeThree();
        const PostgresServer server;
        open(folder(), server.config());
        button("applyAll")->click();
        run();
        QTRY_COMPARE(states(), (QStringList{u"applied"_s, u"applied"_s, u"applied"_s}));
        QCOMPARE(view()->model()->index(2, int(MigrationList::Column::By)).data().toString(),
            server.config().user);
        view()->setCurrentIndex(view()->model()->index(1, 0));
        button("takeBack")->click();
        run();
        QTRY_COMPARE(states(), (QStringList{u"applied"_s, u"pending"_s, u"pending"_s}));
    }

    void cleanup()
    {
        m_run.reset();
        m_file.reset();
        m_folders.reset();
    }

private:
    SqliteFile& file()
    {
        if (!m_file)
            m_file = std::make_unique<SqliteFile>();
        return *m_file;
    }
    [[nodiscard]] QString folder() { return file().folder() + u"/migrations"_s; }
    void write(const QString& name, const QByteArray& sql)
    {
        QDir().mkpath(folder());
        QFile target(folder() + u'/' + name);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(sql);
    }
    void writeThree()
    {
        write(u"1_first.up.sql"_s, "CREATE TABLE a (id integer PRIMARY KEY);");
        write(u"1_first.down.sql"_s, "DROP TABLE a;");
        write(u"2_second.up.sql"_s, "CREATE TABLE b (id integer PRIMARY KEY);");
        write(u"2_second.down.sql"_s, "DROP TABLE b;");
        write(u"3_third.up.sql"_s, "CREATE TABLE c (id integer PRIMARY KEY);");
        write(u"3_third.down.sql"_s, "DROP TABLE c;");
    }
    [[nodiscard]] MigrationFolders* rememberedFolders()
    {
        m_folders = std::make_unique<MigrationFolders>(m_run->folder + u"/migrations.ini"_s);
        return m_folders.get();
    }
    void open(const QString& folder = {}, std::optional<ConnectionConfig> config = {})
    {
        if (!config)
            config = file().config();
        m_run = std::make_unique<RealWindow>(file().folder());
        m_shop = m_run->connections.add(*config, {});
        m_run->connections.open(m_shop);
        QTRY_VERIFY(m_run->connections.find(m_shop)->adapter);
        m_run->window->open(migrationsPage(m_shop));
        QTRY_VERIFY(page() && page()->isLoaded());
        if (folder.isEmpty())
            return;
        page()->setFolder(folder);
        QTRY_VERIFY(page()->isLoaded() && page()->isSettled());
    }
    void run()
    {
        auto* go = m_run->find<QPushButton>("migrationReview.run.button");
        QVERIFY(go && go->isEnabled());
        go->click();
    }
    [[nodiscard]] MigrationsPage* page() const
    {
        return qobject_cast<MigrationsPage*>(m_run->window->currentPage());
    }
    [[nodiscard]] QTreeView* view() const { return m_run->find<QTreeView>("migrations.list.view"); }
    [[nodiscard]] QToolButton* button(const QByteArray& name) const
    {
        return m_run->find<QToolButton>(QByteArray("migrations." + name + ".button").constData());
    }
    [[nodiscard]] QPlainTextEdit* text(const QByteArray& way) const
    {
        return m_run->find<QPlainTextEdit>(QByteArray("migrations." + way + ".edit").constData());
    }
    [[nodiscard]] QString notice() const
    {
        return m_run->find<QLabel>("migrations.notice.text")->text();
    }
    [[nodiscard]] QStringList states() const
    {
        QStringList states;
        for (int row = 0; row < view()->model()->rowCount(); ++row)
            states.append(view()->model()->index(row, kState).data().toString());
        return states;
    }
    [[nodiscard]] QStringList tables() const
    {
        return m_file->column(
            u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
            "'tuplewright%' ORDER BY name"_s);
    }

    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<RealWindow> m_run;
    std::unique_ptr<MigrationFolders> m_folders;
    QUuid m_shop;
};

TW_TEST(MigrationsPageTest)
#include "migrations_page_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_backend.h"
#include "log/log_commands.h"
#include "log/statement_log_dock.h"
#include "models/diagnostics/statement_log_model.h"
#include "pages/page_kind.h"
#include "shell/commands/all_commands.h"
#include "test_program.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class LogDockTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsMadeBeforeItIsShown();
    void theFilterNarrowsByTextAndKind();
    void theSelectedStatementIsShownWhole();
    void theSlowestCanStandFirst();
    void copyingTakesTheSelectedStatements();
    void catalogQueriesAreShownWhenAskedForOrFailed();
    void valuesAreCopiedOnlyWhenAskedFor();
    void theFileHoldsWhatIsListedWithoutValues();
    void withoutAConnectionThereIsNoPlan();
    void theSlowestAreShownByACommand();
    void keysWorkWhereTheLogHasTheFocus();
    void everyWidgetHasANameToBeFoundBy();

private:
    void run(const QString& sql, qint64 executeNs = 1'000'000, std::optional<Error> error = {},
        const QStringList& values = {});
    template <class T>
    [[nodiscard]] T* part(const char* name) const
    {
        return m_dock->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] int shown() const
    {
        return part<QTreeView>("log.lines.view")->model()->rowCount();
    }

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<StatementLogModel> m_log;
    QString m_purpose; ///< of statements that run from now on
    QTemporaryDir m_folder;
    FakeServer m_server;
    ConnectionList m_connections{
        ProfileStore(m_folder.filePath(u"profiles.json"_s)), fakeSessions(m_server)};
    std::unique_ptr<QMainWindow> m_window;
    Actions* m_actions = nullptr;
    StatementLogDock* m_dock = nullptr;
};

void LogDockTest::init()
{
    m_theme.apply(*qApp, ThemeName::Light);
    m_purpose.clear();
    m_log = std::make_unique<StatementLogModel>();
    m_window = std::make_unique<QMainWindow>();
    m_window->setCentralWidget(new QWidget);
    m_actions
        = new Actions(m_icons, allCommands(PageKinds()), *m_window, *m_window->centralWidget());
    m_dock = new StatementLogDock(
        {m_theme, m_icons}, *m_log, m_connections, *m_actions, m_window.get());
    connect(m_dock, &StatementLogDock::stateChanged, m_actions, &Actions::refresh);
    m_actions->refresh();
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
    m_window->resize(1200, 400);
    m_window->show();
}

void LogDockTest::cleanup()
{
    m_window.reset();
    m_log.reset();
}

void LogDockTest::run(
    const QString& sql, qint64 executeNs, std::optional<Error> error, const QStringList& values)
{
    StatementRecord record;
    record.startedAt = QDateTime::currentDateTimeUtc();
    record.profile = u"shop"_s;
    record.purpose = m_purpose;
    record.sql = sql;
    record.executeNs = executeNs;
    record.error = std::move(error);
    record.parameters = values;
    const int before = m_log->rowCount();
    m_log->observer()->statementEnded(record);
    QTRY_COMPARE(m_log->rowCount(), before + 1);
}

void LogDockTest::nothingIsMadeBeforeItIsShown()
{
    QVERIFY(!part<QTreeView>("log.lines.view"));
    run(u"SELECT 1"_s);
    m_dock->focusFilter();
    QVERIFY(part<QTreeView>("log.lines.view"));
    QCOMPARE(shown(), 1);
    QCOMPARE(part<QLabel>("log.count.label")->text(), u"1 statement"_s);
}

void LogDockTest::theFilterNarrowsByTextAndKind()
{
    m_dock->focusFilter();
    run(u"SELECT * FROM orders"_s);
    run(u"SELECT * FROM slow_orders"_s, 150'000'000);
    run(u"DELETE FROM orders"_s, 1'000, Error{ErrorKind::ForeignKey, u"still in use"_s});
    QTest::keyClicks(part<QLineEdit>("log.filter.edit"), u"select"_s);
    QCOMPARE(shown(), 2);
    auto* kind = part<QComboBox>("log.kind.combo");
    kind->setCurrentIndex(2);
    QCOMPARE(shown(), 1);
    part<QLineEdit>("log.filter.edit")->setText(u"still IN use"_s); // errors are searched too
    QCOMPARE(shown(), 0);
    kind->setCurrentIndex(1);
    QCOMPARE(shown(), 1);
    part<QLineEdit>("log.filter.edit")->clear();
    kind->setCurrentIndex(3);
    QCOMPARE(shown(), 0);
    for (int i = 0; i < StatementLogModel::kManyRepeats; ++i)
        run(u"SELECT 7"_s);
    QCOMPARE(shown(), 1);
}

void LogDockTest::theSelectedStatementIsShownWhole()
{
    m_dock->focusFilter();
    run(u"SELECT 1\n  FROM \"<img src=x>\""_s);
    auto* lines = part<QTreeView>("log.lines.view");
    lines->setCurrentIndex(lines->model()->index(0, 0));
    QCOMPARE(part<QPlainTextEdit>("log.statement.edit")->toPlainText(),
        u"SELECT 1\n  FROM \"<img src=x>\""_s);
    QTest::mouseClick(part<QToolButton>("log.clear.button"), Qt::LeftButton);
    QCOMPARE(shown(), 0);
    QVERIFY(part<QPlainTextEdit>("log.statement.edit")->toPlainText().isEmpty());
}

void LogDockTest::copyingTakesTheSelectedStatements()
{
    m_dock->focusFilter();
    run(u"SELECT 1"_s);
    run(u"SELECT 2"_s);
    auto* lines = part<QTreeView>("log.lines.view");
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    lines->setFocus();
    lines->selectAll();
    QTest::keyClick(lines, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"SELECT 2;\n\nSELECT 1"_s); // as they stand
}

void LogDockTest::theSlowestCanStandFirst()
{
    m_dock->focusFilter();
    run(u"SELECT 1"_s, 2'000'000);
    run(u"SELECT 2"_s, 90'000'000);
    part<QComboBox>("log.kind.combo")->setCurrentIndex(4);
    run(u"SELECT 3"_s, 30'000'000); // comes while they are sorted
    auto* lines = part<QTreeView>("log.lines.view");
    const auto order = [lines] {
        QStringList texts;
        for (int row = 0; row < lines->model()->rowCount(); ++row)
            texts.append(lines->model()->index(row, 0).data(StatementSqlRole).toString());
        return texts;
    };
    QCOMPARE(order(), (QStringList{u"SELECT 2"_s, u"SELECT 3"_s, u"SELECT 1"_s}));
    QVERIFY(lines->accessibleName().contains(u"slowest"_s));
    part<QComboBox>("log.kind.combo")->setCurrentIndex(0);
    QCOMPARE(
        order(), (QStringList{u"SELECT 3"_s, u"SELECT 2"_s, u"SELECT 1"_s})); // the newest first
}

void LogDockTest::catalogQueriesAreShownWhenAskedForOrFailed()
{
    m_dock->focusFilter();
    run(u"SELECT 1"_s);
    m_purpose = u"catalog"_s;
    run(u"SELECT relname FROM pg_class"_s);
    QCOMPARE(shown(), 1);
    run(u"SELECT relkind FROM pg_class"_s, 1'000, Error{ErrorKind::Permission, u"no"_s});
    QCOMPARE(shown(), 2);
    part<QCheckBox>("log.catalog.check")->click();
    QCOMPARE(shown(), 3);
    part<QCheckBox>("log.catalog.check")->click();
    QCOMPARE(shown(), 2);
    QCOMPARE(part<QLabel>("log.count.label")->text(), u"2 statements"_s);
}

void LogDockTest::valuesAreCopiedOnlyWhenAskedFor()
{
    m_dock->focusFilter();
    run(u"SELECT $1"_s, 1'000, {}, {u"'Ada'"_s});
    auto* lines = part<QTreeView>("log.lines.view");
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    lines->setFocus();
    lines->setCurrentIndex(lines->model()->index(0, 0));
    QTest::keyClick(lines, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"SELECT $1"_s);
    QTest::keyClick(lines, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"SELECT $1\n-- 1: 'Ada'"_s);
}

void LogDockTest::theFileHoldsWhatIsListedWithoutValues()
{
    m_dock->focusFilter();
    run(u"SELECT $1"_s, 1'500'000, {}, {u"'Ada'"_s});
    run(u"DELETE FROM orders"_s, 1'000, Error{ErrorKind::ForeignKey, u"still\nin use"_s});
    part<QLineEdit>("log.filter.edit")->setText(u"from"_s);
    run(u"SELECT 2 FROM t -- the end"_s, 2'000'000, {}, {u"'Grace'"_s});
    const QString path = m_folder.filePath(u"log.sql"_s);
    QTest::mouseClick(part<QToolButton>("log.save.button"), Qt::LeftButton);
    auto* chooser = m_window->findChild<QFileDialog*>(u"log.save.dialog"_s);
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(path);
    chooser->close();
    const auto* told = part<QLabel>("log.notice.text");
    QTRY_VERIFY(told->isVisible());
    QVERIFY2(told->text().contains(path), qPrintable(told->text()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(u"ms | failed, "_s)
            && text.contains(u": still in use\nDELETE FROM orders;"_s),
        qPrintable(text));
    QVERIFY2(text.contains(u"execute 2.0 fetch 0.0 ms | 0 rows\nSELECT 2 FROM t -- the end\n;"_s),
        qPrintable(text));
    QVERIFY(!text.contains(u"SELECT $1"_s)); // not listed
    QVERIFY(!text.contains(u"Grace"_s));
    QCOMPARE(QFileInfo(path).permissions() & ~QFile::Permissions(0x7700),
        QFile::Permissions()); // nobody's but the owner's
}

void LogDockTest::withoutAConnectionThereIsNoPlan()
{
    m_dock->focusFilter();
    run(u"SELECT 1"_s);
    auto* lines = part<QTreeView>("log.lines.view");
    auto* explain = part<QToolButton>("log.explain.button");
    QVERIFY(!explain->isEnabled());
    lines->setCurrentIndex(lines->model()->index(0, 0));
    QVERIFY(explain->isEnabled());
    QTest::mouseClick(explain, Qt::LeftButton);
    QPointer<QDialog> answer = m_window->findChild<QDialog*>(u"log.answer.dialog"_s);
    QVERIFY(answer && answer->isVisible());
    QCOMPARE(answer->findChild<QLabel*>(u"log.answer.summary.label"_s)->text(),
        u"The connection to shop is not open.\nOpen it and ask again."_s);
    answer->close();
    QTRY_VERIFY(!answer);
}

void LogDockTest::theSlowestAreShownByACommand()
{
    m_dock->show();
    run(u"SELECT 1"_s, 2'000'000);
    run(u"SELECT 2"_s, 90'000'000);
    m_dock->showSlowest();
    const QAbstractItemModel* lines = part<QTreeView>("log.lines.view")->model();
    QCOMPARE(lines->index(0, 0).data(StatementSqlRole).toString(), u"SELECT 2"_s);
    QCOMPARE(part<QComboBox>("log.kind.combo")->currentText(), u"Slowest first"_s);
}

void LogDockTest::keysWorkWhereTheLogHasTheFocus()
{
    auto* other = new QLineEdit(m_window->centralWidget());
    other->show();
    m_dock->focusFilter();
    run(u"SELECT 1"_s);
    const QAction* copy = m_actions->action(WindowCommand::CopyStatements);
    QVERIFY(!copy->isEnabled());
    QCOMPARE(
        m_actions->whyNot(WindowCommand::CopyStatements), u"no statement of the log is selected"_s);
    auto* lines = part<QTreeView>("log.lines.view");
    lines->setCurrentIndex(lines->model()->index(0, 0));
    QVERIFY(copy->isEnabled());
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QGuiApplication::clipboard()->setText(u"of before"_s);
    other->setFocus();
    QTest::keyClick(other, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"of before"_s);
    auto* filter = part<QLineEdit>("log.filter.edit"); // whose own text comes first
    filter->setText(u"select"_s);
    filter->selectAll();
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"select"_s);
    lines->setFocus();
    QTest::keyClick(lines, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"SELECT 1"_s);
    m_dock->hide();
    QVERIFY(!copy->isEnabled());
}

void LogDockTest::everyWidgetHasANameToBeFoundBy()
{
    m_dock->focusFilter();
    for (const char* name : {"log.filter.edit", "log.kind.combo", "log.values.check",
             "log.explain.button", "log.again.button", "log.copy.button", "log.save.button",
             "log.clear.button", "log.hide.button", "log.lines.view", "log.statement.edit"}) {
        const auto* widget = part<QWidget>(name);
        QVERIFY2(widget, name);
        const bool hasText = !widget->property("text").toString().isEmpty();
        QVERIFY2(hasText || !widget->accessibleName().isEmpty(), name);
    }
}

TW_TEST(LogDockTest)
#include "log_dock_test.moc"

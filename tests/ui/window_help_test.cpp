// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handbook/handbook.h"
#include "models/diagnostics/health_report.h"
#include "shell/commands/all_commands.h"
#include "test_program.h"
#include "window_fixture.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WindowHelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(m_folder.path()); }
    void cleanup() { m_fixture.reset(); }
    void everyPageOfTheHandbookHasATitleAndAText();
    void theHandbookIsSearched();
    void theHandbookIsOpenedOnce();
    void theHandbookNamesOnlyKeysThatExist();
    void onlyLongEventsAreStalls();
    void theReportNamesNoServerAndNoUser();
    void theReportIsCopied();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void WindowHelpTest::everyPageOfTheHandbookHasATitleAndAText()
{
    QVERIFY(Handbook::pages().size() >= 5);
    for (const QString& path : Handbook::pages()) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QByteArray text = file.readAll();
        QVERIFY2(text.startsWith("# "), qPrintable(path));
        QVERIFY2(text.size() > 300, qPrintable(path));
    }
}

void WindowHelpTest::theHandbookIsSearched()
{
    m_fixture->action("help.handbook.action")->trigger();
    auto* list = m_fixture->find<QListWidget>("handbook.pages.list");
    const auto* page = m_fixture->find<QTextBrowser>("handbook.page.view");
    QVERIFY(page->toPlainText().startsWith(u"First steps"_s));
    QTest::keyClicks(m_fixture->find<QLineEdit>("handbook.search.edit"), u"PINNED"_s);
    QCOMPARE(list->currentItem()->text(), u"The window"_s);
    QVERIFY(list->isRowHidden(0));
    QCOMPARE(page->textCursor().selectedText().toLower(), u"pinned"_s);
}

void WindowHelpTest::theHandbookIsOpenedOnce()
{
    m_fixture->action("help.handbook.action")->trigger();
    m_fixture->action("help.handbook.action")->trigger();
    QCOMPARE(m_fixture->window->findChildren<QDialog*>(u"handbook.dialog"_s).size(), 1);
}

void WindowHelpTest::theHandbookNamesOnlyKeysThatExist()
{
    QSet<QString> keys;
    const CommandSet commands = allCommands(m_fixture->kinds);
    for (const CommandSpec& spec : commands.specs())
        for (const QKeySequence& key : Actions::defaultKeys(spec))
            keys.insert(key.toString());
    const QRegularExpression pattern(u"\\b((?:Ctrl|Alt|Shift)\\+[\\w+.,-]*\\w|F\\d+)"_s);
    QStringList named;
    for (const QString& path : Handbook::pages()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QRegularExpressionMatch& match :
            pattern.globalMatch(QString::fromUtf8(file.readAll()))) {
            const QString key = match.captured(1).replace(u"Delete"_s, u"Del"_s);
            QVERIFY2(keys.contains(key), qPrintable(path + u' ' + key));
            named << key;
        }
    }
    QVERIFY(named.size() > 15);
}

void WindowHelpTest::onlyLongEventsAreStalls()
{
    StallLog log;
    log.record(20us);
    log.record(49ms);
    log.record(180ms);
    log.record(70ms);
    QCOMPARE(log.handled(), 4);
    QCOMPARE(log.stalls(), 2);
    QCOMPARE(log.longest(), 180ms);
    QCOMPARE(log.latest().constFirst().length, 70ms);
    for (int more = 0; more < 20; ++more)
        log.record(60ms);
    QCOMPARE(log.latest().size(), 10);
}

void WindowHelpTest::theReportNamesNoServerAndNoUser()
{
    m_fixture->open({u"orders"_s});
    StallLog stalls;
    stalls.record(75ms);
    const QString text = healthText(healthReport(&stalls, nullptr, m_fixture->connections));
    QVERIFY(text.contains(u"Fake 1.0"_s));
    QVERIFY(text.contains(u"75 ms"_s));
#ifdef Q_OS_LINUX
    QVERIFY2(text.contains(u"\u00A0MB"_s), qPrintable(text)); // of memory
#endif
    QVERIFY(text.contains(QString::fromLatin1(qVersion())));
    for (const QString& secret : {u"db1"_s, u"ada"_s, u"shop"_s, u"orders"_s})
        QVERIFY2(!text.contains(secret), qPrintable(secret));
}

void WindowHelpTest::theReportIsCopied()
{
    m_fixture->action("help.health.action")->trigger();
    QVERIFY(m_fixture->find<QTreeWidget>("health.facts.list")->topLevelItemCount() > 0);
    m_fixture->find<QPushButton>("health.copy.button")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QString::fromLatin1(qVersion())));
}

TW_TEST(WindowHelpTest)
#include "window_help_test.moc"

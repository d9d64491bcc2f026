// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exporting/command_line_text.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

const QString kTables = u"CREATE TABLE people (id integer PRIMARY KEY, \"it's, \"\"x\"\"\" text,"
                        " \"$(id)\" text, is_deleted boolean NOT NULL);"
                        "INSERT INTO people VALUES (1, 'O''Brien; $HOME `id`', 'a', 0),"
                        " (2, '-x', 'b', 0), (3, NULL, 'c', 0), (4, 'gone', 'd', 1);"
                        "CREATE TABLE \"-v\" (id integer PRIMARY KEY);"
                        "INSERT INTO \"-v\" VALUES (7);"_s;
const QString kOdd = u"it's, \"x\""_s;

Filter equal(const QString& text)
{
    return Filter::condition(kOdd, FilterOperator::Equal, {Value::text(text)});
}

}

/// A view as a call of the command line: a shell runs what was made, and the rows must be the same.
class CommandLineTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShellPrintsTheSameRows_data();
    void theShellPrintsTheSameRows();
    void wordsAreQuotedWhereTheyMustBe();
    void noPasswordIsInIt();

private:
    [[nodiscard]] QString printed(const QString& line) const;

    SqliteFile m_file{kTables};
    QTemporaryDir m_folder;
};

QString CommandLineTextTest::printed(const QString& line) const
{
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, QFileInfo(QStringLiteral(TW_COMMAND_LINE)).path());
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(m_folder.path());
    shell.start(u"/bin/sh"_s, {u"-c"_s, line});
    if (!shell.waitForFinished())
        return u"did not end"_s;
    const QByteArray rows = shell.readAllStandardOutput();
    return QString::fromUtf8(shell.exitCode() == 0 ? rows : rows + shell.readAllStandardError());
}

void CommandLineTextTest::theShellPrintsTheSameRows_data()
{
    QTest::addColumn<SelectQuery>("query");
    QTest::addColumn<QStringList>("masked");
    QTest::addColumn<qint64>("page");
    QTest::addColumn<QStringList>("shown");
    const auto row = [](const char* name, const auto& change, const QStringList& shown,
                         const QStringList& masked = {}, qint64 page = 1) {
        SelectQuery query{.table = {u"main"_s, u"people"_s}};
        query.columns = {u"id"_s};
        query.sort = {{u"id"_s}};
        change(query);
        QTest::newRow(name) << query << masked << page << shown;
    };
    row("all", [](SelectQuery&) { }, {u"1"_s, u"2"_s});
    row("filtered", [](SelectQuery& query) { query.filter = equal(u"O'Brien; $HOME `id`"_s); },
        {u"1"_s});
    row("a value like an option", [](SelectQuery& query) { query.filter = equal(u"-x"_s); },
        {u"2"_s});
    row("a typed condition", [](SelectQuery& query) { query.whereSql = u"id > 1 AND 'a' = 'a'"_s; },
        {u"2"_s, u"3"_s});
    row("the other way round",
        [](SelectQuery& query) { query.sort = {{u"$(id)"_s, SortOrder::Descending}}; },
        {u"3"_s, u"2"_s});
    row("second page", [](SelectQuery&) { }, {u"3"_s}, {}, 2);
    row("deleted ones", [](SelectQuery& query) { query.deleted = DeletedRows::Deleted; }, {u"4"_s});
    row("odd columns", [](SelectQuery& query) { query.columns = {kOdd, u"$(id)"_s}; },
        {u"O'Brien; $HOME `id`,a"_s, u"-x,b"_s});
    row("computed",
        [](SelectQuery& query) {
            query.computed.push_back({.alias = u"a=b"_s, .expression = u"id || '''s'"_s});
        },
        {u"1,1's"_s, u"2,2's"_s});
    row("masked", [](SelectQuery& query) { query.columns = {u"id"_s, kOdd}; },
        {u"1,***"_s, u"2,***"_s}, {kOdd});
    row("a table like an option", [](SelectQuery& query) { query.table = {{}, u"-v"_s}; },
        {u"7"_s});
}

void CommandLineTextTest::theShellPrintsTheSameRows()
{
    QFETCH(const SelectQuery, query);
    QFETCH(const QStringList, masked);
    QFETCH(const qint64, page);
    QFETCH(const QStringList, shown);
    QString line = commandLineOf(m_file.config(), query, masked, {page, 2});
    line.replace(u" rows "_s, u" rows --format=csv "_s);
    QStringList lines = printed(line).split(u"\n"_s, Qt::SkipEmptyParts);
    QVERIFY2(!lines.isEmpty(), qUtf8Printable(line));
    lines.removeFirst(); // the names of the columns
    QCOMPARE(lines, shown);
}

void CommandLineTextTest::wordsAreQuotedWhereTheyMustBe()
{
    QCOMPARE(shellWord(u"--page-size=10"_s), u"--page-size=10"_s);
    QCOMPARE(shellWord({}), u"''"_s);
    QCOMPARE(shellWord(u"a b"_s), u"'a b'"_s);
    QCOMPARE(shellWord(u"it's"_s), u"'it'\\''s'"_s);
    QCOMPARE(shellWord(u"a\n"_s), u"'a\n'"_s);
    QCOMPARE(shellWord(u"~"_s), u"'~'"_s);
}

void CommandLineTextTest::noPasswordIsInIt()
{
    const ParsedUrl url = parseUrl(u"postgresql://ada:canary@db.example.com/shop"_s).value();
    const QString line = commandLineOf(url.config, {.table = {{}, u"orders"_s}}, {}, {});
    QVERIFY(line.contains(u"ada@db.example.com"_s));
    QVERIFY(!line.contains(u"canary"_s));
}

TW_TEST(CommandLineTextTest)
#include "command_line_text_test.moc"

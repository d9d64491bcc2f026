// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"
#include "test_program.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

constexpr int kLedgerRows = 194;

/// Every function of every test.
QSet<QString> testFunctions()
{
    static const QRegularExpression function(QStringLiteral("\\bvoid (?:\\w+::)?([a-z]\\w+)\\("));
    QSet<QString> names;
    for (const SourceLine& line : sourceLines({u"tests"_s})) {
        const QRegularExpressionMatch match = function.match(line.code);
        if (match.hasMatch())
            names << match.captured(1);
    }
    return names;
}

/// What stands in backticks and looks like the name of a function with several words.
QStringList functionsNamedIn(const QString& line)
{
    static const QRegularExpression name(QStringLiteral("`([a-z]+[A-Z]\\w*)`"));
    QStringList names;
    for (auto found = name.globalMatch(line); found.hasNext();)
        names << found.next().captured(1);
    return names;
}

/// The functions of one test, which is named by its folder and file.
QSet<QString> functionsOf(const QString& test)
{
    static const QRegularExpression function(
        QStringLiteral("\\bvoid (?:\\w+::)?([a-z]\\w+)\\(\\)"));
    QSet<QString> names;
    for (auto found = function.globalMatch(textOf(u"tests/"_s + test + u".cpp"_s));
        found.hasNext();)
        names << found.next().captured(1);
    return names;
}

/// What is wrong with the tests of one row of the ledger: `folder/file`: `function`, …; ….
QStringList objectionsTo(const QString& tests)
{
    static const QRegularExpression oneTest(
        QStringLiteral("^`(\\w+/\\w+_test)`: (`\\w+`(?:, `\\w+`)*)$"));
    if (tests.startsWith(u"none: "_s))
        return {};
    QStringList objections;
    for (const QString& text : tests.split(u"; "_s)) {
        const QRegularExpressionMatch match = oneTest.match(text);
        if (!match.hasMatch()) {
            objections << u"no test: "_s + text;
            continue;
        }
        const QSet<QString> known = functionsOf(match.captured(1));
        for (const QString& name : match.captured(2).remove(u'`').split(u", "_s)) {
            if (!known.contains(name))
                objections << match.captured(1) + u" has no "_s + name;
        }
    }
    return objections;
}

}

/// The paths in the tables of look-ups of a README, which lie below its folder or the repository.
QStringList lookedUpIn(const QString& readme)
{
    static const QRegularExpression table(
        QStringLiteral("^\\| Question \\| Where \\|\n((?:\\|.*\n)+)"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression path(QStringLiteral("`([a-z]+/[\\w./]+)`"));
    QStringList paths;
    for (auto found = path.globalMatch(table.match(textOf(readme)).captured(1)); found.hasNext();)
        paths << found.next().captured(1);
    return paths;
}

/// What the documents say of the repository holds.
class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileHoldsAConflict()
    {
        static const QRegularExpression conflict(
            QStringLiteral("^(<{7} |={7}$|>{7} )"), QRegularExpression::MultilineOption);
        const QStringList files = filesNamed({u"*.h"_s, u"*.cpp"_s, u"*.md"_s, u"*.txt"_s,
            u"*.sh"_s, u"*.json"_s, u"*.cmake"_s, u"*.py"_s, u"*.sql"_s, u"*.ts"_s});
        QVERIFY(files.size() > 300);
        QStringList conflicts;
        for (const QString& file : files) {
            if (conflict.match(textOf(file)).hasMatch())
                conflicts << file;
        }
        QCOMPARE(conflicts.join(u'\n'), QString());
    }

    void everyTestInTheTablesExists()
    {
        const QSet<QString> known = testFunctions();
        QStringList unknown;
        int named = 0;
        for (const QString& line : textOf(u"tests/README.md"_s).split(u'\n')) {
            if (!line.startsWith(u'|'))
                continue;
            for (const QString& name : functionsNamedIn(line)) {
                ++named;
                if (!known.contains(name))
                    unknown << name;
            }
        }
        QVERIFY(named > 50);
        QCOMPARE(unknown.join(u'\n'), QString());
    }

    void everyFeatureOfTheLedgerHasItsTest()
    {
        static const QRegularExpression row(
            QStringLiteral("^\\| (\\d+) \\| [^|]+ \\| ([^|]+) \\|$"));
        QList<int> numbers;
        QStringList objections;
        for (const QString& line : textOf(u"tests/LEDGER.md"_s).split(u'\n')) {
            const QRegularExpressionMatch match = row.match(line);
            if (!match.hasMatch())
                continue;
            numbers << match.captured(1).toInt();
            for (const QString& objection : objectionsTo(match.captured(2)))
                objections << match.captured(1) + u": "_s + objection;
        }
        QList<int> expected(kLedgerRows);
        std::iota(expected.begin(), expected.end(), 1);
        QCOMPARE(numbers, expected);
        QCOMPARE(objections.join(u'\n'), QString());
    }

    void everyLinkBetweenDocumentsLeadsSomewhere()
    {
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)"));
        QStringList broken;
        for (const QString& document : filesNamed({u"*.md"_s})) {
            const QDir folder = QFileInfo(QDir(QStringLiteral(TW_SOURCE_DIR)), document).dir();
            for (auto found = link.globalMatch(textOf(document)); found.hasNext();) {
                const QString target = found.next().captured(1);
                if (!folder.exists(target))
                    broken << document + u": "_s + target;
            }
        }
        QCOMPARE(broken.join(u'\n'), QString());
    }

    void lookUpsLeadToFiles()
    {
        const QDir top(QStringLiteral(TW_SOURCE_DIR));
        QStringList missing;
        for (const QString& folder : {u"core"_s, u"ui"_s}) {
            const QStringList paths = lookedUpIn(folder + u"/README.md"_s);
            QVERIFY2(paths.size() > 5, qPrintable(folder));
            for (const QString& path : paths) {
                if (!top.exists(folder + u'/' + path) && !top.exists(path))
                    missing << folder + u": "_s + path;
            }
        }
        QCOMPARE(missing.join(u'\n'), QString());
    }
};

TW_TEST(DocumentsTest)
#include "documents_test.moc"

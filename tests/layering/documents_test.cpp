// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"
#include "test_program.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

namespace {

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
};

TW_TEST(DocumentsTest)
#include "documents_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"
#include "test_program.h"

#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using tw::test::textOf;

namespace {

QString outputOf(const QStringList& words)
{
    QProcess process;
    process.start(QStringLiteral(TW_COMMAND_LINE), words);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(words.join(u' ')), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// A line of the manual without what makes it bold or italic.
QString plain(QString line)
{
    static const QRegularExpression macro(u"^\\.(?:B|I|BI|BR|IB|IR|RB|RI) +"_s);
    static const QRegularExpression font(u"\\\\f[RBIP]"_s);
    return line.remove(macro)
        .remove(font)
        .replace(u"\\-"_s, u"-"_s)
        .replace(u"\\ "_s, u" "_s)
        .simplified();
}

QStringList optionsIn(const QString& text)
{
    static const QRegularExpression option(u"--[a-z][a-z-]*"_s);
    QStringList options;
    for (auto found = option.globalMatch(text); found.hasNext();)
        options << found.next().captured();
    options.removeDuplicates();
    options.sort();
    return options;
}

/// The entries of a section of the manual: each heading with all that stands below it, entries
/// inside of an entry too.
QMap<QString, QString> entriesOf(const QString& section)
{
    const QString page = textOf(u"packaging/man/tuplewright-cli.1"_s);
    const QString body = page.section(u".SH "_s + section + u'\n', 1).section(u"\n.SH "_s, 0, 0);
    QMap<QString, QString> entries;
    QString heading;
    int depth = 0;
    bool isNext = false;
    for (const QString& line : body.split(u'\n')) {
        depth += int(line == u".RS"_s) - int(line == u".RE"_s);
        if (isNext)
            heading = plain(line);
        isNext = line == u".TP"_s && depth == 0;
        if (!heading.isEmpty())
            entries[heading] += plain(line) + u'\n';
    }
    return entries;
}

/// The commands with their operands as the help lists them.
QStringList listedCommands()
{
    static const QRegularExpression entry(
        u"^  ([a-z-]+(?: [a-z-]+)?(?: [A-Z][A-Za-z.-]*)*)(?:  |$)"_s,
        QRegularExpression::MultilineOption);
    const QString list
        = outputOf({u"--help"_s}).section(u"Commands:\n"_s, 1).section(u"\n\n"_s, 0, 0);
    QStringList commands;
    for (auto found = entry.globalMatch(list); found.hasNext();)
        commands << found.next().captured(1).trimmed();
    return commands;
}

QStringList wordsOf(const QString& command)
{
    static const QRegularExpression operands(u" [A-Z].*$"_s);
    return QString(command).remove(operands).split(u' ');
}

}

/// The manual and the completion of shells say what the program says of itself.
class ManualTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theManualHasEveryCommandAndNoOther()
    {
        const QStringList commands = listedCommands();
        QVERIFY(commands.size() > 30);
        QStringList missing = commands;
        QStringList unknown;
        for (const QString& heading : entriesOf(u"COMMANDS"_s).keys()) {
            bool isKnown = false;
            for (const QString& command : commands) {
                if (heading != command && !heading.startsWith(command + u' '))
                    continue;
                isKnown = true;
                missing.removeAll(command);
            }
            if (!isKnown)
                unknown << heading;
        }
        QCOMPARE(missing, QStringList());
        QCOMPARE(unknown, QStringList());
    }

    void theManualHasEveryOptionOfEachCommand()
    {
        const QMap<QString, QString> entries = entriesOf(u"COMMANDS"_s);
        QStringList known = optionsIn(outputOf({u"--help"_s}));
        const QStringList global = known;
        QStringList missing;
        for (const QString& command : listedCommands()) {
            QStringList documented = global;
            for (const auto& [heading, text] : entries.asKeyValueRange())
                if (heading == command || heading.startsWith(command + u' '))
                    documented += optionsIn(text);
            for (const QString& option :
                optionsIn(outputOf(wordsOf(command) + QStringList{u"--help"_s}))) {
                known << option;
                if (!documented.contains(option))
                    missing << command + u": "_s + option;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QStringList unknown;
        for (const QString& text : entries)
            for (const QString& option : optionsIn(text))
                if (!known.contains(option))
                    unknown << option;
        QCOMPARE(unknown, QStringList());
    }

    void theManualHasTheOptionsOfAllCommands()
    {
        const QString help
            = outputOf({u"--help"_s}).section(u"Global options"_s, 1).section(u"\n\n"_s, 0, 0);
        QStringList documented;
        for (const QString& heading : entriesOf(u"GLOBAL OPTIONS"_s).keys())
            documented += optionsIn(heading);
        documented.sort();
        QCOMPARE(documented, optionsIn(help));
    }

    void bashCompletesWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected"); // the words, in their order
        QTest::newRow("command") << u"aggr"_s << u"aggregate"_s;
        QTest::newRow("second word") << u"profiles s"_s << u"show"_s;
        QTest::newRow("option") << u"rows t --page-"_s << u"--page-size"_s;
        QTest::newRow("global option") << u"rows t --json-e"_s << u"--json-errors"_s;
        QTest::newRow("choice") << u"rows t --format "_s << u"json csv table vertical"_s;
        QTest::newRow("choice behind a sign") << u"rows t --format=c"_s << u"csv"_s;
        QTest::newRow("behind a link") << u"--connect postgresql://a:1/b aggr"_s << u"aggregate"_s;
        QTest::newRow("a profile with the name of a command")
            << u"--profile test aggr"_s << u"aggregate"_s;
        QTest::newRow("another command's option") << u"tables --page-"_s << QString();
        QTest::newRow("value of any kind") << u"rows t --filter "_s << QString();
        QTest::newRow("name of a table") << u"rows "_s << QString();
    }

    void bashCompletesWords()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, expected);
        QProcess bash;
        bash.start(u"bash"_s,
            {u"-c"_s,
                u"eval \"$1\"; COMP_LINE=$2; COMP_POINT=${#COMP_LINE};"
                " _tuplewright_cli; echo \"${COMPREPLY[*]}\""_s,
                u"bash"_s, outputOf({u"completion"_s, u"bash"_s}), u"tuplewright-cli "_s + line});
        QVERIFY(bash.waitForFinished(30'000));
        QCOMPARE(QString::fromUtf8(bash.readAllStandardError()), QString());
        QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()).trimmed(), expected);
    }
};

TW_TEST(ManualTest)
#include "manual_test.moc"

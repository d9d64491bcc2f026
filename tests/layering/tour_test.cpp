// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString contentsOf(const QString& path)
{
    QFile file(QStringLiteral(TW_SOURCE_DIR) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The lines without the indentation that all of them share.
QString withoutMargin(const QString& text)
{
    QStringList lines = text.split(u'\n');
    qsizetype margin = text.size();
    for (const QString& line : lines) {
        if (!line.trimmed().isEmpty())
            margin = std::min(margin, line.size() - line.trimmed().size());
    }
    for (QString& line : lines)
        line = line.mid(margin);
    return lines.join(u'\n').trimmed();
}

/// The parts of the program between `// [name]` and `// [/name]`.
QMap<QString, QString> partsOfTheProgram()
{
    static const QRegularExpression part(u" *// \\[(\\w+)\\]\\n(.*?) *// \\[/\\1\\]\\n"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QMap<QString, QString> parts;
    auto matches = part.globalMatch(contentsOf(u"tests/consumer/tour.cpp"_s));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        parts.insert(match.captured(1), withoutMargin(match.captured(2)));
    }
    return parts;
}

/// The C++ in the section of the manual that is the tour.
QStringList blocksOfTheManual()
{
    const QString manual = contentsOf(u"core/MANUAL.md"_s);
    const QString section = manual.section(u"\n## A guided tour\n"_s, 1).section(u"\n## "_s, 0, 0);
    static const QRegularExpression block(
        u"```cpp\\n(.*?)```"_s, QRegularExpression::DotMatchesEverythingOption);
    QStringList blocks;
    auto matches = block.globalMatch(section);
    while (matches.hasNext())
        blocks.append(matches.next().captured(1).trimmed());
    return blocks;
}

QString runTour(const QString& url)
{
    QProcess tour;
    tour.start(QStringLiteral(TW_TOUR), {url});
    if (!tour.waitForFinished(60'000))
        return u"did not end"_s;
    return QString::fromUtf8(tour.readAllStandardOutput() + tour.readAllStandardError())
        + (tour.exitCode() == 0 ? QString() : u"exit %1"_s.arg(tour.exitCode()));
}

const QString kOutput = u"1 found, the first is Ada'; DROP TABLE people; --\n"
                        "Eve it is by now\n"
                        "saved\n"
                        "2 registered, 1 attempt\n"
                        "3 people, the first is Alan\n"
                        "2 notes, the latest is second\n"
                        "Timeout\n"
                        "something is there\n"
                        "a mistake in line 2\n"
                        "DROP TABLE IF EXISTS people worked\n"
                        "0 connections in use\n"_s;

}

/// The examples of the manual are parts of a program that is built and run.
class TourTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleOfTheManualStandsInTheProgram()
    {
        const QStringList blocks = blocksOfTheManual();
        const QStringList parts = partsOfTheProgram().values();
        QVERIFY(!blocks.isEmpty());
        for (const QString& block : blocks)
            QVERIFY2(parts.contains(block), qPrintable(block));
    }

    void everyPartOfTheProgramStandsInTheManual()
    {
        const QStringList blocks = blocksOfTheManual();
        const QMap<QString, QString> parts = partsOfTheProgram();
        QVERIFY(!parts.isEmpty());
        for (auto part = parts.begin(); part != parts.end(); ++part)
            QVERIFY2(blocks.contains(part.value()), qPrintable(part.key()));
    }

    void theProgramDoesOnPostgresWhatTheManualSays()
    {
        const PostgresServer server;
        QCOMPARE(runTour(server.url()), kOutput);
        QCOMPARE(server.psql(u"SELECT id, name, is_deleted FROM people ORDER BY id"_s),
            u"1|Ada Lovelace|t\n2|Grace|f\n4|Edsger|f"_s);
    }

    void theProgramDoesTheSameOnSqlite()
    {
        const SqliteFile file(u"CREATE TABLE seen (id INTEGER)"_s);
        QCOMPARE(runTour(file.config().toUrl()), kOutput);
        QCOMPARE(file.column(u"SELECT name FROM people ORDER BY id"_s),
            (QStringList{u"Ada Lovelace"_s, u"Grace"_s, u"Edsger"_s}));
    }
};

TW_TEST(TourTest)
#include "tour_test.moc"

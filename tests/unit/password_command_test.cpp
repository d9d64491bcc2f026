// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/sources/password_command.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace tw;

class PasswordCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstLineIsThePassword_data();
    void theFirstLineIsThePassword();
    void noShellReadsTheWords();
    void saysWhyThereIsNoPassword_data();
    void saysWhyThereIsNoPassword();
    void neverRepeatsWhatWasPrinted();
    void endsInTimeAndWhenStopped();
};

void PasswordCommandTest::theFirstLineIsThePassword_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("password");
    QTest::newRow("a line") << u"printf 's3cret\\n'"_s << u"s3cret"_s;
    QTest::newRow("no line end") << u"printf s3cret"_s << u"s3cret"_s;
    QTest::newRow("more lines") << u"printf 'one\\ntwo\\n'"_s << u"one"_s;
    QTest::newRow("a line end of Windows") << u"printf 'one\\r\\ntwo'"_s << u"one"_s;
    QTest::newRow("words in double quotes")
        << u"printf \"%s\" \"a \\\"b\\\" c\""_s << u"a \"b\" c"_s;
    QTest::newRow("an escaped blank") << u"printf a\\ b"_s << u"a b"_s;
    QTest::newRow("blanks and UTF-8") << u"printf ' pä ß '"_s << u" pä ß "_s;
}

void PasswordCommandTest::theFirstLineIsThePassword()
{
    QFETCH(const QString, command);
    QFETCH(const QString, password);
    const auto found = runPasswordCommand(command, {});
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().toText()));
    QCOMPARE(found->reveal(), password);
}

void PasswordCommandTest::noShellReadsTheWords()
{
    QTemporaryDir folder;
    const QString trap = folder.filePath(u"trap"_s);
    const auto found = runPasswordCommand(
        u"printf %s \"$HOME;touch %1 `touch %1` $(touch %1)\""_s.arg(trap), {});
    QVERIFY(found.has_value());
    QVERIFY(found->reveal().startsWith(u"$HOME;touch"));
    QVERIFY(!QFile::exists(trap));
}

void PasswordCommandTest::saysWhyThereIsNoPassword_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("words");
    QTest::newRow("an open quote") << u"printf 'x"_s << u"open quote"_s;
    QTest::newRow("nothing") << u"  "_s << u"empty"_s;
    QTest::newRow("no such program") << u"/none/such"_s << u"cannot be started"_s;
    QTest::newRow("a failure") << u"false"_s << u"exit code 1"_s;
    QTest::newRow("silence") << u"true"_s << u"printed no password"_s;
    QTest::newRow("an empty line") << u"printf '\\nx'"_s << u"printed no password"_s;
}

void PasswordCommandTest::saysWhyThereIsNoPassword()
{
    QFETCH(const QString, command);
    QFETCH(const QString, words);
    const auto found = runPasswordCommand(command, {});
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Configuration);
    QVERIFY2(found.error().message.contains(words), qPrintable(found.error().message));
    QVERIFY(!found.error().hint.isEmpty());
}

void PasswordCommandTest::neverRepeatsWhatWasPrinted()
{
    const auto found = runPasswordCommand(u"sh -c 'echo canary; echo locked >&2; exit 3'"_s, {});
    QVERIFY(!found);
    QVERIFY(!found.error().toText().contains(u"canary"));
    QVERIFY(found.error().detail.contains(u"locked"));
}

void PasswordCommandTest::endsInTimeAndWhenStopped()
{
    const auto late = runPasswordCommand(u"sleep 60"_s, {.deadline = QDeadlineTimer(1)});
    QVERIFY(late.error().message.contains(u"in time"));
    std::stop_source stop;
    std::jthread stopper([&stop] { stop.request_stop(); });
    const auto stopped = runPasswordCommand(u"sleep 60"_s, {.stop = stop.get_token()});
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
}

TW_TEST(PasswordCommandTest)
#include "password_command_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/sources/env_file.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class EnvFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues_data();
    void readsValues();
    void keepsEveryLineAndItsNumber();
    void namesThePlaceOfAVariable();
    void refusesBrokenLines_data();
    void refusesBrokenLines();
    void noMessageHoldsAValue();
    void everyValueComesBackFromQuotes();
    void aMissingFileIsNamed();
};

namespace {

/// `NAME=value` of each entry, with a bar between.
QString entries(const Result<QList<EnvVariable>>& variables)
{
    if (!variables)
        return variables.error().message;
    QStringList entries;
    for (const EnvVariable& variable : *variables)
        entries.append(variable.name + u'=' + variable.value);
    return entries.join(u'|');
}

}

void EnvFileTest::readsValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("plain") << QByteArray("A=b") << u"A=b"_s;
    QTest::newRow("empty") << QByteArray("A=\nB=''\n") << u"A=|B="_s;
    QTest::newRow("blanks around") << QByteArray("  A = b c \t\n") << u"A=b c"_s;
    QTest::newRow("export") << QByteArray("export A=b\nexport\tB=c") << u"A=b|B=c"_s;
    QTest::newRow("a variable named export") << QByteArray("export=b") << u"export=b"_s;
    QTest::newRow("comments") << QByteArray("# A=1\n\nA=b # c\nB=c#d\nC=#e\n") << u"A=b|B=c#d|C="_s;
    QTest::newRow("single quotes") << QByteArray("A='b # \\n \"$HOME'") << uR"(A=b # \n "$HOME)"_s;
    QTest::newRow("double quotes") << QByteArray(R"(A="b\n\"\\ '" # c)") << u"A=b\n\"\\ '"_s;
    QTest::newRow("other escapes stay") << QByteArray(R"(A="\t\$\'")") << uR"(A=\t\$\')"_s;
    QTest::newRow("several lines") << QByteArray("A=\"b\nc\"\nB='d\n'") << u"A=b\nc|B=d\n"_s;
    QTest::newRow("no expansion") << QByteArray("A=$HOME/${B}`c`") << u"A=$HOME/${B}`c`"_s;
    QTest::newRow("equals signs") << QByteArray("A=b=c==") << u"A=b=c=="_s;
    QTest::newRow("quotes inside") << QByteArray("A=b\"c'") << u"A=b\"c'"_s;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "A=b")
                                     << u"A=b"_s;
    QTest::newRow("CRLF") << QByteArray("A=b\r\nB='c'\r\n\r\nC=d\r\n") << u"A=b|B=c|C=d"_s;
    QTest::newRow("CRLF in quotes") << QByteArray("A='b\r\nc'\r\n") << u"A=b\nc"_s;
    QTest::newRow("Unicode") << QByteArray("A=\xe2\x82\xac") << u"A=€"_s;
    QTest::newRow("URL") << QByteArray("DATABASE_URL=postgresql://u:p%23@h/d?a=b")
                         << u"DATABASE_URL=postgresql://u:p%23@h/d?a=b"_s;
}

void EnvFileTest::readsValues()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    QCOMPARE(entries(parseEnv(text, u".env"_s)), expected);
}

void EnvFileTest::keepsEveryLineAndItsNumber()
{
    const auto variables = parseEnv("A=1\n# c\nB='x\ny'\nA=2\n", u".env"_s);
    QVERIFY(variables.has_value());
    QList<int> lines;
    for (const EnvVariable& variable : *variables)
        lines.append(variable.line);
    QCOMPARE(lines, QList<int>({1, 3, 5}));
}

void EnvFileTest::namesThePlaceOfAVariable()
{
    QCOMPARE(parseEnv("\nA=1", u"dev.env"_s)->first().place, u"line 2 of dev.env"_s);
}

void EnvFileTest::refusesBrokenLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("no equals sign") << QByteArray("A=1\nB\n") << 2;
    QTest::newRow("no name") << QByteArray("\n\n=1") << 3;
    QTest::newRow("export alone") << QByteArray("export A") << 1;
    QTest::newRow("odd name") << QByteArray("A B=1") << 1;
    QTest::newRow("open single quote") << QByteArray("A=1\nB='x\ny\n") << 2;
    QTest::newRow("open double quote") << QByteArray("A=\"x\\\"\n") << 1;
    QTest::newRow("backslash at the end") << QByteArray("A=\"x\\") << 1;
    QTest::newRow("text behind quotes") << QByteArray("A=\"x\ny\"z\n") << 2;
    QTest::newRow("no UTF-8") << QByteArray("A=1\nB=\xff\n") << 2;
}

void EnvFileTest::refusesBrokenLines()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    const auto variables = parseEnv(text, u"dev.env"_s);
    QVERIFY(!variables);
    QCOMPARE(variables.error().kind, ErrorKind::Configuration);
    const QString place = u"Line %1 of dev.env"_s.arg(line);
    QVERIFY2(variables.error().message.startsWith(place), qPrintable(variables.error().message));
    QVERIFY(!variables.error().hint.isEmpty());
}

void EnvFileTest::noMessageHoldsAValue()
{
    for (const QByteArray& text : {QByteArray("A='s3cret"), QByteArray("A='x's3cret"),
             QByteArray("s3cret"), QByteArray("A=\"s3cret\\\"")})
        QVERIFY(!parseEnv(text, u".env"_s).error().toText().contains(u"s3cret"_s));
}

void EnvFileTest::everyValueComesBackFromQuotes()
{
    test::RandomText random(30);
    for (int i = 0; i < 2000; ++i) {
        QString value = random.unicode(10).remove(u'\r');
        QString quoted = value;
        quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
        const auto variables
            = parseEnv(u"A=\"%1\" # c\nB=2"_s.replace(u"%1"_s, quoted).toUtf8(), u".env"_s);
        QVERIFY(variables.has_value());
        QCOMPARE(variables->size(), 2);
        QCOMPARE(variables->first().value, value);
    }
}

void EnvFileTest::aMissingFileIsNamed()
{
    const auto variables = readEnvFile(u"/nowhere/.env"_s);
    QVERIFY(!variables);
    QCOMPARE(variables.error().kind, ErrorKind::File);
    QVERIFY(variables.error().message.contains(u"/nowhere/.env"_s));
}

TW_TEST(EnvFileTest)
#include "env_file_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/schema/qualified_name.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class QualifiedNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames_data();
    void readsNames();
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
    void showsPlainNamesWithoutQuotes();
    void readsBackWhatItShows_data();
    void readsBackWhatItShows();
    void readsBackAnyUnicode();
    void ordersBySchemaFirst();
};

void QualifiedNameTest::readsNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("name");
    QTest::newRow("name alone") << u"users"_s << u""_s << u"users"_s;
    QTest::newRow("schema and name") << u"public.users"_s << u"public"_s << u"users"_s;
    QTest::newRow("case is kept") << u"Public.USERS"_s << u"Public"_s << u"USERS"_s;
    QTest::newRow("blanks are kept") << u" a . b "_s << u" a "_s << u" b "_s;
    QTest::newRow("dots in quotes") << u"\"a.b\".\"c.d\""_s << u"a.b"_s << u"c.d"_s;
    QTest::newRow("doubled quotes") << u"\"a\"\"b\""_s << u""_s << u"a\"b"_s;
    QTest::newRow("only quotes") << u"\"\"\"\""_s << u""_s << u"\""_s;
    QTest::newRow("empty name in quotes") << u"main.\"\""_s << u"main"_s << u""_s;
    QTest::newRow("one part in quotes") << u"main.\"a b\""_s << u"main"_s << u"a b"_s;
    QTest::newRow("beyond ASCII") << u"été.😀"_s << u"été"_s << u"😀"_s;
}

void QualifiedNameTest::readsNames()
{
    QFETCH(const QString, text);
    QFETCH(const QString, schema);
    QFETCH(const QString, name);
    const Result<QualifiedName> read = QualifiedName::parse(text);
    QVERIFY(read.has_value());
    QCOMPARE(read->schema, schema);
    QCOMPARE(read->name, name);
}

void QualifiedNameTest::refusesWhatIsNoName_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("no name") << u"public."_s;
    QTest::newRow("no schema") << u".users"_s;
    QTest::newRow("empty schema in quotes") << u"\"\".users"_s;
    QTest::newRow("three parts") << u"db.public.users"_s;
    QTest::newRow("open quote") << u"\"users"_s;
    QTest::newRow("quote open by doubling") << u"\"users\"\""_s;
    QTest::newRow("text after a quote") << u"\"users\"x"_s;
    QTest::newRow("quote inside a plain part") << u"us\"ers"_s;
    QTest::newRow("NUL") << u"us\0ers"_s;
    QTest::newRow("NUL in quotes") << u"\"us\0ers\""_s;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xD800));
}

void QualifiedNameTest::refusesWhatIsNoName()
{
    QFETCH(const QString, text);
    const Result<QualifiedName> read = QualifiedName::parse(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidArgument);
}

void QualifiedNameTest::showsPlainNamesWithoutQuotes()
{
    QCOMPARE((QualifiedName{u"public"_s, u"my users"_s}).display(), u"public.my users"_s);
    QCOMPARE((QualifiedName{{}, u"a.b"_s}).display(), u"\"a.b\""_s);
}

void QualifiedNameTest::readsBackWhatItShows_data()
{
    QTest::addColumn<QString>("part");
    int number = 0;
    for (const QString& name : test::hostileNames())
        QTest::addRow("hostile name %d", ++number) << name;
}

void QualifiedNameTest::readsBackWhatItShows()
{
    QFETCH(const QString, part);
    for (const QualifiedName& name : {QualifiedName{{}, part}, QualifiedName{part, part}}) {
        const Result<QualifiedName> read = QualifiedName::parse(name.display());
        QVERIFY(read.has_value());
        QVERIFY(*read == name);
    }
}

void QualifiedNameTest::readsBackAnyUnicode()
{
    test::RandomText random(1);
    for (int i = 0; i < 5000; ++i) {
        const QualifiedName name{random.unicode(6), random.unicode(6)};
        const Result<QualifiedName> read = QualifiedName::parse(name.display());
        QVERIFY2(read && *read == name, qPrintable(name.display()));
    }
}

void QualifiedNameTest::ordersBySchemaFirst()
{
    QVERIFY((QualifiedName{u"a"_s, u"z"_s} < QualifiedName{u"b"_s, u"a"_s}));
    QVERIFY((QualifiedName{u"a"_s, u"a"_s} < QualifiedName{u"a"_s, u"b"_s}));
}

TW_TEST(QualifiedNameTest)
#include "qualified_name_test.moc"

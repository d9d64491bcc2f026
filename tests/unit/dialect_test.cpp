// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "test_program.h"

#include <tuplewright/query/dialect.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class DialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesInsideNamesAreDoubled();
    void schemaAndNameAreQuotedApart();
    void missingSchemaIsLeftOut();
    void hostileNamesStayOneIdentifier_data();
    void hostileNamesStayOneIdentifier();
};

void DialectTest::quotesInsideNamesAreDoubled()
{
    QCOMPARE(doubleQuoted(u"a\"b\"\""), u"\"a\"\"b\"\"\"\"\""_s);
}

void DialectTest::schemaAndNameAreQuotedApart()
{
    QCOMPARE(doubleQuoted(QualifiedName{u"a.b"_s, u"c\"d"_s}), u"\"a.b\".\"c\"\"d\""_s);
}

void DialectTest::missingSchemaIsLeftOut()
{
    QCOMPARE(doubleQuoted(QualifiedName{{}, u"t"_s}), u"\"t\""_s);
}

void DialectTest::hostileNamesStayOneIdentifier_data()
{
    QTest::addColumn<QString>("name");
    int number = 0;
    for (const QString& name : test::hostileNames())
        QTest::addRow("hostile name %d", ++number) << name;
}

void DialectTest::hostileNamesStayOneIdentifier()
{
    QFETCH(const QString, name);
    const QString quoted = doubleQuoted(name);
    SqlTokenizer tokenizer(quoted, SqlSyntax());
    const SqlToken token = tokenizer.next();
    QVERIFY(tokenizer.atEnd());
    QVERIFY(token.terminated);
    QCOMPARE(token.kind, SqlTokenKind::QuotedIdentifier);
    QCOMPARE(quoted.sliced(1).chopped(1).replace(u"\"\""_s, u"\""_s), name);
}

TW_TEST(DialectTest)
#include "dialect_test.moc"

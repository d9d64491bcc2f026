// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/cpp_names.h"
#include "test_program.h"

#include <tuplewright/records/entity_source.h>
#include <tuplewright/schema/table.h>

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Names and literals of C++ made from any name a database takes.
class CppNamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColumnIsAMember_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("member");
        const auto row = [](const QString& column, const QString& member) {
            QTest::newRow(qPrintable(column)) << column << member;
        };
        row(u"id"_s, u"id"_s);
        row(u"created_at"_s, u"createdAt"_s);
        row(u"CreatedAt"_s, u"createdAt"_s);
        row(u"home town"_s, u"homeTown"_s);
        row(u"__x__"_s, u"x"_s);
        row(u"a__b"_s, u"aB"_s);
        row(u"2nd"_s, u"column2nd"_s);
        row(u""_s, u"column"_s);
        row(u"😀"_s, u"column"_s);
        row(u"größe"_s, u"grE"_s);
        row(u"a;b"_s, u"aB"_s);
        row(u"x\"y"_s, u"xY"_s);
        row(u"%1"_s, u"column1"_s);
        row(u"a\nb"_s, u"aB"_s);
        row(u"class"_s, u"class_"_s);
        row(u"Class"_s, u"class_"_s);
        row(u"operator"_s, u"operator_"_s);
        row(u"bitand"_s, u"bitand_"_s);
        row(u"bitor"_s, u"bitor_"_s);
        row(u"and_eq"_s, u"andEq"_s);
        row(u"slots"_s, u"slots_"_s);
        row(u"forever"_s, u"forever_"_s);
        row(u"errno"_s, u"errno_"_s);
        row(u"linux"_s, u"linux_"_s);
        row(u"unix"_s, u"unix_"_s);
        row(u"classes"_s, u"classes"_s);
    }

    void aColumnIsAMember()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, member);
        QCOMPARE(cppMemberNames({column}), QStringList{member});
    }

    void membersDiffer_data()
    {
        QTest::addColumn<QStringList>("columns");
        QTest::newRow("letter case") << QStringList{u"a"_s, u"A"_s, u"_a"_s};
        QTest::newRow("words") << QStringList{u"a_b"_s, u"a b"_s, u"aB"_s, u"a-b"_s};
        QTest::newRow("a number that is taken") << QStringList{u"a"_s, u"a2"_s, u"A"_s, u"a_2"_s};
        QTest::newRow("keywords") << QStringList{u"class"_s, u"class_"_s, u"CLASS"_s, u"Class"_s};
        QTest::newRow("nothing left") << QStringList{u"é"_s, u"ü"_s, u"😀"_s, u""_s, u"column"_s};
    }

    void membersDiffer()
    {
        QFETCH(const QStringList, columns);
        const QStringList members = cppMemberNames(columns);
        QCOMPARE(members.size(), columns.size());
        QCOMPARE(QSet<QString>(members.cbegin(), members.cend()).size(), columns.size());
    }

    void aTableIsAType_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("type");
        QTest::newRow("plain") << u"users"_s << u"Users"_s;
        QTest::newRow("words") << u"user_roles"_s << u"UserRoles"_s;
        QTest::newRow("keyword") << u"class"_s << u"Class"_s;
        QTest::newRow("digit") << u"2fa"_s << u"Table2fa"_s;
        QTest::newRow("nothing left") << u"été"_s.left(1) << u"Table"_s;
        QTest::newRow("hostile") << u"a; } int main() {"_s << u"AIntMain"_s;
    }

    void aTableIsAType()
    {
        QFETCH(const QString, table);
        QTEST(cppTypeName(table), "type");
    }

    void aLiteralStaysOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("inside");
        QTest::newRow("plain") << u"a b"_s << u"a b"_s;
        QTest::newRow("quote") << u"a\"); evil(\""_s << u"a\\\"); evil(\\\""_s;
        QTest::newRow("backslash") << u"a\\"_s << u"a\\\\"_s;
        QTest::newRow("line end") << u"a\nb"_s << u"a\\nb"_s;
        QTest::newRow("carriage return") << u"a\rb"_s << u"a\\015b"_s;
        QTest::newRow("a digit behind") << u"\u00011"_s << u"\\0011"_s;
        QTest::newRow("NUL") << u"a\0b"_s << u"a\\000b"_s;
        QTest::newRow("placeholders") << u"%1 %2"_s << u"%1 %2"_s;
        QTest::newRow("emoji") << u"😀é"_s << u"😀é"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void aLiteralStaysOne()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, inside);
        QCOMPARE(cppLiteral(text), u"QStringLiteral(\""_s + inside + u"\")"_s);
    }

    void hostileTablesStayOneStruct()
    {
        Table table;
        table.name = {u"s\"; //"_s, u"a; } int x; struct %1 {"_s};
        for (const QString& name : {u"*/ int y; /*"_s, u"%1"_s, u"%2\n"_s, u"class"_s, u"\""_s})
            table.columns.append({.name = name});
        table.columns.first().defaultExpression = u"'\"); evil(\"'"_s;
        table.primaryKey.columns = {u"%1"_s};
        const QString source = entitySource(table);
        QCOMPARE(source.count(u"struct "_s), 2); // the other is in a literal
        QVERIFY2(source.startsWith(u"struct AIntXStruct1\n{\n"_s), qPrintable(source));
        QVERIFY2(source.contains(u"int y"_s) && source.contains(u"\"*/ int y; /*\""_s),
            qPrintable(source));
        QVERIFY2(source.contains(u"'\\\"); evil(\\\"'"_s), qPrintable(source));
        QVERIFY2(source.contains(u".key(QStringLiteral(\"%1\"), &AIntXStruct1::column1)"_s)
                || source.contains(u"entity.key(QStringLiteral(\"%1\"), &AIntXStruct1::column1)"_s),
            qPrintable(source));
        // Every line end of the source is the generator's.
        QVERIFY2(source.contains(u"QStringLiteral(\"%2\\n\")"_s), qPrintable(source));
    }
};

TW_TEST(CppNamesTest)
#include "cpp_names_test.moc"

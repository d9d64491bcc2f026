// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cells/cpp_struct.h"
#include "table_of.h"
#include "test_program.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Rows as C++, which the compiler must take as they are.
class CppStructTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFitForCpp();
    void theCompilerReadsTheSameValues();
    void whatCannotBeSeenIsEscaped();

private:
    static CellBlock blockOf(const QString& table, const QList<QList<Value>>& rows);
};

CellBlock CppStructTest::blockOf(const QString& table, const QList<QList<Value>>& rows)
{
    const Table described = tableOf(table);
    return {described.name, described.columns, rows};
}

void CppStructTest::namesAreFitForCpp()
{
    CellBlock block = blockOf(u"order_items: id* int, name text"_s, {});
    const Column text = block.columns.last();
    const auto named = [&text](const QString& name) {
        Column column = text;
        column.name = name;
        return column;
    };
    block.columns
        = {named(u"class"_s), named(u"first name"_s), named(u"first-name"_s), named(u"2nd"_s),
            named(u"größe"_s), named(u"__x__"_s), named(u"名前"_s), named(u"); int x("_s)};
    const QString made = cppStruct(block);
    QVERIFY(made.contains(u"struct OrderItems\n{"_s));
    for (const QString& field : {u"class_"_s, u"first_name"_s, u"first_name2"_s, u"n2nd"_s,
             u"gr_e"_s, u"x"_s, u"column"_s, u"int_x"_s})
        QVERIFY2(made.contains(u' ' + field + u" = {};"_s), qUtf8Printable(field + u'\n' + made));
}

void CppStructTest::theCompilerReadsTheSameValues()
{
    CellBlock block = blockOf(u"people: id* int, name text, ratio real, is_live bool,"
                              " price numeric, photo bytea"_s,
        {{Value::integer(std::numeric_limits<qint64>::min()), Value::text(u"Zoë \"?\\ \u202e\n9"_s),
             Value::text(u"NaN"_s), Value::text(u"t"_s), Value::text(u"12345678901234567890.10"_s),
             Value::stored(StorageClass::Bytes,
                 QByteArray("\0\xff"
                            "7",
                     3))},
            {Value::integer(2), Value(), Value::text(u"-Infinity"_s), Value::text(u"f"_s), Value(),
                Value()},
            {Value::integer(3), Value::text(u""_s), Value::text(u"2"_s), Value(), Value(),
                Value()}});
    const QString checks = uR"(
#include <cmath>
int main()
{
    const auto& a = rows[0];
    const auto& b = rows[1];
    const auto& c = rows[2];
    return a.id == std::numeric_limits<std::int64_t>::min() && b.id == 2
        && a.name == "Zo\303\253 \"?\\ \342\200\256\n9" && !b.name && c.name == ""
        && std::isnan(*a.ratio) && std::isinf(*b.ratio) && *b.ratio < 0 && c.ratio == 2.0
        && a.is_live == true && b.is_live == false && !c.is_live
        && a.price == "12345678901234567890.10" && a.photo == std::string("\0\377" "7", 3)
        ? 0 : 1;
}
)"_s;
    const QTemporaryDir folder;
    QFile source(folder.filePath(u"rows.cpp"_s));
    QVERIFY(source.open(QIODevice::WriteOnly));
    source.write((cppStruct(block) + checks).toUtf8());
    source.close();
    QProcess compiler;
    compiler.setProcessChannelMode(QProcess::MergedChannels);
    compiler.start(QStringLiteral(TW_CXX_COMPILER),
        {u"-std=c++20"_s, u"-Wall"_s, u"-Wextra"_s, u"-Werror"_s, source.fileName(), u"-o"_s,
            folder.filePath(u"rows"_s)});
    QVERIFY(compiler.waitForFinished(120'000));
    QVERIFY2(compiler.exitCode() == 0, compiler.readAll().constData());
    QCOMPARE(QProcess::execute(folder.filePath(u"rows"_s)), 0);
}

void CppStructTest::whatCannotBeSeenIsEscaped()
{
    const QString made = cppStruct(blockOf(
        u"t: id* int, a text"_s, {{Value::integer(1), Value::text(u"x\u202ey\u200b é"_s)}}));
    QVERIFY(!made.contains(QChar(0x202e)) && !made.contains(QChar(0x200b)));
    QVERIFY(made.contains(u"\"x\\342\\200\\256y\\342\\200\\213 é\""_s));
}

TW_TEST(CppStructTest)
#include "cpp_struct_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/replaced_values.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

/// When a saved value counts as another one than was typed.
class ReplacedValuesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherSpellingIsTheSame_data()
    {
        QTest::addColumn<TypeClass>("type");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<bool>("isReplaced");
        const auto row = [](const char* name, TypeClass type, const char* typed, const char* kept,
                             bool isReplaced) {
            QTest::newRow(name) << type << QString::fromUtf8(typed) << QString::fromUtf8(kept)
                                << isReplaced;
        };
        row("zeros behind the point", TypeClass::Decimal, "1.5", "1.50", false);
        row("rounded", TypeClass::Decimal, "1.555", "1.56", true);
        row("not a number", TypeClass::Real, "nan", "NaN", false);
        row("the letter of a truth", TypeClass::Boolean, "true", "t", false);
        row("the other truth", TypeClass::Boolean, "true", "f", true);
        row("a text in capitals", TypeClass::Text, "Ada", "ADA", true);
        row("a text with a blank", TypeClass::Text, "Ada", "Ada ", true);
        row("capitals of a UUID", TypeClass::Uuid, "AB", "ab", false);
        row("another layout of JSON", TypeClass::Json, "{ \"a\" : 1 }", "{\"a\": 1}", false);
        row("a blank in JSON", TypeClass::Json, "[\"a b\"]", "[\"ab\"]", true);
        row("another layout of a list", TypeClass::Array, "{ 1 , 2 }", "{1,2}", false);
        row("a longer list", TypeClass::Array, "{1,2}", "{1,2,3}", true);
        row("a word for a date", TypeClass::Date, "today", "2026-01-02", true);
    }

    void anotherSpellingIsTheSame()
    {
        QFETCH(const TypeClass, type);
        QFETCH(const QString, typed);
        QFETCH(const QString, kept);
        QFETCH(const bool, isReplaced);
        const QMap<int, Value> replaced = ask(type, Value::text(typed), Value::text(kept));
        QCOMPARE(replaced.contains(1), isReplaced);
        if (isReplaced)
            QCOMPARE(replaced.value(1).toText(), typed);
    }

    void nothingIsNotAnEmptyText()
    {
        QVERIFY(ask(TypeClass::Text, Value::text({}), Value()).contains(1));
        QVERIFY(ask(TypeClass::Text, Value(), Value::text({})).contains(1));
        QVERIFY(ask(TypeClass::Text, Value(), Value()).isEmpty());
    }

    void whatWasLeftToTheServerWasNotTyped()
    {
        QVERIFY(ask(TypeClass::Integer, Value::defaultMarker(), Value::integer(7)).isEmpty());
    }

    void whatWasNotToldIsNotKnown()
    {
        const Table table = tableOf(TypeClass::Text);
        StagedRow staged;
        staged.cells = {{1, Value::text(u"a"_s)}};
        QVERIFY(replacedValues(table, staged, {}).isEmpty());
        QVERIFY(
            replacedValues(table, staged, {Value::integer(1), Value::defaultMarker()}).isEmpty());
    }

private:
    static Table tableOf(TypeClass type)
    {
        Table table;
        table.columns.resize(2);
        table.columns[0].name = u"id"_s;
        table.columns[1].name = u"value"_s;
        table.columns[1].type.typeClass = type;
        return table;
    }

    static QMap<int, Value> ask(TypeClass type, const Value& typed, const Value& kept)
    {
        StagedRow staged;
        staged.cells = {{1, typed}};
        return replacedValues(tableOf(type), staged, {Value::integer(1), kept});
    }
};

TW_TEST(ReplacedValuesTest)
#include "replaced_values_test.moc"

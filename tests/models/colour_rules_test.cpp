// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filters/colour_rules.h"
#include "models/tables/table_settings.h"
#include "models/text/value_codec.h"
#include "test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

using Op = FilterOperator;

const Value kNothing;

Value storedText(const char* bytes)
{
    return Value::stored(StorageClass::Text, bytes);
}

ColourRule rule(Op op, const QList<Value>& operands)
{
    return {{u"column"_s, op, operands}};
}

QList<Value> operandsFor(Op op)
{
    switch (operandShape(op)) {
    case OperandShape::None:
        return {};
    case OperandShape::OrderedPair:
    case OperandShape::List:
        return {storedText("1"), storedText("2")};
    default:
        return {storedText("1")};
    }
}

}

/// Rules that colour cells, found out without a server.
class ColourRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleHoldsForItsValues_data()
    {
        QTest::addColumn<TypeClass>("type");
        QTest::addColumn<ColourRule>("rule");
        QTest::addColumn<Value>("value");
        QTest::addColumn<bool>("holds");
        const auto row
            = [](const char* name, TypeClass type, const ColourRule& each, const Value& value,
                  bool holds) { QTest::newRow(name) << type << each << value << holds; };
        const TypeClass number = TypeClass::Decimal;
        row("numbers are exact", number, rule(Op::Equal, {storedText("9007199254740993")}),
            storedText("9007199254740992"), false);
        row("numbers, not spellings", number, rule(Op::Equal, {storedText("10")}),
            storedText("10.00"), true);
        row("less", number, rule(Op::LessThan, {storedText("10")}), storedText("9.99"), true);
        row("not by text", number, rule(Op::LessThan, {storedText("10")}), storedText("9"), true);
        row("negative", number, rule(Op::GreaterThan, {storedText("-5")}), storedText("-4"), true);
        row("at the edge", number, rule(Op::LessThanOrEqual, {storedText("10")}),
            storedText("10.0"), true);
        row("no number", number, rule(Op::NotEqual, {storedText("10")}), storedText("NaN"), false);
        row("between", number, rule(Op::Between, {storedText("1"), storedText("3")}),
            storedText("3"), true);
        row("beyond", number, rule(Op::Between, {storedText("1"), storedText("3")}),
            storedText("3.01"), false);
        row("a number in an untyped cell", TypeClass::Text,
            rule(Op::GreaterThan, {storedText("9")}), Value::integer(10), true);
        row("text", TypeClass::Text, rule(Op::Equal, {storedText("open")}), storedText("open"),
            true);
        row("letter case", TypeClass::Text, rule(Op::Equal, {storedText("open")}),
            storedText("Open"), false);
        row("a beginning", TypeClass::Text, rule(Op::Equal, {storedText("open")}),
            storedText("opened"), false);
        row("not equal", TypeClass::Text, rule(Op::NotEqual, {storedText("a")}), storedText("b"),
            true);
        row("contains", TypeClass::Text, rule(Op::Contains, {storedText("PEN")}),
            storedText("open"), true);
        row("starts", TypeClass::Text, rule(Op::StartsWith, {storedText("op")}), storedText("open"),
            true);
        row("ends", TypeClass::Text, rule(Op::EndsWith, {storedText("op")}), storedText("open"),
            false);
        row("beyond ASCII", TypeClass::Text, rule(Op::GreaterThan, {storedText("z")}),
            storedText("ä"), true);
        row("one of", TypeClass::Text, rule(Op::InList, {storedText("a"), storedText("b")}),
            storedText("b"), true);
        row("none of", TypeClass::Text, rule(Op::NotInList, {storedText("a")}), storedText("a"),
            false);
        row("a day", TypeClass::Date, rule(Op::LessThan, {storedText("2026-02-01")}),
            storedText("2026-01-31"), true);
        row("true", TypeClass::Boolean, rule(Op::IsTrue, {}), storedText("t"), true);
        row("true is 1", TypeClass::Boolean, rule(Op::IsTrue, {}), Value::integer(1), true);
        row("not false", TypeClass::Boolean, rule(Op::IsFalse, {}), storedText("t"), false);
        row("NULL is NULL", TypeClass::Text, rule(Op::IsNull, {}), kNothing, true);
        row("something is not", TypeClass::Text, rule(Op::IsNull, {}), storedText(""), false);
        row("not NULL", TypeClass::Text, rule(Op::IsNotNull, {}), storedText(""), true);
        row("NULL is nothing else", TypeClass::Text, rule(Op::NotEqual, {storedText("a")}),
            kNothing, false);
        row("nor in no list", TypeClass::Text, rule(Op::NotInList, {storedText("a")}), kNothing,
            false);
    }
    void aRuleHoldsForItsValues()
    {
        QFETCH(TypeClass, type);
        QFETCH(ColourRule, rule);
        QFETCH(Value, value);
        QFETCH(bool, holds);
        ColumnType columnType;
        columnType.typeClass = type;
        QCOMPARE(rule.holds(viewOf(value), columnType), holds);
    }

    void onlyTheBeginningOfALongTextIsLookedThrough()
    {
        QByteArray bytes(ColourRule::kLongestLooked, 'x');
        const Value far = Value::stored(StorageClass::Text, bytes + "open");
        const Value near = Value::stored(StorageClass::Text, "open" + bytes);
        QVERIFY(!rule(Op::Contains, {storedText("open")}).holds(viewOf(far), {}));
        QVERIFY(rule(Op::Contains, {storedText("open")}).holds(viewOf(near), {}));
        QVERIFY(rule(Op::EndsWith, {storedText("open")}).holds(viewOf(far), {}));
    }

    void everyOfferedOperatorIsUnderstood()
    {
        for (const TypeClass type : {TypeClass::Integer, TypeClass::Text, TypeClass::Boolean,
                 TypeClass::TimestampTz, TypeClass::Json, TypeClass::Array}) {
            ColumnType columnType;
            columnType.typeClass = type;
            for (const Op op : ruleOperatorsFor(columnType)) {
                const ColourRule each = rule(op, operandsFor(op));
                QCOMPARE(colourRulesFrom(colourRulesText({each})), QList{each});
            }
        }
    }

    void rulesAreKeptForTheTable()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"tables.ini"_s);
        const QList<ColourRule> rules{
            {{u"total, \"odd\""_s, Op::GreaterThan, {storedText("9007199254740993")}},
                RuleColour::Red, true},
            {{u"note"_s, Op::IsNull, {}}, RuleColour::Violet, false}};
        TableSettings(path).setColourRules(u"orders"_s, rules);
        QCOMPARE(TableSettings(path).colourRules(u"orders"_s), rules);
        QVERIFY(TableSettings(path).colourRules(u"others"_s).isEmpty());
    }

    void whatCannotBeReadIsLeftOut()
    {
        QVERIFY(colourRulesFrom("nonsense").isEmpty());
        QVERIFY(colourRulesFrom(R"([{"condition":"{}","colour":1}])").isEmpty());
        QByteArray wrong = colourRulesText({{{u"a"_s, Op::IsNull, {}}}});
        wrong.replace("\"colour\":1", "\"colour\":99");
        QVERIFY(colourRulesFrom(wrong).isEmpty());
    }
};

TW_TEST(ColourRulesTest)
#include "colour_rules_test.moc"

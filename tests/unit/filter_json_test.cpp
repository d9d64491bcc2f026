// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_names.h"
#include "random_text.h"
#include "test_program.h"

#include <tuplewright/query/filter.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

Value randomValue(test::RandomText& random)
{
    switch (random.below(4)) {
    case 0:
        return Value::stored(StorageClass::Integer, "12345678901234567890"_ba);
    case 1:
        return Value::stored(StorageClass::Real, "1.50e-7"_ba);
    default:
        return Value::text(random.unicode(5));
    }
}

QList<Value> randomOperands(test::RandomText& random, FilterOperator op)
{
    QList<Value> operands;
    switch (operandShape(op)) {
    case OperandShape::None:
        return {};
    case OperandShape::Json:
        return {Value::text(uR"({"a":[1.50,null,"x"]})"_s)};
    case OperandShape::OrderedPair:
    case OperandShape::TimeSpan:
        return {randomValue(random), randomValue(random)};
    case OperandShape::List:
    case OperandShape::Members:
        for (int i = random.below(4); i > 0; --i)
            operands.append(random.below(3) == 0 ? Value() : randomValue(random));
        return operands;
    case OperandShape::Keys:
        return {randomValue(random), randomValue(random), randomValue(random)};
    case OperandShape::Value:
        if (random.below(3) == 0)
            return {Value()};
        break;
    default:
        break;
    }
    return {randomValue(random)};
}

FilterCondition randomCondition(test::RandomText& random)
{
    FilterCondition condition;
    condition.column = random.unicode(4);
    condition.op = FilterOperator(random.below(kFilterOperatorCount));
    condition.operands = randomOperands(random, condition.op);
    for (int i = random.below(3); i > 0; --i)
        condition.path.append(random.unicode(3));
    condition.measure = Measure(random.below(2));
    condition.includeNulls = random.below(2) == 0;
    condition.letterCase = LetterCase(random.below(3));
    condition.searchMode = TextSearchMode(random.below(4));
    condition.searchConfig = random.unicode(2);
    return condition;
}

RelatedRows randomRelation(test::RandomText& random)
{
    RelatedRows rows;
    if (random.below(2) == 0) {
        rows.direction = RelatedRows::Direction::ToChildren;
        rows.table = {u"s."_s + random.unicode(2), u"t\""_s + random.unicode(2)};
    }
    for (int i = random.below(3); i > 0; --i)
        rows.key.append(random.unicode(3));
    return rows;
}

FirstRows randomFirst(test::RandomText& random)
{
    FirstRows rows;
    for (int i = random.below(3); i > 0; --i)
        rows.groupBy.append(random.unicode(3));
    for (int i = random.below(3); i > 0; --i)
        rows.order.append({u"c"_s + random.unicode(3), SortOrder(random.below(2)),
            NullsOrder(random.below(3)), false});
    return rows;
}

Filter randomFilter(test::RandomText& random, int depth)
{
    const int kind = depth > 1 ? random.below(6) : 3;
    if (kind == 5)
        return Filter::first(randomFirst(random), randomFilter(random, depth - 1));
    if (kind == 3)
        return Filter::condition(randomCondition(random));
    if (kind == 4)
        return Filter::exists(randomRelation(random), randomFilter(random, depth - 1));
    if (kind == 2)
        return Filter::negate(randomFilter(random, depth - 1));
    std::vector<Filter> parts;
    for (int i = random.below(4); i > 0; --i)
        parts.push_back(randomFilter(random, depth - 1));
    return kind == 0 ? Filter::all(std::move(parts)) : Filter::any(std::move(parts));
}

Result<Filter> readFilter(const QByteArray& text)
{
    return Filter::fromJson(Json::parse(text).value());
}

}

class FilterJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperatorHasAName();
    void bareConditionIsAFilter();
    void valuesKeepTheirOwnBytes_data();
    void valuesKeepTheirOwnBytes();
    void listsKeepOrderAndNulls();
    void groupsNest();
    void nullTestNeedsNoValue();
    void equalNullIsKept();
    void badFiltersAreRefusedWithTheirPlace_data();
    void badFiltersAreRefusedWithTheirPlace();
    void misspelledMemberIsSuggested();
    void comparisonWithNullIsRefused_data();
    void comparisonWithNullIsRefused();
    void hostileNamesSurvive();
    void readsBackWhatItWrites();
};

void FilterJsonTest::everyOperatorHasAName()
{
    for (int i = 0; i < kFilterOperatorCount; ++i) {
        const QString name = filterOperatorName(FilterOperator(i));
        QVERIFY(!name.isEmpty());
        QCOMPARE(filterOperatorFromName(name).value(), FilterOperator(i));
    }
    QCOMPARE(filterOperatorFromName(u"equal"_s).error().kind, ErrorKind::InvalidArgument);
}

void FilterJsonTest::bareConditionIsAFilter()
{
    const Filter filter = readFilter(R"({"column":"a","op":"EQUAL","value":1})"_ba).value();
    QVERIFY(filter == Filter::condition(u"a"_s, FilterOperator::Equal, {Value::integer(1)}));
}

void FilterJsonTest::valuesKeepTheirOwnBytes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<StorageClass>("storage");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("object") << R"({"b": 1.10, "a" : []})"_ba << StorageClass::Text
                            << R"({"b": 1.10, "a" : []})"_ba;
    QTest::newRow("array") << "[1, 2]"_ba << StorageClass::Text << "[1, 2]"_ba;
    QTest::newRow("integer") << "9007199254740993"_ba << StorageClass::Integer
                             << "9007199254740993"_ba;
    QTest::newRow("beyond 64 bits")
        << "-12345678901234567890"_ba << StorageClass::Integer << "-12345678901234567890"_ba;
    QTest::newRow("decimal") << "1.10"_ba << StorageClass::Real << "1.10"_ba;
    QTest::newRow("exponent") << "1e3"_ba << StorageClass::Real << "1e3"_ba;
    QTest::newRow("string") << "\"1\""_ba << StorageClass::Text << "1"_ba;
    QTest::newRow("empty string") << "\"\""_ba << StorageClass::Text << ""_ba;
    QTest::newRow("true") << "true"_ba << StorageClass::Text << "true"_ba;
    QTest::newRow("false") << "false"_ba << StorageClass::Text << "false"_ba;
    QTest::newRow("null") << "null"_ba << StorageClass::Null << ""_ba;
}

void FilterJsonTest::valuesKeepTheirOwnBytes()
{
    QFETCH(const QByteArray, json);
    QFETCH(const StorageClass, storage);
    QFETCH(const QByteArray, bytes);
    const Filter filter
        = readFilter(R"({"column":"a","op":"EQUAL","value":)"_ba + json + '}').value();
    QVERIFY(filter.leaf().operands == QList{Value::stored(storage, bytes)});
}

void FilterJsonTest::listsKeepOrderAndNulls()
{
    const Filter filter
        = readFilter(R"({"column":"a","op":"IN_LIST","value":[2,null,"x",2]})"_ba).value();
    QVERIFY(filter.leaf().operands
        == (QList{Value::integer(2), Value(), Value::text(u"x"_s), Value::integer(2)}));
}

void FilterJsonTest::groupsNest()
{
    const Filter filter
        = readFilter(R"({"and":[{"not":{"or":[]}},{"column":"a","op":"IS_NULL"}]})"_ba).value();
    QVERIFY(filter
        == Filter::all(
            {Filter::negate(Filter::any({})), Filter::condition(u"a"_s, FilterOperator::IsNull)}));
}

void FilterJsonTest::nullTestNeedsNoValue()
{
    QVERIFY(readFilter(R"({"column":"a","op":"IS_NULL"})"_ba).value().leaf().operands.isEmpty());
    QVERIFY(readFilter(R"({"column":"a","op":"IS_NOT_NULL","value":null})"_ba)
            .value()
            .leaf()
            .operands.isEmpty());
}

void FilterJsonTest::equalNullIsKept()
{
    const Filter filter = readFilter(R"({"column":"a","op":"NOT_EQUAL","value":null})"_ba).value();
    QVERIFY(filter == Filter::condition(u"a"_s, FilterOperator::NotEqual, {Value()}));
}

void FilterJsonTest::badFiltersAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const QByteArray& json, const QString& place) {
        QTest::newRow(name) << json << place;
    };
    row("no object", "[]"_ba, u"filter"_s);
    row("empty object", "{}"_ba, u"filter.column"_s);
    row("no operator", R"({"column":"a","value":1})"_ba, u"filter.op"_s);
    row("no value", R"({"column":"a","op":"EQUAL"})"_ba, u"filter.value"_s);
    row("unknown operator", R"({"column":"a","op":"EQ","value":1})"_ba, u"filter.op"_s);
    row("operator is no string", R"({"column":"a","op":1,"value":1})"_ba, u"filter.op"_s);
    row("column is no string", R"({"column":1,"op":"EQUAL","value":1})"_ba, u"filter.column"_s);
    row("unknown member", R"({"column":"a","op":"EQUAL","vlaue":1})"_ba, u"filter.vlaue"_s);
    row("repeated member", R"({"column":"a","op":"EQUAL","value":1,"value":2})"_ba,
        u"filter.value"_s);
    row("two groups", R"({"and":[],"or":[]})"_ba, u"filter.or"_s);
    row("group is no array", R"({"and":{}})"_ba, u"filter.and"_s);
    row("not of an array", R"({"not":[]})"_ba, u"filter.not"_s);
    row("list is no array", R"({"column":"a","op":"IN_LIST","value":1})"_ba, u"filter.value"_s);
    row("list of null", R"({"column":"a","op":"IN_LIST","value":null})"_ba, u"filter.value"_s);
    row("value of a NULL test", R"({"column":"a","op":"IS_NULL","value":1})"_ba, u"filter.value"_s);
    row("deep inside", R"({"and":[{"or":[]},{"not":{"or":[{"and":[7]}]}}]})"_ba,
        u"filter.and[1].not.or[0].and[0]"_s);
}

void FilterJsonTest::badFiltersAreRefusedWithTheirPlace()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    const Result<Filter> filter = readFilter(json);
    QVERIFY(!filter);
    QCOMPARE(filter.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(filter.error().message.startsWith(u"Bad filter at %1: "_s.arg(place)),
        qPrintable(filter.error().message));
}

void FilterJsonTest::misspelledMemberIsSuggested()
{
    const Result<Filter> filter = readFilter(R"({"column":"a","op":"EQUAL","vlaue":1})"_ba);
    QVERIFY(filter.error().message.endsWith(u"unknown member."_s));
    QCOMPARE(readFilter(R"({"columm":"a"})"_ba).error().hint, u"Did you mean column?"_s);
}

void FilterJsonTest::comparisonWithNullIsRefused_data()
{
    QTest::addColumn<FilterOperator>("op");
    for (const FilterOperator op :
        {FilterOperator::LessThan, FilterOperator::LessThanOrEqual, FilterOperator::GreaterThan,
            FilterOperator::GreaterThanOrEqual, FilterOperator::Like, FilterOperator::ILike,
            FilterOperator::StartsWith, FilterOperator::EndsWith, FilterOperator::Contains})
        QTest::newRow(qPrintable(filterOperatorName(op))) << op;
}

void FilterJsonTest::comparisonWithNullIsRefused()
{
    QFETCH(const FilterOperator, op);
    const QByteArray json = R"({"column":"a","op":")"_ba + filterOperatorName(op).toLatin1()
        + R"(","value":null})"_ba;
    const Result<Filter> filter = readFilter(json);
    QVERIFY(!filter);
    QCOMPARE(filter.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(filter.error().hint, u"Use IS_NULL or IS_NOT_NULL."_s);
}

void FilterJsonTest::hostileNamesSurvive()
{
    for (const QString& name : test::hostileNames()) {
        const Filter filter = Filter::condition(name, FilterOperator::Equal, {Value::text(name)});
        QVERIFY2(readFilter(filter.toJson().toBytes()) == filter, qPrintable(name));
    }
}

void FilterJsonTest::readsBackWhatItWrites()
{
    test::RandomText random(5);
    for (int i = 0; i < 3000; ++i) {
        const Filter filter = randomFilter(random, 4);
        const QByteArray text = filter.toJson().toBytes();
        const Result<Filter> again = readFilter(text);
        QVERIFY2(again && *again == filter, text.constData());
    }
}

TW_TEST(FilterJsonTest)
#include "filter_json_test.moc"

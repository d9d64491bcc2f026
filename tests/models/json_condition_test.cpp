// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filters/filter_words.h"
#include "models/text/json_condition.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kJsonConditionText
    = "{\"name\": \"Ada \\\"x\\\"\", \"n\": 10.00, \"big\": 9007199254740993,"
      " \"on\": true, \"no\": null, \"list\": [{\"a b\": \"1\"}, 2]}";

}

/// What a node of a JSON value is as a condition.
class JsonConditionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPathIsReadAsItIsWritten_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QString>("text");
        const auto row = [](const QStringList& path, const QString& text) {
            QTest::addRow("%s", qPrintable(text)) << path << text;
        };
        row({}, {});
        row({u"a"_s}, u"a"_s);
        row({u"a"_s, u"0"_s, u"b-c"_s}, u"a.0.b-c"_s);
        row({u"a.b"_s, u"c d"_s, u"say \"x\""_s}, u"\"a.b\".\"c d\".\"say \"\"x\"\"\""_s);
        row({QString(), u"x"_s}, u"\"\".x"_s);
    }
    void aPathIsReadAsItIsWritten()
    {
        QFETCH(const QStringList, path);
        QFETCH(const QString, text);
        QCOMPARE(jsonPathText(path), text);
        const Result<QStringList> read = parseJsonPath(text);
        QVERIFY2(read, qPrintable(text));
        QCOMPARE(*read, path);
    }

    void whatIsNoPathIsRefused()
    {
        for (const QString& text : {u"."_s, u"a."_s, u".a"_s, u"a..b"_s, u"\"a"_s, u"\"a\"b"_s})
            QVERIFY2(!parseJsonPath(text), qPrintable(text));
    }

    void aTypedOperandKeepsItsKind()
    {
        QCOMPARE(jsonOperand(u"10.50"_s), Value::stored(StorageClass::Real, "10.50"));
        QCOMPARE(jsonOperand(u"7"_s), Value::stored(StorageClass::Integer, "7"));
        QCOMPARE(jsonOperand(u"\"7\""_s), Value::text(u"7"_s));
        QCOMPARE(jsonOperand(u"007"_s), Value::text(u"007"_s));
        QCOMPARE(jsonOperand(u"Ada"_s), Value::text(u"Ada"_s));
        for (const QString& typed : {u"10.50"_s, u"7"_s, u"\"7\""_s, u"Ada"_s, u"\"\"\"a\"\"\""_s})
            QCOMPARE(jsonOperandText(jsonOperand(typed)), typed);
    }

    void aNodeBecomesACondition_data()
    {
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("words");
        const auto row
            = [](const char* name, const QStringList& path, const QString& json,
                  const QString& words) { QTest::newRow(name) << path << json << words; };
        row("text", {u"name"_s},
            u"{\"column\":\"doc\",\"op\":\"EQUAL\",\"value\":\"Ada \\\"x\\\"\",\"path\":[\"name\"]}"_s,
            u"doc › name = Ada \"x\""_s);
        row("number", {u"n"_s},
            u"{\"column\":\"doc\",\"op\":\"EQUAL\",\"value\":10.00,\"path\":[\"n\"]}"_s,
            u"doc › n = 10.00"_s);
        row("large number", {u"big"_s},
            u"{\"column\":\"doc\",\"op\":\"EQUAL\",\"value\":9007199254740993,\"path\":[\"big\"]}"_s,
            u"doc › big = 9007199254740993"_s);
        row("truth", {u"on"_s},
            u"{\"column\":\"doc\",\"op\":\"EQUAL\",\"value\":\"true\",\"path\":[\"on\"]}"_s,
            u"doc › on = true"_s);
        row("null", {u"no"_s}, u"{\"column\":\"doc\",\"op\":\"JSON_IS_NULL\",\"path\":[\"no\"]}"_s,
            u"doc › no is JSON null"_s);
        row("in a list", {u"list"_s, u"0"_s, u"a b"_s},
            u"{\"column\":\"doc\",\"op\":\"EQUAL\",\"value\":\"1\",\"path\":[\"list\",\"0\",\"a b\"]}"_s,
            u"doc › list › 0 › a b = 1"_s);
        row("list", {u"list"_s},
            u"{\"column\":\"doc\",\"op\":\"JSON_CONTAINS\",\"value\":[{\"a b\":\"1\"},2],\"path\":[\"list\"]}"_s,
            u"doc › list contains [{\"a b\": \"1\"}, 2]"_s);
    }
    void aNodeBecomesACondition()
    {
        QFETCH(QStringList, path);
        QFETCH(QString, json);
        QFETCH(QString, words);
        const JsonOutline outline = *JsonOutline::read(kJsonConditionText);
        int node = 0;
        for (const QString& name : std::as_const(path))
            for (const int child : outline.nodes().at(node).children) {
                const JsonOutline::Node& it = outline.nodes().at(child);
                const qsizetype place = outline.nodes().at(it.parent).children.indexOf(child);
                if (it.isMember ? it.name == name : QString::number(place) == name) {
                    node = child;
                    break;
                }
            }
        const Filter filter = Filter::condition(conditionOf(u"doc"_s, outline, node));
        QCOMPARE(
            QString::fromUtf8(filter.toJson().toBytes()).remove(u' '), QString(json).remove(u' '));
        QCOMPARE(filterWords(filter), words);
    }

    void theRootIsContained()
    {
        const JsonOutline outline = *JsonOutline::read("5");
        const FilterCondition condition = conditionOf(u"doc"_s, outline, 0);
        QCOMPARE(condition.op, FilterOperator::JsonContains);
        QVERIFY(condition.path.isEmpty());
        QCOMPARE(condition.operands, QList{Value::text(u"5"_s)});
    }
};

TW_TEST(JsonConditionTest)
#include "json_condition_test.moc"

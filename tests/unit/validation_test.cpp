// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "test_program.h"

#include <tuplewright/validation/table_rules.h>
#include <tuplewright/validation/transform.h>

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

Column column(const QString& name, TypeClass typeClass, const QString& type, bool nullable = true)
{
    Column column;
    column.name = name;
    column.type.typeClass = typeClass;
    column.type.name = type;
    column.nullable = nullable;
    return column;
}

Table members()
{
    Table table;
    table.name = {u"public"_s, u"members"_s};
    Column id = column(u"id"_s, TypeClass::Integer, u"bigint"_s, false);
    id.generation = Generation::IdentityByDefault;
    Column joined
        = column(u"joined"_s, TypeClass::TimestampTz, u"timestamp with time zone"_s, false);
    joined.defaultExpression = u"now()"_s;
    Column mood = column(u"mood"_s, TypeClass::Enum, u"mood"_s);
    mood.type.enumValues = {u"good"_s, u"bad"_s};
    table.columns
        = {id, joined, column(u"name"_s, TypeClass::Text, u"character varying(5)"_s, false),
            column(u"age"_s, TypeClass::Integer, u"smallint"_s),
            column(u"balance"_s, TypeClass::Decimal, u"numeric(6,2)"_s), mood};
    return table;
}

QStringList messagesOf(const QList<Violation>& violations)
{
    QStringList messages;
    for (const Violation& violation : violations)
        messages.append(violation.column + u": "_s + violation.message);
    return messages;
}

}

class ValidationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableItselfMakesDemands_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* column, const char* value, const char* message) {
            QTest::addRow("%s=%s", column, value)
                << QString::fromUtf8(column) << QString::fromUtf8(value)
                << QString::fromUtf8(message);
        };
        row("name", "Adams", "");
        row("name", "Adamson", "takes at most 5 characters, this has 7");
        row("name", "\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80", ""); // three emoji
        row("age", "32767", "");
        row("age", "32768", "takes no number above 32767");
        row("age", "-32769", "takes no number below -32768");
        row("age", "1.5", "takes a whole number");
        row("age", "-32768", "");
        row("age", "-9999", "");
        row("age", "00000000000000000032767", "");
        row("age", "00000000000000000032768", "takes no number above 32767");
        row("age", " +5 ", "");
        row("age", "", "takes a whole number, takes a number");
        row("age", "-", "takes a whole number, takes a number");
        row("balance", "0001234.5", "");
        row("balance", "1.", "");
        row("balance", ".", "takes a number");
        row("balance", "1.2.3", "takes a number");
        row("age", "abc", "takes a whole number, takes a number");
        row("balance", "9999.99", "");
        row("balance", "9999.999", ""); // the server rounds, and tells
        row("balance", "12345", "takes at most 4 digits before the point, this has 5");
        row("balance", "NaN", "");
        row("balance", "-0012.50e1", "");
        row("age", "0x7f", ""); // newer servers read it
        row("age", "1_000", "");
        row("name", "Adams   ", ""); // the server cuts the spaces off
        row("name", "  Adams", "takes at most 5 characters, this has 7");
        row("mood", "good", "");
        row("mood", "Good", "takes one of good, bad");
    }

    void theTableItselfMakesDemands()
    {
        QFETCH(const QString, column);
        QFETCH(const QString, value);
        QFETCH(const QString, message);
        const TableRules rules = TableRules::of(members(), TypeChecks::Strict);
        QStringList objections;
        for (const Violation& violation : rules.checkValue(column, Value::text(value)))
            objections.append(violation.message);
        QCOMPARE(objections.join(u", "_s), message);
    }

    void anEngineThatTakesAnythingIsNotSecondGuessed()
    {
        const TableRules rules = TableRules::of(members(), TypeChecks::Lenient);
        QVERIFY(rules.checkValue(u"age"_s, Value::text(u"abc"_s)).isEmpty());
        QVERIFY(!rules.checkValue(u"name"_s, Value()).isEmpty());
        QVERIFY(rules.checkValue(u"joined"_s, Value()).isEmpty());
    }

    void triggersMayFillWhatIsNull()
    {
        Table table = members();
        table.changesRowsItself = true;
        const TableRules rules = TableRules::of(table, TypeChecks::Strict);
        QVERIFY(rules.checkNewRow({}).isEmpty());
        QVERIFY(!rules.checkValue(u"age"_s, Value::text(u"abc"_s)).isEmpty());
    }

    void moreScaleThanPrecisionLeavesOnlyFractions()
    {
        const DigitsRule rule{2, 4};
        QVERIFY(objectionTo(Value::text(u"0.0012"_s), rule).isEmpty());
        QVERIFY(!objectionTo(Value::text(u"1"_s), rule).isEmpty());
    }

    void aNewRowNeedsWhatNobodyElseFills()
    {
        const TableRules rules = TableRules::of(members(), TypeChecks::Strict);
        QCOMPARE(messagesOf(rules.checkNewRow({})), QStringList{u"name: needs a value"_s});
        QVERIFY(rules.checkNewRow({{u"name"_s, Value::text(u"Ada"_s)}}).isEmpty());
        QVERIFY(rules.checkChange({{u"age"_s, Value()}}).isEmpty());
        QCOMPARE(messagesOf(rules.checkChange({{u"joined"_s, Value()}, {u"name"_s, Value()}})),
            (QStringList{u"joined: needs a value"_s, u"name: needs a value"_s}));
        QVERIFY(rules.checkChange({{u"joined"_s, Value::defaultMarker()}}).isEmpty());
    }

    void declaredRulesAreCheckedBesideTheTablesOwn()
    {
        TableRules rules = TableRules::of(members(), TypeChecks::Strict);
        QVERIFY(rules.declare(u"name"_s, LengthRule{2, std::nullopt}));
        QVERIFY(rules.declare(u"name"_s, PatternRule{QRegularExpression(u"[A-Z].*"_s), {}}));
        QVERIFY(rules.declare(u"age"_s, NumberRule::between(u"18"_s, {})));
        QCOMPARE(messagesOf(rules.checkChange({{u"name"_s, Value::text(u"a"_s)}})),
            (QStringList{u"name: needs at least 2 characters, this has 1"_s,
                u"name: must match [A-Z].*"_s}));
        QCOMPARE(messagesOf(rules.checkChange({{u"age"_s, Value::text(u"17.999"_s)}})).last(),
            u"age: takes no number below 18"_s);
        QCOMPARE(rules.declare(u"nobody"_s, Required()).error().kind, ErrorKind::InvalidArgument);
    }

    void whatIsRequiredByDeclarationIsMissedInANewRow()
    {
        TableRules rules = TableRules::of(members(), TypeChecks::Strict);
        const ColumnValues row{{u"name"_s, Value::text(u"Ada"_s)}};
        QVERIFY(rules.checkNewRow(row).isEmpty());
        QVERIFY(rules.declare(u"age"_s, Required()));
        QCOMPARE(messagesOf(rules.checkNewRow(row)), QStringList{u"age: needs a value"_s});
    }

    void aPasswordIsNotHashedTwice()
    {
        const Value once = transformed(Value::text(u"open sesame"_s), Transform::HashPassword);
        QVERIFY(passwordMatches(u"open sesame"_s, once.toText()));
        QCOMPARE(transformed(once, Transform::HashPassword), once);
    }

    void mailAddressesAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isAddress");
        for (const char* good : {"ada@example.com", "a.b+c@mail.example.co.uk", "ü@example.com"})
            QTest::newRow(good) << QString::fromUtf8(good) << true;
        for (const char* bad : {"", "ada", "ada@", "@example.com", "ada@example", "a b@example.com",
                 "ada@@example.com", "ada@example..com", ".ada@example.com", "ada.@example.com",
                 "ada@example.com\n", "Ada <ada@example.com>"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromUtf8(bad) << false;
    }

    void mailAddressesAreTold()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isAddress);
        QCOMPARE(objectionTo(Value::text(text), EmailRule()).isEmpty(), isAddress);
    }

    void decimalsCompareExactly_data()
    {
        QTest::addColumn<QString>("smaller");
        QTest::addColumn<QString>("larger");
        QTest::newRow("beyond a double") << u"9007199254740992"_s << u"9007199254740993"_s;
        QTest::newRow("fraction") << u"0.1"_s << u"0.10000000000000000001"_s;
        QTest::newRow("signs") << u"-1"_s << u"1"_s;
        QTest::newRow("negative") << u"-2"_s << u"-1.5"_s;
        QTest::newRow("exponent") << u"900"_s << u"1e3"_s;
        QTest::newRow("zero") << u"-0.000"_s << u"1e-500000"_s;
    }

    void decimalsCompareExactly()
    {
        QFETCH(const QString, smaller);
        QFETCH(const QString, larger);
        QVERIFY(*Decimal::parse(smaller) < *Decimal::parse(larger));
        const QString padded = smaller + (smaller.contains(u'.') ? u"0"_s : u".0"_s);
        QVERIFY(*Decimal::parse(smaller) == *Decimal::parse(padded));
    }

    void whatIsNoDecimalIsRefused()
    {
        for (const char* text : {"", ".", "-", "1e", "1e+", "1e9999999999", "0x10", "1 2", "NaN"})
            QVERIFY2(!Decimal::parse(QString::fromLatin1(text)), text);
    }

    void violationsBecomeOneErrorThatNamesThemAll()
    {
        const Error error = violationError(members().name,
            {{u"name"_s, u"needs a value"_s}, {u"age"_s, u"takes a whole number"_s}});
        QCOMPARE(error.kind, ErrorKind::InvalidArgument);
        QCOMPARE(error.message, u"name needs a value. age takes a whole number."_s);
        QCOMPARE(error.column, u"name"_s);
        QCOMPARE(error.table, u"members"_s);
    }

    void transformsChangeTextOnly()
    {
        const Value text = Value::text(u"  Ada \n  Lovelace "_s);
        QCOMPARE(transformed(text, Transform::Trim).toText(), u"Ada \n  Lovelace"_s);
        QCOMPARE(transformed(text, Transform::CollapseSpaces).toText(), u"Ada Lovelace"_s);
        QCOMPARE(transformed(text, Transform::Lower).toText(), u"  ada \n  lovelace "_s);
        QVERIFY(transformed(Value::text(QString()), Transform::EmptyToNull).isNull());
        QVERIFY(transformed(Value(), Transform::Upper).isNull());
        QVERIFY(transformed(Value::defaultMarker(), Transform::Trim).isDefault());
        const Value bytes = Value::stored(StorageClass::Bytes, " x ");
        QCOMPARE(transformed(bytes, Transform::Trim), bytes);
    }

    void passwordsAreHashedWithASaltAndRecognised()
    {
        const QString hash = passwordHash(u"open sesame"_s);
        QVERIFY(!hash.contains(u"sesame"_s));
        QVERIFY(hash != passwordHash(u"open sesame"_s));
        QVERIFY(passwordMatches(u"open sesame"_s, hash));
        QVERIFY(!passwordMatches(u"open sesam"_s, hash));
        QVERIFY(!passwordMatches(u"open sesame"_s, u"plain"_s));
        // A published vector: password, salt, 1 iteration.
        QVERIFY(passwordMatches(u"password"_s,
            u"pbkdf2_sha256$1$c2FsdA==$Eg+2z/z4syxD5yJSVsT4N6hlSMkszDVICAWYfLcL4Xs="_s));
    }
};

TW_TEST(ValidationTest)
#include "validation_test.moc"

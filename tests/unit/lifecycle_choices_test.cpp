// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <tuplewright/configuration/connection_config.h>
#include <tuplewright/schema/lifecycle_choices.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

QString wordsOf(const Lifecycle& lifecycle)
{
    switch (lifecycle.kind) {
    case Lifecycle::Kind::DeletedFlag:
        return u"deleted "_s + lifecycle.column;
    case Lifecycle::Kind::ActiveFlag:
        return u"active "_s + lifecycle.column;
    case Lifecycle::Kind::DeletedAt:
        return u"time "_s + lifecycle.column;
    case Lifecycle::Kind::Mark:
        break;
    }
    return u"mark %1 %2:%3"_s.arg(lifecycle.column, lifecycle.deletedMark, lifecycle.liveMark);
}

QStringList wordsOf(const Table& table)
{
    QStringList words;
    for (const Lifecycle& candidate : lifecycleCandidates(table))
        words.append(wordsOf(candidate));
    return words;
}

}

class LifecycleChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conventionsAreFound_data();
    void conventionsAreFound();
    void otherColumnsAreLeftAlone_data();
    void otherColumnsAreLeftAlone();
    void theCertainSignStandsFirst();
    void aStatusTellsByItsValues();
    void aCheckOfOtherColumnsTellsNothing();
    void aFlagOfLettersTellsByItsCheck();
    void choicesAreReadAsTheyWereWritten();
    void damagedTextsAreRefused_data();
    void damagedTextsAreRefused();
    void theChoiceStandsOverTheSign();
    void whatDoesNotFitIsNotApplied();
    void addressesAndProfilesKeepThem();
};

void LifecycleChoicesTest::conventionsAreFound_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* name, const QString& columns, const QStringList& found) {
        QTest::newRow(name) << columns << found;
    };
    row("certain flag", u"is_deleted bool"_s, {u"deleted is_deleted"_s});
    row("pagila's customer", u"activebool bool, create_date date, active int"_s,
        {u"active activebool"_s, u"mark active 0:1"_s});
    row("camel case", u"DeletedAt timestamptz"_s, {u"time DeletedAt"_s});
    row("removed", u"removed_on timestamp"_s, {u"time removed_on"_s});
    row("trashed", u"was_trashed bool"_s, {u"deleted was_trashed"_s});
    row("number", u"deleted_flag int"_s, {u"mark deleted_flag 1:0"_s});
    row("archived", u"archived_at timestamp, name text"_s, {u"time archived_at"_s});
    row("enabled", u"is_enabled bool"_s, {u"active is_enabled"_s});
    row("the better one first", u"active bool, deleted bool"_s,
        {u"deleted deleted"_s, u"active active"_s});
}

void LifecycleChoicesTest::conventionsAreFound()
{
    QFETCH(const QString, columns);
    QFETCH(const QStringList, found);
    QCOMPARE(wordsOf(tableOf(u"t: id* int, "_s + columns)), found);
}

void LifecycleChoicesTest::otherColumnsAreLeftAlone_data()
{
    QTest::addColumn<QString>("columns");
    QTest::newRow("status of an order") << u"status text"_s;
    QTest::newRow("when it became active") << u"active_at timestamp"_s;
    QTest::newRow("who") << u"deleted_by text"_s;
    QTest::newRow("how many") << u"deleted_rows int"_s;
    QTest::newRow("text") << u"active text"_s;
    QTest::newRow("activity") << u"activity bool, state json"_s;
}

void LifecycleChoicesTest::otherColumnsAreLeftAlone()
{
    QFETCH(const QString, columns);
    QCOMPARE(wordsOf(tableOf(u"t: id* int, "_s + columns)), QStringList());
}

void LifecycleChoicesTest::theCertainSignStandsFirst()
{
    QCOMPARE(wordsOf(tableOf(u"t: id* int, removed bool, is_active bool"_s)),
        (QStringList{u"active is_active"_s, u"deleted removed"_s}));
}

void LifecycleChoicesTest::aStatusTellsByItsValues()
{
    Table table = tableOf(u"t: id* int, state enum"_s);
    table.columns[1].type.enumValues = {u"draft"_s, u"live"_s, u"deleted"_s};
    QCOMPARE(wordsOf(table), QStringList{u"mark state deleted:live"_s});
    table.columns[1].type.enumValues = {u"open"_s, u"removed"_s};
    QCOMPARE(wordsOf(table), QStringList{u"mark state removed:open"_s});
    table.columns[1].type.enumValues = {u"open"_s, u"shipped"_s, u"cancelled"_s};
    QCOMPARE(wordsOf(table), QStringList());
    table.columns[1].type.enumValues = {u"deleted"_s};
    QCOMPARE(wordsOf(table), QStringList());
}

void LifecycleChoicesTest::aCheckOfOtherColumnsTellsNothing()
{
    Table table = tableOf(u"t: id* int, status text, kind text"_s);
    table.checks = {{u"c"_s, u"kind IN ('deleted', 'live')"_s},
        {u"d"_s, u"status <> 'deleted' OR kind = 'active'"_s}};
    QCOMPARE(wordsOf(table), QStringList());
    table.checks.append(Check{u"e"_s, u"status = ANY (ARRAY['ok'::text, 'deleted'::text])"_s});
    QCOMPARE(wordsOf(table), QStringList{u"mark status deleted:ok"_s});
}

void LifecycleChoicesTest::aFlagOfLettersTellsByItsCheck()
{
    Table table = tableOf(u"t: id* int, deleted text"_s);
    QCOMPARE(wordsOf(table), QStringList());
    table.checks = {{u"c"_s, u"deleted IN ('N', 'Y')"_s}};
    QCOMPARE(wordsOf(table), QStringList{u"mark deleted Y:N"_s});
}

void LifecycleChoicesTest::choicesAreReadAsTheyWereWritten()
{
    LifecycleChoices choices;
    QCOMPARE(choices.text(), QString());
    choices.set({u"public"_s, u"users"_s}, Lifecycle{u"gone"_s});
    choices.set({{}, u"odd.name"_s}, std::nullopt);
    choices.set(
        {u"s"_s, u"t"_s}, Lifecycle{u"state"_s, Lifecycle::Kind::Mark, u"de\"l"_s, u"ök"_s});
    const Result<LifecycleChoices> read = LifecycleChoices::parse(choices.text());
    QVERIFY(read);
    QCOMPARE(*read, choices);
    QVERIFY(read->isMade({{}, u"odd.name"_s}));
    QVERIFY(!read->of({{}, u"odd.name"_s}));
    QVERIFY(!read->isMade({u"public"_s, u"orders"_s}));
    choices.forget({u"s"_s, u"t"_s});
    choices.forget({{}, u"odd.name"_s});
    QCOMPARE(choices.text(), uR"({"public.users":{"column":"gone","kind":"deleted"}})"_s);
}

void LifecycleChoicesTest::damagedTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no JSON") << u"users"_s;
    QTest::newRow("no object") << u"[]"_s;
    QTest::newRow("no column") << uR"({"t":{"kind":"deleted"}})"_s;
    QTest::newRow("another kind") << uR"({"t":{"column":"a","kind":"gone"}})"_s;
    QTest::newRow("a text") << uR"({"t":"a"})"_s;
}

void LifecycleChoicesTest::damagedTextsAreRefused()
{
    QFETCH(const QString, text);
    const Result<LifecycleChoices> read = LifecycleChoices::parse(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Configuration);
    QVERIFY(read.error().message.contains(u"lifecycles"_s));
}

void LifecycleChoicesTest::theChoiceStandsOverTheSign()
{
    const auto table
        = std::make_shared<const Table>(tableOf(u"t: id* int, is_active bool, gone bool"_s));
    LifecycleChoices choices;
    QCOMPARE(choices.applied(table), table);
    choices.set(table->name, std::nullopt);
    QVERIFY(!choices.applied(table)->lifecycle);
    choices.set(table->name, Lifecycle{u"gone"_s});
    QCOMPARE(choices.applied(table)->lifecycle->column, u"gone"_s);
    QCOMPARE(table->lifecycle->column, u"is_active"_s);
}

void LifecycleChoicesTest::whatDoesNotFitIsNotApplied()
{
    const auto table = std::make_shared<const Table>(tableOf(u"t: id* int, is_active bool"_s));
    LifecycleChoices choices;
    choices.set(table->name, Lifecycle{u"dropped"_s});
    QCOMPARE(choices.applied(table), table);
}

void LifecycleChoicesTest::addressesAndProfilesKeepThem()
{
    LifecycleChoices choices;
    choices.set({u"main"_s, u"users"_s}, Lifecycle{u"gone"_s});
    for (const QString& url : {u"sqlite:///a.db"_s, u"postgresql://h/d"_s}) {
        ConnectionConfig config = parseUrl(url).value().config;
        config.options.insert(LifecycleChoices::kOption, choices.text());
        const auto read = parseUrl(config.toUrl());
        QVERIFY(read);
        QCOMPARE(read->config.options.value(LifecycleChoices::kOption), choices.text());
        QVERIFY(config.storableOptions().contains(u"lifecycles"_s));
    }
}

TW_TEST(LifecycleChoicesTest)
#include "lifecycle_choices_test.moc"

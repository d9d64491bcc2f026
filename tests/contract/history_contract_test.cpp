// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipts_fixture.h"
#include "test_program.h"

#include <tuplewright/history/row_past.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

QString textIn(const std::optional<ColumnValues>& values, const QString& column)
{
    if (!values)
        return u"<no row>"_s;
    for (const auto& [name, value] : *values) {
        if (name == column)
            return value.isNull() ? u"<NULL>"_s : value.toText();
    }
    return u"<no column>"_s;
}

}

/// What became of one row, the same for every engine.
class HistoryContractTest final : public ReceiptsFixture
{
    Q_OBJECT

private:
    [[nodiscard]] RowPast past(const QString& table, const QString& key, qsizetype most = 100) const
    {
        return pastOf(adapter(), described(table), key, most);
    }

    [[nodiscard]] RowPast pastOf(
        const Adapter& from, const TablePtr& table, const QString& key, qsizetype most = 100) const
    {
        const auto found = readRowPast(
            from, &store(), table, {{table->identityColumns.value(0), Value::text(key)}}, most, {});
        if (!found)
            qFatal("%s", qPrintable(found.error().toText()));
        return *found;
    }

    void save(const QByteArray& changes) const
    {
        const ApplyReport report = apply(changes);
        QVERIFY2(!report.error, qPrintable(textOf(report.error)));
    }

private Q_SLOTS:
    void receiptsTellARowUnderAllItsKeys()
    {
        save(R"([{"table":"people","op":"insert","values":{"id":9,"name":"New"}}])");
        save(R"([{"table":"people","op":"update","key":{"id":9},"values":{"note":"n"}}])");
        save(R"([{"table":"people","op":"update","key":{"id":9},"values":{"id":10}}])");
        save(R"([{"table":"people","op":"update","key":{"id":1},"values":{"note":"other"}}])");
        const RowPast moved = past(u"people"_s, u"10"_s);
        QCOMPARE(textIn(moved.present, u"name"_s), u"New"_s);
        QCOMPARE(moved.versions.size(), 3);
        QCOMPARE(moved.versions[0].changed, QStringList(u"id"_s));
        QCOMPARE(textIn(moved.versions[0].was, u"id"_s), u"9"_s);
        QCOMPARE(moved.versions[1].changed, QStringList(u"note"_s));
        QCOMPARE(textIn(moved.versions[1].was, u"note"_s), u"<NULL>"_s);
        QCOMPARE(textIn(moved.versions[1].is, u"note"_s), u"n"_s);
        QCOMPARE(moved.versions[2].operation, VersionOperation::Insert);
        QVERIFY(!moved.versions[2].was);
        QVERIFY(moved.versions[0].at >= moved.versions[2].at);
        QVERIFY(!moved.versions[0].who.isEmpty());
        QVERIFY(moved.unread.isEmpty());

        const RowPast cut = past(u"people"_s, u"10"_s, 2);
        QCOMPARE(cut.versions.size(), 2);
        QVERIFY(cut.isCut);
        QVERIFY(!moved.isCut);
    }

    void aRowThatIsGoneHasAPast()
    {
        save(R"([{"table":"people","op":"delete","key":{"id":1}}])");
        const RowPast gone = past(u"people"_s, u"1"_s);
        QVERIFY(!gone.present);
        QCOMPARE(gone.versions.size(), 1);
        QCOMPARE(gone.versions[0].operation, VersionOperation::Delete);
        QCOMPARE(textIn(gone.versions[0].was, u"name"_s), u"Ada"_s);
        // The server deleted it along a foreign key.
        const RowPast child = past(u"tags"_s, u"2"_s);
        QCOMPARE(child.versions.size(), 1);
        QCOMPARE(textIn(child.versions[0].was, u"label"_s), u"y"_s);
    }

    void whatWasNotSavedIsNoVersion()
    {
        QCOMPARE(
            apply(R"([{"table":"people","op":"update","key":{"id":1},"values":{"name":"Bob"}}])")
                .outcome,
            Outcome::NotSaved);
        QVERIFY(past(u"people"_s, u"1"_s).versions.isEmpty());
    }

    void aTableMadeAnewHasNoPastOfTheOldOne()
    {
        if (adapter().engine().isFileBased())
            QSKIP("Tables of a file are told apart by their names.");
        execute(u"DROP TABLE IF EXISTS things"_s);
        execute(u"CREATE TABLE things(id integer PRIMARY KEY, name text)"_s);
        save(R"([{"table":"things","op":"insert","values":{"id":1,"name":"old"}}])");
        QCOMPARE(past(u"things"_s, u"1"_s).versions.size(), 1);
        execute(u"DROP TABLE things"_s);
        execute(u"CREATE TABLE things(id integer PRIMARY KEY, name text)"_s);
        execute(u"INSERT INTO things VALUES (1, 'new')"_s);
        QVERIFY(past(u"things"_s, u"1"_s).versions.isEmpty());
    }

    void copiesOfARowAreVersions()
    {
        execute(u"DROP TABLE IF EXISTS notes"_s);
        execute(
            u"CREATE TABLE notes(id integer PRIMARY KEY, body text, is_archived boolean NOT NULL"
            " DEFAULT false, origin_id integer, updated_at timestamp)"_s);
        execute(u"INSERT INTO notes VALUES (1, 'third', false, NULL, '2026-03-03 10:00:00'),"
                " (2, 'first', true, 1, '2026-01-01 10:00:00'),"
                " (3, 'second', true, 1, '2026-02-02 10:00:00'),"
                " (4, 'of another', true, 5, '2026-02-02 10:00:00')"_s);
        const RowPast found = past(u"notes"_s, u"1"_s);
        QCOMPARE(found.versions.size(), 2);
        QCOMPARE(found.versions[0].source, VersionSource::Archive);
        QCOMPARE(found.versions[0].origin, u"3"_s);
        QCOMPARE(textIn(found.versions[0].is, u"body"_s), u"second"_s);
        QCOMPARE(textIn(found.versions[0].is, u"origin_id"_s), u"<no column>"_s);
        QVERIFY(found.versions[0].changed.contains(u"body"_s));
        QCOMPARE(found.versions[1].at, QDateTime({2026, 1, 1}, {10, 0}, Qt::UTC));
        execute(u"DELETE FROM notes WHERE id = 1"_s);
        QCOMPARE(past(u"notes"_s, u"1"_s).versions.size(), 2);
    }

    void auditLogsAreFoundByTheirColumns()
    {
        execute(u"DROP TABLE IF EXISTS audit_log"_s);
        execute(u"CREATE TABLE audit_log(id integer PRIMARY KEY, table_name text, operation text,"
                " old_data %1, new_data %1, changed_by text, changed_at timestamp)"_s.arg(
                    adapter().engine().isFileBased() ? u"json"_s : u"jsonb"_s));
        const QString entry = u"INSERT INTO audit_log VALUES (%1, '%2', '%3', %4, %5, 'ada@example"
                              ".com', '2026-01-0%1 10:00:00')"_s;
        const QString first = u"'{\"id\": 1, \"name\": \"A'' \\\"q\\\"\", \"secret\": 3}'"_s;
        const QString second = u"'{\"id\": 1, \"name\": \"B\", \"note\": null}'"_s;
        execute(entry.arg(u"1"_s, u"people"_s, u"I"_s, u"NULL"_s, first));
        execute(entry.arg(u"2"_s, u"people"_s, u"UPDATE"_s, first, second));
        execute(entry.arg(u"3"_s, u"people"_s, u"delete"_s, second, u"NULL"_s));
        execute(entry.arg(u"4"_s, u"tags"_s, u"I"_s, u"NULL"_s, first));
        execute(entry.arg(u"5"_s, u"people"_s, u"I"_s, u"NULL"_s, u"'{\"id\": 2}'"_s));
        const RowPast found = past(u"people"_s, u"1"_s);
        execute(u"DROP TABLE audit_log"_s);
        QCOMPARE(found.unread, QStringList());
        QCOMPARE(found.versions.size(), 3);
        QCOMPARE(found.versions[0].operation, VersionOperation::Delete);
        QCOMPARE(textIn(found.versions[0].was, u"name"_s), u"B"_s);
        QCOMPARE(found.versions[1].operation, VersionOperation::Update);
        QCOMPARE(found.versions[1].changed, QStringList(u"name"_s));
        QCOMPARE(textIn(found.versions[1].was, u"name"_s), u"A' \"q\""_s);
        QCOMPARE(textIn(found.versions[1].was, u"secret"_s), u"<no column>"_s);
        QCOMPARE(found.versions[2].who, u"ada@example.com"_s);
        QCOMPARE(found.versions[2].at, QDateTime({2026, 1, 1}, {10, 0}, Qt::UTC));
        QVERIFY(found.versions[2].origin.endsWith(u"audit_log"_s));
    }

    void tablesOfOtherSchemasAreNotTaken()
    {
        if (adapter().engine().isFileBased())
            QSKIP("A file has one schema.");
        execute(u"CREATE SCHEMA elsewhere"_s);
        execute(u"CREATE TABLE elsewhere.people(id integer PRIMARY KEY, name text, note text)"_s);
        execute(
            u"CREATE TABLE elsewhere.people_history(id integer, name text, note text, born date,"
            " op text, changed_at timestamp)"_s);
        execute(u"INSERT INTO elsewhere.people_history VALUES (1, 'Zoe', 'x', NULL, 'U', now())"_s);
        execute(u"CREATE TABLE plain_audit(table_name text, operation text, new_data jsonb)"_s);
        execute(u"INSERT INTO plain_audit VALUES ('people', 'U', '{\"id\": 1, \"name\": \"Zoe\"}'),"
                " ('%1.people', 'U', '{\"id\": 1, \"name\": \"Ada\"}')"_s.arg(
                    described(u"people"_s)->name.schema));
        const RowPast found = past(u"people"_s, u"1"_s);
        execute(u"DROP TABLE plain_audit"_s);
        execute(u"DROP SCHEMA elsewhere CASCADE"_s);
        QCOMPARE(found.versions.size(), 1);
        QCOMPARE(textIn(found.versions[0].is, u"name"_s), u"Ada"_s);
    }

    void tablesOfOldRowsAreFoundByTheirColumns()
    {
        execute(u"DROP TABLE IF EXISTS people_history"_s);
        execute(u"CREATE TABLE people_history(id integer, name text, note text, born date,"
                " op text, changed_at timestamp)"_s);
        // It sounds like one, and is none.
        execute(u"DROP TABLE IF EXISTS change_requests"_s);
        execute(u"CREATE TABLE change_requests(id integer PRIMARY KEY, name text, note text)"_s);
        execute(u"INSERT INTO change_requests VALUES (1, 'no version', 'x')"_s);
        execute(u"INSERT INTO people_history VALUES"
                " (1, 'Ada', 'old', NULL, 'U', '2026-01-01 10:00:00'),"
                " (1, 'Ada', 'older', NULL, 'I', '2025-01-01 10:00:00'),"
                " (2, 'Bob', 'x', NULL, 'U', '2026-01-01 10:00:00')"_s);
        const RowPast found = past(u"people"_s, u"1"_s);
        execute(u"DROP TABLE people_history"_s);
        execute(u"DROP TABLE change_requests"_s);
        QCOMPARE(found.versions.size(), 2);
        QCOMPARE(found.versions[0].source, VersionSource::Audit);
        QCOMPARE(textIn(found.versions[0].is, u"note"_s), u"old"_s);
        QCOMPARE(textIn(found.versions[0].is, u"op"_s), u"<no column>"_s);
        QCOMPARE(found.versions[0].changed, QStringList(u"note"_s));
        QCOMPARE(found.versions[1].operation, VersionOperation::Insert);
    }

    void maskedColumnsAreNotShown()
    {
        save(R"([{"table":"people","op":"update","key":{"id":1},"values":{"note":"secret"}}])");
        ConnectionConfig config = engine().config();
        config.session.maskedColumns = u"people.note"_s;
        const Adapter masking = adapterFor(config);
        const auto table = masking.describe({engine().schema(), u"people"_s}, {});
        QVERIFY(table);
        const RowPast found = pastOf(masking, *table, u"1"_s);
        QCOMPARE(found.versions.size(), 1);
        QCOMPARE(textIn(found.versions[0].is, u"note"_s), u"<no column>"_s);
        QCOMPARE(found.versions[0].changed, QStringList());
        QCOMPARE(textIn(found.present, u"note"_s), u"<no column>"_s);
        QCOMPARE(textIn(past(u"people"_s, u"1"_s).versions[0].is, u"note"_s), u"secret"_s);
    }

    void anotherKeyIsRefused()
    {
        const auto found = readRowPast(adapter(), &store(), described(u"people"_s),
            {{u"name"_s, Value::text(u"Ada"_s)}}, 10, {});
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::InvalidArgument);
    }
};

TW_TEST(HistoryContractTest)
#include "history_contract_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "models/trash/deleted_rival.h"
#include "page_fixture.h"
#include "pages/page_commands.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kRivalSchema
    = u"CREATE TABLE people (id integer PRIMARY KEY, email text UNIQUE, deleted_at timestamp);"
      "INSERT INTO people VALUES (1, 'ada', NULL), (2, 'eve', '2020-01-02 03:04:05');"_s;

Filter emailIs(const QString& email)
{
    return Filter::condition(u"email"_s, FilterOperator::Equal, {Value::text(email)});
}

}

/// A deleted row that holds a value which must be there only once is named, and can be restored.
class DeletedRivalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void onlyADeletedRowIsFoundAndRestored_data() { EngineDatabase::addEngines(); }
    void onlyADeletedRowIsFoundAndRestored()
    {
        QFETCH(const bool, isPostgres);
        const EngineDatabase database(*m_server, isPostgres, kRivalSchema);
        const auto adapter = database.adapter();
        const TablePtr table
            = adapter->describe({isPostgres ? u"public"_s : u"main"_s, u"people"_s}, {}).value();
        DeletedRival rival(adapter);
        QSignalSpy found(&rival, &DeletedRival::found);
        QSignalSpy restored(&rival, &DeletedRival::restored);
        rival.seek(table, emailIs(u"ada"_s)); // overtaken by the next one
        rival.seek(table, emailIs(u"eve"_s));
        QTRY_COMPARE(found.size(), 1);
        QVERIFY(rival.canRestore());
        rival.restore();
        QTRY_COMPARE(restored.size(), 1);
        QCOMPARE(database.column(u"SELECT id FROM people WHERE deleted_at IS NULL ORDER BY id"_s),
            (QStringList{u"1"_s, u"2"_s}));
    }

    void thePageNamesItAndRestoresIt()
    {
        TablePage people(kRivalSchema, u"people"_s);
        QCOMPARE(people.model().rowCount(), 1);
        people.stage(0, 1, u"eve"_s);
        people.page->run(PageCommand::Save);
        auto* action = people.child<QToolButton>(u"page.notice.action"_s);
        QTRY_COMPARE(action->text(), u"Restore it"_s);
        QVERIFY(people.notice().contains(u"That row is deleted"_s));
        action->click();
        QTRY_COMPARE(people.model().rowCount(), 2);
        QTRY_VERIFY(people.notice().contains(u"restored"_s));
        QCOMPARE(people.page->pendingChanges(), 1); // the change that met it is still there
        QCOMPARE(people.file.column(u"SELECT count(*) FROM people WHERE deleted_at IS NULL"_s),
            QStringList{u"2"_s});
    }

    void aLiveRivalIsShownAsBefore()
    {
        TablePage people(kRivalSchema, u"people"_s);
        people.file.execute(u"UPDATE people SET deleted_at = NULL"_s);
        people.page->run(PageCommand::Refresh);
        QTRY_COMPARE(people.model().rowCount(), 2);
        people.stage(0, 1, u"eve"_s);
        people.page->run(PageCommand::Save);
        auto* action = people.child<QToolButton>(u"page.notice.action"_s);
        QTRY_COMPARE(action->text(), u"Show the other row"_s);
    }

private:
    std::unique_ptr<PostgresServer> m_server;
};

TW_TEST(DeletedRivalTest)
#include "deleted_rival_test.moc"

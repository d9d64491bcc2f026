// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/edit_controller.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QSignalSpy>
#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

/// A table whose new rows get their key from the server: sent twice, they would be there twice.
const QString kInterruptedSavePostgres
    = u"DROP TABLE IF EXISTS note;"
      "CREATE TABLE note(id serial PRIMARY KEY, text text NOT NULL);"
      "INSERT INTO note(text) VALUES ('old');"_s;
const QString kInterruptedSaveSqlite
    = u"CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL);"
      "INSERT INTO note(text) VALUES ('old');"_s;

}

/// The program ended after COMMIT was about to be sent; the next start has to find out what became
/// of it, without sending anything twice.
class InterruptedSaveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<const Adapter> m_adapter;
    TablePtr m_table;

    void open(bool isPostgres)
    {
        BackendPtr backend = makeSqliteBackend();
        ConnectionConfig config;
        if (isPostgres) {
            if (!m_server)
                m_server = std::make_unique<PostgresServer>();
            m_server->psql(kInterruptedSavePostgres);
            backend = makePostgresBackend();
            config = m_server->config();
        } else {
            m_file = std::make_unique<SqliteFile>(kInterruptedSaveSqlite);
            config = m_file->config();
        }
        m_folder = std::make_unique<QTemporaryDir>();
        m_adapter = std::make_shared<const Adapter>(
            std::make_shared<ConnectionPool>(backend, config, Secret()));
        m_table = m_adapter->describe({{}, u"note"_s}, {}).value();
    }

    [[nodiscard]] QList<qint64> ids() const
    {
        ResultSet rows;
        static_cast<void>(m_adapter->run({u"SELECT id FROM note ORDER BY id"_s, {}}, &rows, {}));
        QList<qint64> ids;
        for (qint64 row = 0; row < rows.rowCount(); ++row)
            ids.append(rows.cell(row, 0).toValue().toText().toLongLong());
        return ids;
    }

    static void stage(EditController& edits, const TablePtr& table)
    {
        edits.setTable(table);
        edits.staged().stageBlock(
            {}, {{{1, Value::text(u"new"_s)}}, {{1, Value::text(u"new"_s)}}}, {});
        const RowKey old{RowIdentity{
            table->name, RowAddress::Key, {{u"id"_s, Value::stored(StorageClass::Integer, "1")}}}};
        edits.staged().stageCell(old,
            {std::get<RowIdentity>(old.id).key.first().second,
                Value::stored(StorageClass::Text, "old")},
            1, Value::text(u"changed"_s));
    }

    /// What lies in the journal when the program dies once the observer has been called; `fate` is
    /// what happens to the transaction afterwards.
    [[nodiscard]] RecoverableEdits interrupted(
        ApplyMode mode, const std::function<void()>& beforeEnd) const
    {
        EditController edits(m_adapter);
        stage(edits, m_table);
        RecoverableEdits left;
        left.place.setTable(*m_table);
        left.path = m_folder->filePath(u"gone.edits"_s);
        for (const RowKey& row : edits.changes().keys())
            left.rows.append({row, *edits.changes().find(row)});
        ApplyOptions options{.mode = mode};
        options.beforeCommit = [&](const auto& evidence, const QList<StepReport>& steps) {
            left.commit = JournalCommit{evidence, steps};
            beforeEnd();
        };
        const ApplyReport report = m_adapter->apply(edits.saving().plan().value(), options, {});
        if (mode == ApplyMode::DryRun)
            left.commit = JournalCommit{{}, report.steps};
        return left;
    }

private Q_SLOTS:
    void whatWasSavedIsNotSavedAgain_data() { engines(); }
    void whatWasSavedIsNotSavedAgain()
    {
        QFETCH(bool, isPostgres);
        open(isPostgres);
        const RecoverableEdits left = interrupted(ApplyMode::Save, [] { });
        QVERIFY(left.commit);
        QCOMPARE(left.commit->evidence.has_value(), isPostgres);
        const QList<qint64> after = ids();
        QCOMPARE(after.size(), 3);
        EditController next(m_adapter);
        next.setTable(m_table);
        QSignalSpy saved(&next, &EditController::saved);
        QVERIFY(next.recover(left).others.isEmpty());
        QVERIFY(next.saving().isUnknown() || next.isSaving());
        QVERIFY(saved.wait());
        QVERIFY(next.changes().isEmpty());
        QCOMPARE(ids(), after);
    }

    void whatWasNotSavedIsStagedAgain_data() { engines(); }
    void whatWasNotSavedIsStagedAgain()
    {
        QFETCH(bool, isPostgres);
        open(isPostgres);
        // The server ends the session before COMMIT arrives; SQLite's dies with its program.
        const auto end = [this, isPostgres] {
            if (isPostgres)
                m_server->psql(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                               " WHERE state = 'idle in transaction'"_s);
        };
        const RecoverableEdits left
            = interrupted(isPostgres ? ApplyMode::Save : ApplyMode::DryRun, end);
        QVERIFY(left.commit);
        QCOMPARE(ids().size(), 1);
        EditController next(m_adapter);
        next.setTable(m_table);
        bool isTold = false;
        connect(&next, &EditController::notSaved, this, [&](const ApplyReport& report) {
            isTold = true;
            QCOMPARE(report.outcome, Outcome::NotSaved);
        });
        QVERIFY(next.recover(left).others.isEmpty());
        QTRY_VERIFY(isTold);
        QVERIFY(!next.saving().isUnknown());
        QCOMPARE(next.changes().size(), 3);
        QSignalSpy saved(&next, &EditController::saved);
        next.save();
        QVERIFY(saved.wait());
        QCOMPARE(ids().size(), 3);
    }

    void whatNobodyCanTellStaysUnknownAndKept()
    {
        open(true);
        RecoverableEdits left = interrupted(ApplyMode::Save, [] { });
        left.commit->evidence->systemIdentifier = u"another cluster"_s;
        m_server->psql(u"UPDATE note SET text = 'by someone else'"_s);
        JournalFolder journal(m_folder->filePath(u"journal"_s));
        {
            EditController next(m_adapter);
            next.setTable(m_table);
            next.journal().open(journal, left.place);
            QVERIFY(next.recover(left).others.isEmpty());
            QTRY_VERIFY(!next.isSaving());
            QVERIFY(next.saving().isUnknown());
            QCOMPARE(next.changes().size(), 3);
            QTRY_VERIFY(next.journal().journal()->isWritten());
        }
        const Recoverables kept = journal.recoverable().wait().value();
        QCOMPARE(kept.edits.size(), 1);
        QVERIFY(kept.edits.first().commit);
        QCOMPARE(kept.edits.first().commit->steps.size(), 3);
    }

    void savedRowsAreNotRestoredIntoATableThatChanged()
    {
        open(false);
        const RecoverableEdits left = interrupted(ApplyMode::Save, [] { });
        m_file->execute(u"ALTER TABLE note RENAME COLUMN text TO words"_s);
        EditController next(m_adapter);
        next.setTable(m_adapter->describe({{}, u"note"_s}, {}).value());
        const FittingEdits fitting = next.recover(left);
        QVERIFY(fitting.rows.isEmpty());
        QCOMPARE(fitting.others.size(), 3);
        QVERIFY(next.changes().isEmpty());
        QVERIFY(!next.saving().isUnknown());
    }

private:
    static void engines()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("postgres") << true;
        QTest::newRow("sqlite") << false;
    }
};

TW_TEST(InterruptedSaveTest)
#include "interrupted_save_test.moc"

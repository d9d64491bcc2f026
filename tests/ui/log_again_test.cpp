// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"
#include "real_window.h"
#include "test_program.h"

#include <tuplewright/session/session.h>

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// What the log can ask a real server once more.
class LogAgainTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<RealWindow> m_it;
    QUuid m_shop;

    [[nodiscard]] QTreeView* lines() const { return m_it->find<QTreeView>("log.lines.view"); }

    /// Runs it as the program would and chooses its line.
    void run(const Statement& statement) const
    {
        const auto adapter = m_it->connections.find(m_shop)->adapter;
        const auto outcome = adapter->run(statement, nullptr, {});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().toText()));
        const auto isListed = [&] { // the connection is cleaned behind it
            const QAbstractItemModel* model = lines()->model();
            for (int row = model->rowCount() - 1; row >= 0; --row) {
                const QModelIndex line = model->index(row, 0);
                if (line.data(StatementSqlRole).toString() != statement.sql)
                    continue;
                lines()->setCurrentIndex(line);
                return true;
            }
            return false;
        };
        QTRY_VERIFY(isListed());
    }

    [[nodiscard]] QDialog* answerTo(QKeyCombination key) const
    {
        m_it->window->activateWindow(); // the answer of before had the keys
        if (!QTest::qWaitForWindowActive(m_it->window.get()))
            return nullptr;
        lines()->setFocus();
        QTest::keyClick(lines(), key.key(), key.keyboardModifiers());
        const auto dialogs = m_it->window->findChildren<QDialog*>(u"log.answer.dialog"_s);
        return dialogs.isEmpty() ? nullptr : dialogs.constLast();
    }

    [[nodiscard]] static QString summary(const QDialog* answer)
    {
        return answer->findChild<QLabel*>(u"log.answer.summary.label"_s)->text();
    }

    static void close(QPointer<QDialog> answer)
    {
        answer->close();
        QTRY_VERIFY(!answer);
    }

    static constexpr QKeyCombination kAgain = Qt::CTRL | Qt::SHIFT | Qt::Key_Return;

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_server->psql(u"CREATE TABLE people (id int PRIMARY KEY, name text);"
                       " INSERT INTO people SELECT i, 'name ' || i FROM generate_series(1, 50) i;"
                       " CREATE SEQUENCE s"_s);
        m_it = std::make_unique<RealWindow>(m_folder.path());
        m_shop = m_it->connections.add(m_server->config(), {});
        m_it->connections.open(m_shop);
        QTRY_VERIFY_WITH_TIMEOUT(m_it->connections.find(m_shop)->adapter, 30'000);
        m_it->action("view.log.action")->trigger();
        m_it->find<QCheckBox>("log.values.check")->setChecked(true);
        QVERIFY(QTest::qWaitForWindowActive(m_it->window.get()));
    }

    void cleanupTestCase() { m_it.reset(); }

    void aPlanIsAskedForWithItsValuesAndNothingRuns()
    {
        const Statement insert{
            u"INSERT INTO people VALUES ($1, $2)"_s, {Value::integer(51), Value::text(u"Ada"_s)}};
        run(insert);
        QDialog* answer = answerTo(Qt::Key_F7);
        QVERIFY(answer);
        const auto* plan = answer->findChild<QPlainTextEdit*>(u"log.answer.plan.edit"_s);
        QTRY_VERIFY(plan->toPlainText().startsWith(u"Insert on people"_s));
        QVERIFY2(summary(answer).contains(u"was not run"_s), qPrintable(summary(answer)));
        QCOMPARE(m_server->psql(u"SELECT count(*) FROM people"_s), u"51"_s);
        close(answer);
    }

    void whatReadsIsRunAgainWithItsValues()
    {
        run({u"SELECT name FROM people WHERE id < $1 ORDER BY id"_s, {Value::integer(3)}});
        QDialog* answer = answerTo(kAgain);
        QVERIFY(answer);
        const auto* rows = answer->findChild<QTreeView*>(u"log.answer.rows.view"_s);
        QTRY_COMPARE(rows->model()->rowCount(), 2);
        QCOMPARE(rows->model()->index(1, 0).data().toString(), u"name 2"_s);
        QVERIFY2(summary(answer).startsWith(u"2 rows in "_s), qPrintable(summary(answer)));
        close(answer);
    }

    void whatWritesIsRefusedAndSaysSo()
    {
        run({u"DELETE FROM people WHERE id = 51"_s, {}});
        QDialog* answer = answerTo(kAgain);
        QVERIFY(answer);
        QVERIFY2(summary(answer).contains(u"does more than read"_s), qPrintable(summary(answer)));
        close(answer);
    }

    void aFunctionThatWritesIsStoppedByTheServer()
    {
        run({u"SELECT nextval('s')"_s, {}});
        QDialog* answer = answerTo(kAgain);
        QVERIFY(answer);
        QTRY_VERIFY2(
            summary(answer).contains(u"read-only transaction"_s), qPrintable(summary(answer)));
        QCOMPARE(m_server->psql(u"SELECT last_value FROM s"_s), u"1"_s);
        close(answer);
    }

    void closingStopsWhatStillRuns()
    {
        m_server->psql(u"CREATE TABLE waited (a int)"_s);
        run({u"SELECT count(*) FROM waited"_s, {}});
        Session holder(
            std::make_shared<ConnectionPool>(makePostgresBackend(), m_server->config(), Secret()));
        QVERIFY(holder.begin().has_value());
        QVERIFY(holder.run({u"LOCK TABLE waited"_s, {}}, nullptr).has_value());
        const auto waiting = [this] {
            return m_server->psql(
                u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"_s);
        };
        QDialog* answer = answerTo(kAgain);
        QVERIFY(answer);
        QTRY_COMPARE(waiting(), u"1"_s);
        close(answer);
        QCOMPARE(waiting(), u"0"_s);
        QVERIFY(holder.rollback().has_value());
    }
};

TW_TEST(LogAgainTest)
#include "log_again_test.moc"

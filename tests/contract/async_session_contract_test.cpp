// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"
#include "test_program.h"

#include <tuplewright/session/async_session.h>

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// The same session on a thread of its own.
class AsyncSessionContractTest final : public SessionFixture
{
    Q_OBJECT

    std::optional<AsyncSession> m_async;

    Operation<StatementOutcome> add(const QString& name)
    {
        return m_async->run({u"INSERT INTO items(name) VALUES ('%1')"_s.arg(name), {}});
    }

    void start() { m_async.emplace(pool(), u"background"_s); }

private Q_SLOTS:
    void callsRunInTheirOrder()
    {
        start();
        const auto begun = m_async->begin();
        const auto one = add(u"a"_s);
        const auto two = add(u"b"_s);
        const auto done = m_async->commit();
        QVERIFY(done.wait());
        QVERIFY(begun.isFinished() && one.isFinished() && two.isFinished());
        m_async.reset();
        QCOMPARE(stored(), QStringList({u"a"_s, u"b"_s}));
    }

    void aBlockIsReadBack()
    {
        start();
        const auto done = m_async
                              ->atomic({},
                                  [](Session& inside, const CallOptions&) -> Result<QString> {
                                      TW_TRY_VOID(insert(inside, u"a"_s));
                                      return u"made"_s;
                                  })
                              .wait();
        QVERIFY(done);
        QCOMPARE(done->value, u"made"_s);
        QCOMPARE(done->attempts, 1);
        m_async.reset();
        QCOMPARE(stored(), QStringList(u"a"_s));
    }

    void aFailedBlockLeavesAUsableSession()
    {
        start();
        const auto failed = m_async
                                ->atomic({},
                                    [](Session& inside, const CallOptions&) {
                                        return insertTwice(inside, u"a"_s);
                                    })
                                .wait();
        QCOMPARE(kindOf(failed), u"AlreadyExists"_s);
        QVERIFY(add(u"b"_s).wait());
        m_async.reset();
        QCOMPARE(stored(), QStringList(u"b"_s));
    }

    void aParentAndItsChildrenAreSavedTogether()
    {
        start();
        const auto done
            = m_async
                  ->atomic({},
                      [](Session& s, const CallOptions& options) -> Result<void> {
                          TW_TRY_VOID(insert(s, u"parent"_s));
                          for (const QString& name : {u"x"_s, u"y"_s, u"z"_s}) {
                              const QString sql
                                  = u"INSERT INTO parts(item, name) SELECT id, '%1' FROM items"_s
                                        .arg(name);
                              TW_TRY_VOID(s.run({sql, {}}, nullptr, options));
                          }
                          return {};
                      })
                  .wait();
        QVERIFY(done);
        m_async.reset();
        QCOMPARE(stored(), QStringList(u"parent"_s));
    }

    void cancellingLeavesTheConnectionClean()
    {
        start();
        QVERIFY(m_async->begin().wait());
        QVERIFY(add(u"a"_s).wait());
        const auto endless = m_async->run({engine().endlessSql(), {}});
        endless.requestCancel();
        QCOMPARE(kindOf(endless.wait()), u"Cancelled"_s);
        QVERIFY(m_async->rollback().wait());
        QVERIFY(add(u"b"_s).wait());
        m_async.reset();
        QCOMPARE(stored(), QStringList(u"b"_s));
    }

    void destructionStopsWhatIsUnderWay()
    {
        start();
        const auto endless = m_async->run({engine().endlessSql(), {}});
        m_async.reset();
        QVERIFY(endless.isFinished());
        QCOMPARE(kindOf(endless.wait()), u"Cancelled"_s);
        QCOMPARE(pool()->stats().inUse, 0);
    }

    void destructionRollsBackAndWarns()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"\"background\".*rolled back"_s));
        start();
        QVERIFY(m_async->begin().wait());
        QVERIFY(add(u"a"_s).wait());
        m_async.reset();
        QCOMPARE(stored(), QStringList());
    }

    void callGivesTheSessionItself()
    {
        start();
        QVERIFY(m_async->begin().wait());
        const auto state
            = m_async->call([](Session& inside, const CallOptions&) -> Result<SessionState> {
                  return inside.state();
              });
        QCOMPARE(state.wait().value(), SessionState::Active);
        QVERIFY(m_async->rollback().wait());
        m_async.reset();
    }
};

TW_TEST(AsyncSessionContractTest)
#include "async_session_contract_test.moc"

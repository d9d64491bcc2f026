// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/connection/statement_log.h>
#include <tuplewright/postgres/role_password.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kRole = u"a\"d'a\\ \U0001F600"_s;
const QString kPassword = u"c4n'ary\\ \U0001F600 $1"_s;

}

class RolePasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theNewPasswordOpensTheDoor();
    void noLogEverHoldsThePassword();
    void whatNoRoleOrPasswordCanBeIsRefused_data();
    void whatNoRoleOrPasswordCanBeIsRefused();
    void aMissingRoleIsReported();
    void otherEnginesHaveNoRoles();

private:
    [[nodiscard]] Result<void> change(const PostgresSession& session, const QString& role,
        const QString& password = kPassword) const
    {
        return changeRolePassword(session.connection(), role, Secret(password), {});
    }

    std::unique_ptr<PostgresServer> m_server;
};

void RolePasswordTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>(QStringList{u"log_statement=all"_s});
    const PostgresSession session(*m_server);
    session.run(u"CREATE ROLE guarded"_s);
    session.run(u"CREATE ROLE "_s + doubleQuoted(kRole) + u" LOGIN IN ROLE guarded");
}

void RolePasswordTest::cleanupTestCase()
{
    m_server.reset();
}

void RolePasswordTest::theNewPasswordOpensTheDoor()
{
    QVERIFY(change(PostgresSession(*m_server), kRole).has_value());
    m_server->setClientRules(u"local all +guarded scram-sha-256\nlocal all all trust\n"_s);
    ConnectionConfig config = m_server->config();
    config.user = kRole;
    QVERIFY(openPostgres(config, Secret(kPassword)).has_value());
    const auto refused = openPostgres(config, Secret(kPassword + u'x'));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Authentication);
}

void RolePasswordTest::noLogEverHoldsThePassword()
{
    const auto log = std::make_shared<StatementLog>(StatementLogOptions{.hideParameters = false});
    const PostgresSession session(*m_server);
    session->setLabel({.observer = log});
    QVERIFY(change(session, kRole).has_value());
    QVERIFY(m_server->log().contains(u"PASSWORD 'SCRAM-SHA-256$"_s));
    QVERIFY(!m_server->log().contains(u"c4n"_s));
    QVERIFY(!log->records().isEmpty());
    QVERIFY(log->records().last().sql.endsWith(u"PASSWORD '***'"_s));
}

void RolePasswordTest::whatNoRoleOrPasswordCanBeIsRefused_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("password");
    QTest::newRow("no role") << QString() << kPassword;
    QTest::newRow("no password") << kRole << QString();
    QTest::newRow("zero in the role") << kRole + QChar::Null + u'x' << kPassword;
    QTest::newRow("zero in the password") << kRole << kPassword + QChar::Null + u'x';
    QTest::newRow("half a character") << kRole << QString(QChar(0xD800));
}

void RolePasswordTest::whatNoRoleOrPasswordCanBeIsRefused()
{
    QFETCH(const QString, role);
    QFETCH(const QString, password);
    const Result<void> changed = change(PostgresSession(*m_server), role, password);
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::InvalidArgument);
}

void RolePasswordTest::aMissingRoleIsReported()
{
    const Result<void> changed = change(PostgresSession(*m_server), u"nobody"_s);
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::UndefinedObject);
}

void RolePasswordTest::otherEnginesHaveNoRoles()
{
    ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = u":memory:"_s;
    const auto connection = makeSqliteBackend()->open(config, {}, {}, {});
    QVERIFY(connection.has_value());
    const Result<void> changed = changeRolePassword(**connection, kRole, Secret(kPassword), {});
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::Unsupported);
}

TW_TEST(RolePasswordTest)
#include "role_password_test.moc"

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/sql/script.h>

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// Every object of a database that a definition can be asked of, its schemas first.
QList<ObjectReference> objectsOf(Connection& connection)
{
    const CatalogPtr catalog = connection.catalogReader().catalog({}).value();
    QList<ObjectReference> objects;
    for (const QString& schema : catalog->schemas) {
        if (schema != u"public")
            objects.append({ObjectKind::Schema, {{}, schema}, {}});
    }
    for (const SchemaObject& object : catalog->objects) {
        if (object.kind != ObjectKind::Role)
            objects.append(ObjectReference::of(object));
    }
    for (const RelationSummary& relation : catalog->relations)
        objects.append(ObjectReference::relation(relation.name));
    return objects;
}

QString definitionOf(Connection& connection, const ObjectReference& object)
{
    const Result<QString> text = connection.catalogReader().definition(object, {});
    if (!text)
        qFatal("%s: %s", qPrintable(object.display()), qPrintable(text.error().toText()));
    return *text;
}

/// Runs statements until none that is left succeeds, so that their order does not matter.
QStringList runInAnyOrder(Connection& connection, QStringList statements)
{
    for (bool moved = true; moved;) {
        QStringList left;
        for (const QString& sql : std::as_const(statements)) {
            if (!connection.run({sql, {}}, nullptr, {}))
                left.append(sql);
        }
        moved = left.size() < statements.size();
        statements = left;
    }
    return statements;
}

}

class PostgresDefinitionTest : public QObject
{
    Q_OBJECT

    PostgresServer m_server;
    std::optional<PostgresSession> m_session;

    [[nodiscard]] QString definition(const ObjectReference& object) const
    {
        return definitionOf(m_session->connection(), object);
    }

    /// The database as the server's own tool writes it.
    [[nodiscard]] QString dump(const QString& database) const
    {
        QProcess tool;
        const QString program = QFile::exists(m_server.program(u"pg_dump"_s))
            ? m_server.program(u"pg_dump"_s)
            : u"pg_dump"_s;
        tool.start(program,
            {u"--schema-only"_s, u"--no-owner"_s, u"--no-privileges"_s, u"-d"_s,
                m_server.url(database)});
        if (!tool.waitForFinished(60'000) || tool.exitCode() != 0)
            return {};
        QString text = QString::fromUtf8(tool.readAllStandardOutput());
        // A key of one dump only, which keeps psql from being led astray.
        static const QRegularExpression key(
            u"^\\\\(un)?restrict .*$"_s, QRegularExpression::MultilineOption);
        return text.remove(key);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.loadFile(QStringLiteral(TW_TEST_DATA "catalog.sql"));
        m_server.loadFile(QStringLiteral(TW_TEST_DATA "definition.sql"));
        m_session.emplace(m_server);
    }

    void definitionsMakeTheSameDatabaseAgain()
    {
        m_session->run(u"CREATE DATABASE again"_s);
        const PostgresSession again(m_server.config(u"again"_s));
        QStringList statements{u"CREATE FOREIGN DATA WRAPPER nothing"_s,
            u"CREATE SERVER nowhere FOREIGN DATA WRAPPER nothing"_s};
        const QList<ObjectReference> objects = objectsOf(m_session->connection());
        QVERIFY(objects.size() > 50);
        QStringList sequences;
        for (const ObjectReference& object : objects) {
            QStringList& place = object.kind == ObjectKind::Sequence ? sequences : statements;
            place += splitStatements(definition(object), SqlSyntax());
        }
        // An identity column makes its sequence itself, under another name if that one is taken.
        const QStringList rest = runInAnyOrder(again.connection(), statements);
        const QStringList left = runInAnyOrder(again.connection(), rest + sequences);
        // A serial column's sequence is told by its table and by itself.
        for (const QString& sql : left)
            QVERIFY2(sql.startsWith(u"CREATE SEQUENCE"),
                qPrintable(sql + u'\n' + again.error(sql).toText()));

        QCOMPARE(objectsOf(again.connection()), objects);
        for (const ObjectReference& object : objects)
            QCOMPARE(definitionOf(again.connection(), object), definition(object));
        const QString expected = dump(u"postgres"_s);
        if (expected.isEmpty())
            QSKIP("pg_dump is missing or older than the server.");
        QCOMPARE(dump(u"again"_s).split(u'\n'), expected.split(u'\n'));
    }

    void namesHaveTheirSchemaWhateverTheSearchPath()
    {
        m_session->run(u"SET search_path = make, public"_s);
        const QString text = definition(ObjectReference::relation({u"make"_s, u"guarded"_s}));
        const QString path = m_session->cell(u"SHOW search_path"_s);
        m_session->run(u"RESET search_path"_s);
        QVERIFY2(text.startsWith(u"CREATE UNLOGGED TABLE make.guarded ("), qPrintable(text));
        QVERIFY2(text.contains(u"EXECUTE FUNCTION make.touch()"), qPrintable(text));
        QCOMPARE(path, u"make, public"_s);
    }

    void anOverloadIsFoundByTheArgumentsThatTheCatalogueTold()
    {
        m_session->run(u"SET search_path = make"_s);
        const CatalogPtr catalog = m_session->connection().catalogReader().catalog({}).value();
        QStringList found;
        for (const SchemaObject& object : catalog->objects) {
            if (object.name.name == u"total")
                found.append(definition(ObjectReference::of(object)));
        }
        m_session->run(u"RESET search_path"_s);
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0] != found[1]);
    }

    void aRoleTellsItsMembershipsAndNoPassword()
    {
        m_server.psql(u"CREATE ROLE readers; CREATE ROLE ada LOGIN CREATEDB PASSWORD 'secret'"
                      " CONNECTION LIMIT 3; GRANT readers TO ada;"
                      " COMMENT ON ROLE ada IS 'first'"_s);
        const QString text = definition({ObjectKind::Role, {{}, u"ada"_s}, {}});
        QCOMPARE(text,
            u"CREATE ROLE ada WITH LOGIN CREATEDB CONNECTION LIMIT 3;\n"
            "GRANT readers TO ada;\n\nCOMMENT ON ROLE ada IS 'first';\n"_s);
    }

    void aDatabaseTellsItsEncoding()
    {
        const QString text = definition({ObjectKind::Database, {{}, u"postgres"_s}, {}});
        QVERIFY2(text.startsWith(u"CREATE DATABASE postgres"), qPrintable(text));
        QVERIFY2(text.contains(u"ENCODING 'UTF8'"), qPrintable(text));
    }

    void aTemporaryTableIsMadeWithoutItsSchema()
    {
        m_session->run(u"CREATE TEMPORARY TABLE notes (id serial PRIMARY KEY)"_s);
        const QString schema = m_session->cell(u"SELECT pg_my_temp_schema()::regnamespace"_s);
        const QString text = definition(ObjectReference::relation({schema, u"notes"_s}));
        QVERIFY2(text.contains(u"CREATE TEMPORARY TABLE notes ("), qPrintable(text));
        QVERIFY2(!text.contains(u"pg_temp_"), qPrintable(text));
        m_session->run(u"DROP TABLE notes"_s);
    }

    void dependenciesNameWhatTiesThem()
    {
        const auto dependencies = [this](const QString& name) {
            return m_session->connection()
                .catalogReader()
                .dependencies(ObjectReference::relation({u"make"_s, name}), {})
                .value();
        };
        const ObjectDependencies guarded = dependencies(u"guarded"_s);
        QVERIFY(
            guarded.uses.contains(Dependency{u"function"_s, u"make.touch()"_s, {}, u"touched"_s}));
        const ObjectDependencies numbered = dependencies(u"numbered"_s);
        QVERIFY(numbered.usedBy.contains(
            Dependency{u"view"_s, u"make.open_codes"_s, {u"make"_s, u"open_codes"_s}, {}}));
        QVERIFY(std::ranges::none_of(numbered.uses, [](const Dependency& one) {
            return one.relation == QualifiedName{u"make"_s, u"numbered"_s};
        }));
        const ObjectDependencies mood
            = m_session->connection()
                  .catalogReader()
                  .dependencies({ObjectKind::Enum, {u"make"_s, u"mood"_s}, {}}, {})
                  .value();
        QCOMPARE(mood.usedBy.size(), 1);
        QCOMPARE(mood.usedBy[0].kind, u"function"_s);
        QVERIFY(mood.uses.isEmpty());
    }

    void whatARoleOwnsDependsOnIt()
    {
        m_server.psql(u"CREATE ROLE owner_of_one; CREATE TABLE make.owned (id integer);"
                      " ALTER TABLE make.owned OWNER TO owner_of_one"_s);
        const ObjectDependencies role
            = m_session->connection()
                  .catalogReader()
                  .dependencies({ObjectKind::Role, {{}, u"owner_of_one"_s}, {}}, {})
                  .value();
        m_server.psql(u"DROP TABLE make.owned"_s);
        QCOMPARE(role.usedBy.size(), 1);
        QCOMPARE(role.usedBy[0].relation, (QualifiedName{u"make"_s, u"owned"_s}));
    }
};

TW_TEST(PostgresDefinitionTest)
#include "postgres_definition_test.moc"

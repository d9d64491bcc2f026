// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/structure/sqlite_model.h"

#include "sqlite/catalog/sqlite_definition.h"
#include "sqlite/catalog/sqlite_names.h"
#include "sqlite/structure/sqlite_create_text.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class Reader
{
public:
    explicit Reader(SqliteCatalogSession& session)
        : m_session(session)
    { }

    Result<SchemaModelPtr> read()
    {
        m_model->engine = u"sqlite"_s;
        m_model->notCompared = {u"attached files and temporary objects"_s,
            u"pragmas such as user_version and application_id"_s,
            u"tables in which virtual tables keep their data"_s, u"rows"_s};
        TW_TRY(const QList<SqliteName> names, loadSqliteNames(m_session));
        for (const SqliteName& name : names) {
            if (name.name.schema == u"main"_s && name.kind != u"shadow"_s
                && !isSqliteInternal(name.name.name))
                addRelation(name);
        }
        TW_TRY_VOID(addColumns());
        TW_TRY_VOID(addIndexesAndTriggers());
        return SchemaModelPtr(m_model);
    }

private:
    ModelObject& add(const ModelName& name, const QString& spelling, const QString& sql)
    {
        ModelObject& object = m_model->objects[name];
        object.name = name;
        object.aids.insert(u"name"_s, spelling);
        if (!sql.isNull()) {
            object.aids.insert(u"sql"_s, sql);
            object.facts.insert(u"definition"_s, SqliteCreateText::parse(sql).definition);
        }
        return object;
    }

    void addRelation(const SqliteName& name)
    {
        const ModelKind kind = name.kind == u"view"_s ? ModelKind::View : ModelKind::Table;
        ModelObject& object
            = add({kind, {{}, sqliteKey(name.name.name)}}, name.name.name, name.sql);
        if (name.kind == u"virtual"_s)
            object.aids.insert(u"virtual"_s, u"yes"_s);
        else if (kind == ModelKind::Table)
            m_texts.insert(object.name.relation.name, SqliteTableText::parse(name.sql));
    }

    Result<void> addColumns()
    {
        TW_TRY(const SqliteCatalogRows rows,
            m_session.load(
                u"SELECT s.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk,"
                " x.cid, x.hidden FROM main.sqlite_schema AS s"
                " CROSS JOIN pragma_table_xinfo(s.name, 'main') AS x"
                " WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL %' ORDER BY s.name, x.cid"_s));
        for (qint64 row = 0; row < rows.count(); ++row) {
            const QString table = sqliteKey(rows.text(row, 0));
            if (m_texts.contains(table))
                addColumn(table, rows, row);
        }
        return {};
    }

    void addColumn(const QString& table, const SqliteCatalogRows& rows, qint64 row)
    {
        const QString name = rows.text(row, 1);
        ModelObject& column
            = add({ModelKind::Column, {{}, table}, sqliteKey(name)}, name, QString());
        const auto text = m_texts.value(table).columns.value(name.toLower());
        const auto tell = [&](const QString& fact, const QString& value) {
            if (!value.isEmpty())
                column.facts.insert(fact, value);
        };
        tell(u"type"_s, rows.text(row, 2));
        tell(u"not null"_s, rows.flag(row, 3) ? u"yes"_s : QString());
        tell(u"default"_s, rows.text(row, 4));
        tell(u"place in the key"_s, rows.number(row, 5) ? rows.text(row, 5) : QString());
        tell(u"collation"_s, text.collation);
        tell(u"generated"_s, text.generationExpression);
        column.aids.insert(u"place"_s, rows.text(row, 6));
        column.needs.append({ModelKind::Table, {{}, table}});
    }

    Result<void> addIndexesAndTriggers()
    {
        TW_TRY(const SqliteCatalogRows rows,
            m_session.load(u"SELECT type, name, tbl_name, sql FROM main.sqlite_schema"
                           " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"
                           " ORDER BY rowid"_s));
        for (qint64 row = 0; row < rows.count(); ++row) {
            const QString name = rows.text(row, 1);
            const QString table = sqliteKey(rows.text(row, 2));
            const ModelName place = rows.text(row, 0) == u"index"_s
                ? ModelName{ModelKind::Index, {{}, sqliteKey(name)}}
                : ModelName{ModelKind::Trigger, {{}, table}, sqliteKey(name)};
            add(place, name, rows.text(row, 3)).aids.insert(u"table"_s, table);
        }
        return {};
    }

    SqliteCatalogSession& m_session;
    std::shared_ptr<SchemaModel> m_model = std::make_shared<SchemaModel>();
    QHash<QString, SqliteTableText> m_texts; ///< of the tables that are no virtual ones
};

}

QString sqliteKey(const QString& name)
{
    QString lower = name;
    for (QChar& letter : lower) {
        if (letter >= u'A' && letter <= u'Z')
            letter = QChar(letter.unicode() + (u'a' - u'A'));
    }
    return lower;
}

Result<SchemaModelPtr> readSqliteModel(Connection& connection, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    return Reader(session).read();
}

}

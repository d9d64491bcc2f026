// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/catalog/sqlite_names.h"

#include <tuplewright/base/json.h>

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString folded(const QString& name)
{
    QString lower = name;
    for (QChar& letter : lower)
        if (letter >= u'A' && letter <= u'Z')
            letter = QChar(letter.unicode() + (u'a' - u'A'));
    return lower;
}

/// How the tables of a module end in which it keeps its data, behind its name and a line.
QStringList shadowEndings(const QString& module)
{
    if (module == u"fts5"_s)
        return {u"config"_s, u"content"_s, u"data"_s, u"docsize"_s, u"idx"_s};
    if (module == u"fts3"_s || module == u"fts4"_s)
        return {u"content"_s, u"docsize"_s, u"segdir"_s, u"segments"_s, u"stat"_s};
    if (module == u"rtree"_s || module == u"rtree_i32"_s || module == u"geopoly"_s)
        return {u"node"_s, u"parent"_s, u"rowid"_s};
    return {};
}

QString moduleOf(const QString& sql)
{
    static const QRegularExpression pattern(
        u"\\bUSING\\s+[\"'`\\[]?(\\w+)"_s, QRegularExpression::CaseInsensitiveOption);
    return pattern.match(sql).captured(1).toLower();
}

/// The names that tables of virtual tables have, folded, with their files.
QSet<std::pair<QString, QString>> shadowsOf(const QList<SqliteName>& names)
{
    QSet<std::pair<QString, QString>> shadows;
    for (const SqliteName& name : names) {
        if (name.kind != u"virtual"_s)
            continue;
        for (const QString& ending : shadowEndings(moduleOf(name.sql)))
            shadows.insert({name.name.schema, folded(name.name.name + u'_' + ending)});
    }
    return shadows;
}

void markShadows(QList<SqliteName>& names)
{
    const auto shadows = shadowsOf(names);
    for (SqliteName& name : names)
        if (name.kind == u"table"_s && shadows.contains({name.name.schema, folded(name.name.name)}))
            name.kind = u"shadow"_s;
}

/// The table in which each file keeps its schema is not listed there.
SqliteName schemaTableOf(const QString& schema)
{
    return {{schema, schema == u"temp"_s ? u"sqlite_temp_schema"_s : u"sqlite_schema"_s},
        u"table"_s, {}};
}

bool isMaster(const QString& name)
{
    static const QStringList kNames{
        u"sqlite_master"_s, u"sqlite_schema"_s, u"sqlite_temp_master"_s, u"sqlite_temp_schema"_s};
    return kNames.contains(folded(name));
}

QString partOf(const QString& schema, int parameter, bool isNarrowed)
{
    // Virtual tables are needed to tell which tables belong to them.
    const QString narrowed = u" AND (s.name COLLATE NOCASE IN (SELECT value FROM json_each(?1))"
                             " OR s.rootpage = 0 AND s.type = 'table')"_s;
    return u"SELECT ?%1, s.name, CASE WHEN s.type = 'table' AND s.rootpage = 0 THEN 'virtual'"
           " ELSE s.type END, s.sql FROM %2.sqlite_master AS s"
           " WHERE s.type IN ('table', 'view')%3"_s.arg(
               QString::number(parameter), doubleQuoted(schema), isNarrowed ? narrowed : QString());
}

Value listOf(const QStringList& names)
{
    std::vector<Json> items;
    for (const QString& name : names)
        items.push_back(Json::string(name));
    return Value::text(QString::fromUtf8(Json::array(std::move(items)).toBytes()));
}

}

bool isSameSqliteName(const QString& a, const QString& b)
{
    return folded(a) == folded(b) || (isMaster(a) && isMaster(b));
}

Result<QStringList> loadSqliteFiles(SqliteCatalogSession& session)
{
    TW_TRY(const SqliteCatalogRows rows,
        session.load(
            u"SELECT d.name FROM pragma_database_list d ORDER BY "_s + kSqliteSearchOrder));
    QStringList files;
    for (qint64 row = 0; row < rows.count(); ++row)
        files.append(rows.text(row, 0));
    return files;
}

Result<QList<SqliteName>> loadSqliteNames(SqliteCatalogSession& session, const QStringList& only)
{
    TW_TRY(const QStringList files, loadSqliteFiles(session));
    QStringList parts;
    QList<Value> values{listOf(only)};
    for (const QString& file : files) {
        values.append(Value::text(file));
        parts.append(partOf(file, int(values.size()), !only.isEmpty()));
    }
    TW_TRY(const SqliteCatalogRows rows, session.load(parts.join(u" UNION ALL "_s), values));
    QList<SqliteName> names;
    for (qint64 row = 0; row < rows.count(); ++row)
        names.append({rows.relation(row), rows.text(row, 2), rows.text(row, 3)});
    markShadows(names);
    if (std::ranges::any_of(only, isMaster))
        for (const QString& file : files)
            names.append(schemaTableOf(file));
    return names;
}

}

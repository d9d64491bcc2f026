// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/entity_writer.h>

#include <tuplewright/query/dialect.h>
#include <tuplewright/schema/schema_graph.h>

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString columnList(const QStringList& columns)
{
    QStringList quoted;
    for (const QString& column : columns)
        quoted.append(doubleQuoted(column));
    return u" ("_s + quoted.join(u", "_s) + u')';
}

QString constraintName(const QString& name)
{
    return name.isEmpty() ? QString() : u"CONSTRAINT "_s + doubleQuoted(name) + u' ';
}

QString literalText(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

constexpr qsizetype kLongestName = 63; // bytes, of PostgreSQL

QString choicesCheck(const EntityColumn& column, const QString& table)
{
    QStringList literals;
    for (const QString& choice : column.choices)
        literals.append(literalText(choice));
    // Longer names are cut by servers, so that two columns had the same; they make one themselves.
    const QString name = table + u'_' + column.name + u"_check"_s;
    const bool isCut = name.toUtf8().size() > kLongestName;
    return constraintName(isCut ? QString() : name) + u"CHECK ("_s + doubleQuoted(column.name)
        + u" IN ("_s + literals.join(u", "_s) + u"))"_s;
}

TableOrder orderOf(const QList<EntityDescriptor>& entities)
{
    QList<TablePtr> tables;
    for (const EntityDescriptor& entity : entities)
        tables.append(std::make_shared<Table>(entity.toTable()));
    return SchemaGraph(tables).parentsFirst();
}

const EntityDescriptor& find(const QList<EntityDescriptor>& entities, const QualifiedName& name)
{
    return *std::ranges::find(entities, name, &EntityDescriptor::name);
}

/// The keys that name a table which is not made before this one.
bool isAhead(const ForeignKey& key, const EntityDescriptor& entity, const QSet<QualifiedName>& made,
    const QSet<QualifiedName>& all)
{
    return key.target != entity.name && all.contains(key.target) && !made.contains(key.target);
}

Result<void> validate(const QList<EntityDescriptor>& entities)
{
    QSet<QualifiedName> names;
    for (const EntityDescriptor& entity : entities) {
        TW_TRY_VOID(entity.validate());
        if (names.contains(entity.name))
            return fail(ErrorKind::InvalidArgument,
                u"Table %1 is declared twice."_s.arg(entity.name.display()));
        names.insert(entity.name);
    }
    return {};
}

}

EntityWriter::~EntityWriter() = default;

QString EntityWriter::columnSql(const EntityColumn& column) const
{
    QString sql = doubleQuoted(column.name) + u' ' + typeName(column);
    if (!column.nullable)
        sql += u" NOT NULL"_s;
    return sql + valueClause(column);
}

QString EntityWriter::valueClause(const EntityColumn& column) const
{
    // Lines of their own, so that a comment at their end hides nothing.
    if (!column.computed.isEmpty())
        return u" GENERATED ALWAYS AS (\n"_s + column.computed + u"\n) STORED"_s;
    if (!column.defaultExpression.isEmpty())
        return u" DEFAULT (\n"_s + column.defaultExpression + u"\n)"_s;
    if (!column.defaultText.isNull())
        return u" DEFAULT "_s + literalText(column.defaultText);
    return defaultClause(column.defaultValue);
}

QStringList EntityWriter::constraintSqls(const EntityDescriptor& entity) const
{
    QStringList parts;
    if (!entity.primaryKey.isEmpty())
        parts.append(constraintName(entity.primaryKeyName) + u"PRIMARY KEY"_s
            + columnList(entity.primaryKey));
    for (const QStringList& key : entity.uniqueKeys)
        parts.append(u"UNIQUE"_s + columnList(key));
    for (const Key& key : entity.namedKeys)
        parts.append(constraintName(key.name) + u"UNIQUE"_s + columnList(key.columns));
    for (const Check& check : entity.checks)
        parts.append(constraintName(check.name) + u"CHECK (\n"_s + check.expression + u"\n)"_s);
    for (const EntityColumn& column : entity.columns) {
        if (column.type == TypeClass::Enum)
            parts.append(choicesCheck(column, entity.name.name));
    }
    return parts;
}

QString EntityWriter::indexSql(
    const EntityIndex& index, const EntityDescriptor& entity, bool ifNotExists) const
{
    QualifiedName name{{}, index.name};
    QualifiedName table = entity.name;
    if (schemaNamesIndex())
        std::swap(name.schema, table.schema);
    QString sql = index.unique ? u"CREATE UNIQUE INDEX "_s : u"CREATE INDEX "_s;
    sql += (ifNotExists ? u"IF NOT EXISTS "_s : QString()) + doubleQuoted(name) + u" ON "_s
        + doubleQuoted(table);
    if (!index.method.isEmpty())
        sql += u" USING "_s + doubleQuoted(index.method);
    sql += columnList(index.columns);
    return index.condition.isEmpty() ? sql : sql + u" WHERE (\n"_s + index.condition + u"\n)"_s;
}

Result<void> EntityWriter::check(const EntityDescriptor& entity) const
{
    const auto lacks = [&entity](const QString& what) {
        return fail(ErrorKind::Unsupported,
            u"Table %1 cannot be made: the engine has no %2."_s.arg(entity.name.display(), what));
    };
    for (const EntityColumn& column : entity.columns) {
        if (typeName(column).isEmpty())
            return lacks(u"type for column "_s + column.name);
    }
    for (const EntityIndex& index : entity.indexes) {
        if (!index.method.isEmpty() && !hasIndexMethods())
            return lacks(u"kind of index "_s + index.method);
    }
    return {};
}

QString EntityWriter::foreignKeySql(const ForeignKey& key) const
{
    QString sql = constraintName(key.name) + u"FOREIGN KEY"_s + columnList(key.columns)
        + u" REFERENCES "_s + referenceName(key.target) + columnList(key.targetColumns);
    if (key.onUpdate != ForeignKeyAction::NoAction)
        sql += u" ON UPDATE "_s + foreignKeyActionName(key.onUpdate);
    if (key.onDelete != ForeignKeyAction::NoAction)
        sql += u" ON DELETE "_s + foreignKeyActionName(key.onDelete);
    if (key.deferrable)
        sql += key.initiallyDeferred ? u" DEFERRABLE INITIALLY DEFERRED"_s : u" DEFERRABLE"_s;
    return sql;
}

QString EntityWriter::tableSql(
    const EntityDescriptor& entity, const QList<ForeignKey>& keys, bool ifNotExists) const
{
    QStringList parts;
    for (const EntityColumn& column : entity.columns)
        parts.append(columnSql(column));
    parts += constraintSqls(entity);
    for (const ForeignKey& key : keys)
        parts.append(foreignKeySql(key));
    return (ifNotExists ? u"CREATE TABLE IF NOT EXISTS "_s : u"CREATE TABLE "_s)
        + doubleQuoted(entity.name) + u" (\n    "_s + parts.join(u",\n    "_s) + u"\n)"_s;
}

Result<QList<Statement>> EntityWriter::createTables(
    const QList<EntityDescriptor>& entities, bool ifNotExists) const
{
    TW_TRY_VOID(validate(entities));
    QSet<QualifiedName> all;
    for (const EntityDescriptor& entity : entities)
        all.insert(entity.name);
    QList<Statement> tables;
    QList<Statement> behind; ///< what may name any of the tables
    QSet<QualifiedName> made;
    for (const QualifiedName& name : orderOf(entities).tables) {
        const EntityDescriptor& entity = find(entities, name);
        QList<ForeignKey> keys;
        for (const ForeignKey& key : entity.foreignKeys) {
            if (namesAhead() || !isAhead(key, entity, made, all))
                keys.append(key);
            else
                behind.append(
                    {u"ALTER TABLE "_s + doubleQuoted(name) + u" ADD "_s + foreignKeySql(key), {}});
        }
        TW_TRY_VOID(check(entity));
        tables.append({tableSql(entity, keys, ifNotExists), {}});
        for (const EntityIndex& index : entity.indexes)
            behind.append({indexSql(index, entity, ifNotExists), {}});
        made.insert(name);
    }
    return tables + behind;
}

QList<Statement> EntityWriter::dropTables(
    const QList<EntityDescriptor>& entities, bool ifExists) const
{
    const TableOrder order = orderOf(entities);
    const QString drop = ifExists ? u"DROP TABLE IF EXISTS "_s : u"DROP TABLE "_s;
    QList<Statement> statements;
    QSet<QualifiedName> dropped;
    for (auto name = order.tables.crbegin(); name != order.tables.crend(); ++name) {
        const auto cycle = std::ranges::find_if(order.cycles,
            [&name](const QList<QualifiedName>& tables) { return tables.contains(*name); });
        // Tables that name each other can only go together.
        QList<QualifiedName> group{*name};
        if (!namesAhead() && cycle != order.cycles.cend())
            group = *cycle;
        if (dropped.contains(*name))
            continue;
        QStringList quoted;
        for (const QualifiedName& table : std::as_const(group)) {
            quoted.append(doubleQuoted(table));
            dropped.insert(table);
        }
        statements.append({drop + quoted.join(u", "_s), {}});
    }
    return statements;
}

}

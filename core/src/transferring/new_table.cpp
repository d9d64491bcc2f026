// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "transferring/new_table.h"

#include <tuplewright/query/engine_statements.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// A type that the other database need not have.
bool isOwnType(const ColumnType& type)
{
    return type.details && !type.details->name.name.isEmpty();
}

QString actions(const ForeignKey& key)
{
    QString sql;
    if (key.onUpdate != ForeignKeyAction::NoAction)
        sql += u" ON UPDATE "_s + foreignKeyActionName(key.onUpdate);
    if (key.onDelete != ForeignKeyAction::NoAction)
        sql += u" ON DELETE "_s + foreignKeyActionName(key.onDelete);
    if (key.deferrable)
        sql += key.initiallyDeferred ? u" DEFERRABLE INITIALLY DEFERRED"_s : u" DEFERRABLE"_s;
    return sql;
}

}

NewTable::NewTable(
    TransferPart& part, const QList<TransferPart>& all, const Adapter& from, const Adapter& to)
    : m_part(part)
    , m_all(all)
    , m_dialect(to.dialect())
    , m_from(from.dialect().engineStatements().exchange())
    , m_into(to.dialect().engineStatements().exchange())
    , m_isSameEngine(from.engine().id == to.engine().id)
{ }

QString NewTable::typeSql(const CarriedColumn& column)
{
    const ColumnType& type = column.from.type;
    if (!column.from.collation.isEmpty())
        change(u"%1: the collation %2 is not kept"_s.arg(column.name, column.from.collation));
    if (m_isSameEngine && !isOwnType(type))
        return type.name;
    for (const QString& check : type.details ? type.details->checks : QStringList())
        lose(u"%1: the check %2 is not kept"_s.arg(column.name, check));
    const DeclaredType declared = m_into.declared(type);
    if (!declared.change.isEmpty())
        change(u"%1: %2 %3"_s.arg(column.name, type.name, declared.change));
    return declared.sql;
}

QString NewTable::defaultSql(const CarriedColumn& column)
{
    const Column& from = column.from;
    if (from.isGenerated()) {
        lose(u"%1: is not computed any more"_s.arg(column.name));
        return {};
    }
    if (m_from.countsUp(*m_part.from, from))
        return m_into.countingUp();
    if (from.defaultExpression.isEmpty())
        return {};
    const std::optional<QString> constant = m_from.constantDefault(from);
    if (!constant) {
        lose(u"%1: has no default %2 any more"_s.arg(column.name, from.defaultExpression));
        return {};
    }
    Column declared = from;
    declared.type.name = typeSql(column);
    const Value value = m_into.taken(declared, Value::text(*constant));
    return u" DEFAULT "_s + QString::fromUtf8(m_into.literal(declared, value));
}

QString NewTable::columnSql(const CarriedColumn& column)
{
    QString sql = m_dialect.quote(column.name) + u' ' + typeSql(column);
    if (!column.from.nullable)
        sql += u" NOT NULL"_s;
    return sql + defaultSql(column);
}

QStringList NewTable::keySqls() const
{
    QStringList sqls;
    const auto add = [&](const QString& words, const QStringList& columns) {
        const QStringList names = m_part.namesOf(columns);
        if (!names.isEmpty())
            sqls.append(words + u" ("_s + m_dialect.quotedList(names) + u')');
    };
    add(u"PRIMARY KEY"_s, m_part.from->primaryKey.columns);
    for (const Key& key : m_part.from->uniqueKeys)
        add(u"UNIQUE"_s, key.columns);
    return sqls;
}

QStringList NewTable::checkSqls()
{
    QStringList sqls;
    for (const CarriedColumn& column : std::as_const(m_part.columns)) {
        QStringList choices;
        for (const QString& choice : column.from.type.enumValues)
            choices.append(QString::fromUtf8(m_into.literal(
                Column{column.name, {TypeClass::Text, u"text"_s}}, Value::text(choice))));
        if (!choices.isEmpty())
            sqls.append(
                u"CHECK (%1 IN (%2))"_s.arg(m_dialect.quote(column.name), choices.join(u", "_s)));
    }
    for (const Check& check : m_part.from->checks)
        lose(u"the check %1 is not kept"_s.arg(check.expression.simplified()));
    return sqls;
}

QStringList NewTable::foreignKeySqls()
{
    QStringList sqls;
    for (const ForeignKey& key : m_part.from->foreignKeys) {
        const auto target = std::ranges::find_if(m_all, [&key](const TransferPart& other) {
            return other.from && other.from->name == key.target;
        });
        const QStringList own = m_part.namesOf(key.columns);
        const QStringList named
            = target == m_all.end() ? QStringList() : target->namesOf(key.targetColumns);
        if (own.isEmpty() || named.isEmpty()) {
            lose(u"the foreign key to %1 is not kept"_s.arg(key.target.display()));
            continue;
        }
        // A key of SQLite cannot leave its file, and PostgreSQL finds what was made beside it.
        const QualifiedName table
            = m_into.addsForeignKeys() ? target->to : QualifiedName{{}, target->to.name};
        sqls.append(u"FOREIGN KEY (%1) REFERENCES %2 (%3)"_s.arg(m_dialect.quotedList(own),
                        m_dialect.quote(table), m_dialect.quotedList(named))
            + actions(key));
    }
    return sqls;
}

QString NewTable::creation()
{
    QStringList lines;
    for (const CarriedColumn& column : std::as_const(m_part.columns))
        lines.append(columnSql(column));
    lines += keySqls() + checkSqls();
    if (!m_into.addsForeignKeys())
        lines += foreignKeySqls();
    m_part.report.changes.removeDuplicates();
    m_part.report.losses.removeDuplicates();
    return u"CREATE TABLE %1 (\n    %2\n)"_s.arg(
        m_dialect.quote(m_part.to), lines.join(u",\n    "_s));
}

QStringList NewTable::foreignKeys()
{
    QStringList statements;
    if (!m_into.addsForeignKeys())
        return statements;
    for (const QString& key : foreignKeySqls())
        statements.append(u"ALTER TABLE "_s + m_dialect.quote(m_part.to) + u" ADD "_s + key);
    return statements;
}

}

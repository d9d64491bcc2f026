// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/sync_table.h"

#include <tuplewright/query/engine_statements.h>

using namespace Qt::StringLiterals;

namespace tw {

SyncTable::SyncTable(ComparedTable table, const Adapter& a, const Adapter& b)
    : m_table(std::move(table))
    , m_dialect(b.dialect())
    , m_from(a.dialect().engineStatements().exchange())
    , m_into(b.dialect().engineStatements().exchange())
    , m_isForeign(a.engine().id != b.engine().id)
{
    for (const QString& name : std::as_const(m_table.columns)) {
        m_columnsOfA.append(*m_table.a->find(name));
        m_columns.append(*m_table.b->find(name));
    }
}

const Column& SyncTable::column(int place) const
{
    return m_columns[place];
}

QByteArray SyncTable::literal(const DifferentRow& row, int place) const
{
    const Value& value = row.a[place];
    if (!m_isForeign)
        return m_into.literal(column(place), value);
    const Value neutral = m_from.neutral(m_columnsOfA[place].type, value);
    return m_into.literal(column(place), m_into.taken(column(place), neutral));
}

QByteArray SyncTable::condition(const DifferentRow& row) const
{
    QByteArrayList terms;
    for (int i = 0; i < m_columns.size(); ++i) {
        const bool isKey = i < m_table.key.size();
        if (isKey)
            terms.append(m_into.keyReadsAs(column(i), row.b[i]));
        if (!isKey || column(i).type.typeClass != TypeClass::Integer)
            terms.append(m_into.readsAs(column(i), row.b[i]));
    }
    return " WHERE " + terms.join(" AND ");
}

QString SyncTable::rowName(const DifferentRow& row) const
{
    QStringList values;
    for (int i = 0; i < m_table.key.size(); ++i)
        values.append(row.b[i].isNull() ? u"NULL"_s : row.b[i].toText());
    return u"%1 (%2) = (%3)"_s.arg(
        m_table.b->name.display(), m_table.key.join(u", "_s), values.join(u", "_s));
}

QByteArray SyncTable::update(const DifferentRow& row) const
{
    QByteArrayList changes;
    for (const int place : row.places) {
        const Generation generation = column(place).generation;
        if (generation != Generation::Expression && generation != Generation::IdentityAlways)
            changes.append(
                m_dialect.quote(column(place).name).toUtf8() + " = " + literal(row, place));
    }
    if (changes.isEmpty())
        return {};
    return m_into.changingOne("UPDATE " + m_dialect.quote(m_table.b->name).toUtf8() + " SET "
            + changes.join(", ") + condition(row),
        rowName(row));
}

QByteArray SyncTable::insert(const DifferentRow& row) const
{
    QStringList names;
    QByteArrayList values;
    bool isOverriding = false;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (column(i).isGenerated())
            continue;
        names.append(column(i).name);
        values.append(literal(row, i));
        isOverriding = isOverriding || column(i).generation == Generation::IdentityAlways;
    }
    const QString lead = u"INSERT INTO "_s + m_dialect.quote(m_table.b->name) + u" ("_s
        + m_dialect.quotedList(names) + u')'
        + (isOverriding ? m_dialect.overridingIdentity() : QString());
    return lead.toUtf8() + " VALUES (" + values.join(", ") + ");\n";
}

QByteArray SyncTable::remove(const DifferentRow& row) const
{
    return m_into.changingOne(
        "DELETE FROM " + m_dialect.quote(m_table.b->name).toUtf8() + condition(row), rowName(row));
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/sync_table.h"

using namespace Qt::StringLiterals;

namespace tw {

SyncTable::SyncTable(ComparedTable table, const Adapter& a, const Adapter& b)
    : m_table(std::move(table))
    , m_columns(m_table, a, b)
{ }

QByteArray SyncTable::name() const
{
    return m_columns.dialect().quote(m_table.b->name).toUtf8();
}

QByteArray SyncTable::literal(const DifferentRow& row, int place) const
{
    return m_columns.exchange().literal(m_columns[place], m_columns.taken(row, place));
}

QByteArray SyncTable::condition(const DifferentRow& row) const
{
    const EngineExchange& exchange = m_columns.exchange();
    QByteArrayList terms;
    for (int i = 0; i < m_columns.size(); ++i) {
        const bool isKey = i < m_table.key.size();
        if (isKey)
            terms.append(exchange.keyReadsAs(m_columns[i], row.b[i]));
        if (!isKey || m_columns[i].type.typeClass != TypeClass::Integer)
            terms.append(exchange.readsAs(m_columns[i], row.b[i]));
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
    for (const int place : m_columns.changeable(row.places))
        changes.append(m_columns.dialect().quote(m_columns[place].name).toUtf8() + " = "
            + literal(row, place));
    if (changes.isEmpty())
        return {};
    return m_columns.exchange().changingOne(
        "UPDATE " + name() + " SET " + changes.join(", ") + condition(row), rowName(row));
}

QByteArray SyncTable::insert(const DifferentRow& row) const
{
    QByteArrayList values;
    for (const int place : m_columns.inserted())
        values.append(literal(row, place));
    return m_columns.insertInto(m_table.b->name).toUtf8() + " VALUES (" + values.join(", ")
        + ");\n";
}

QByteArray SyncTable::remove(const DifferentRow& row) const
{
    return m_columns.exchange().changingOne("DELETE FROM " + name() + condition(row), rowName(row));
}

}

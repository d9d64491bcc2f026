// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "editing/change_writer.h"

#include "query/lifecycle_sql.h"

using namespace Qt::StringLiterals;

namespace tw {

QString ChangeWriter::quotedList(const QStringList& columns)
{
    QStringList quoted;
    for (const QString& column : columns)
        quoted.append(Dialect::quote(column));
    return quoted.join(u", "_s);
}

QString ChangeWriter::statement(
    const Change& change, const QList<SelfFilled>& filled, const QList<SelfFilled>& onUpdate) const
{
    const QString name = Dialect::quote(m_table.name);
    if (change.kind == ChangeKind::Insert)
        return u"INSERT INTO "_s + name + insertion(change.values, filled)
            + onConflict(change, onUpdate);
    QString verb = u"DELETE FROM "_s + name;
    if (change.kind != ChangeKind::Delete)
        verb = u"UPDATE "_s + name + u" SET "_s + assignments(change, filled).join(u", "_s);
    return verb + u" WHERE "_s + rowCondition(change);
}

QString ChangeWriter::insertion(const ColumnValues& values, const QList<SelfFilled>& filled) const
{
    QStringList columns;
    QStringList terms;
    for (const auto& [column, value] : values) {
        if (value.isDefault())
            continue;
        columns.append(column);
        terms.append(m_dialect.valueFor(*m_table.find(column), value, m_parameters));
    }
    for (const SelfFilled& own : filled) {
        columns.append(own.column->name);
        terms.append(selfFilledSql(own, m_dialect, m_parameters));
    }
    if (columns.isEmpty())
        return u" DEFAULT VALUES"_s;
    return u" ("_s + quotedList(columns) + u") VALUES ("_s + terms.join(u", "_s) + u')';
}

QString ChangeWriter::onConflict(const Change& change, const QList<SelfFilled>& onUpdate) const
{
    if (!change.upsert.isWanted())
        return {};
    QStringList terms;
    for (const QString& column : change.upsert.updates) {
        const QString name = Dialect::quote(column);
        terms.append(name + u" = excluded."_s + name);
    }
    for (const SelfFilled& own : onUpdate)
        terms.append(assigned(own));
    return u" ON CONFLICT ("_s + quotedList(change.upsert.key) + u") DO UPDATE SET "_s
        + terms.join(u", "_s);
}

QStringList ChangeWriter::assignments(const Change& change, const QList<SelfFilled>& filled) const
{
    QStringList terms;
    if (change.kind != ChangeKind::Update)
        terms.append(
            lifecycleMark(m_dialect, m_table, change.kind == ChangeKind::SoftDelete, m_parameters));
    for (const auto& [column, value] : change.values)
        terms.append(Dialect::quote(column) + u" = "_s
            + m_dialect.valueFor(*m_table.find(column), value, m_parameters));
    for (const SelfFilled& own : filled)
        terms.append(assigned(own));
    return terms;
}

QString ChangeWriter::assigned(const SelfFilled& filled) const
{
    return Dialect::quote(filled.column->name) + u" = "_s
        + selfFilledSql(filled, m_dialect, m_parameters);
}

QString ChangeWriter::rowCondition(const Change& change) const
{
    const QString key = keyCondition(change.row);
    const QString loaded = sameValues(change.expected);
    return loaded.isEmpty() ? key : key + u" AND "_s + loaded;
}

QString ChangeWriter::keyCondition(const RowIdentity& row) const
{
    if (row.address == RowAddress::Physical)
        return m_dialect.samePhysicalRow(m_table, row.key.first().second, m_parameters);
    return sameValues(row.key);
}

QString ChangeWriter::sameValues(const ColumnValues& values) const
{
    QStringList conditions;
    for (const auto& [name, value] : values) {
        const Column& column = *m_table.find(name);
        // Of a masked column nothing was loaded that could be compared.
        if (!column.isMasked)
            conditions.append(m_dialect.sameValue(column, value, m_parameters));
    }
    return conditions.join(u" AND "_s);
}

}

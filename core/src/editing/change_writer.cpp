// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "editing/change_writer.h"

#include "rendering/lifecycle_sql.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// A batch writes so many short lists that making them as lists first is felt.
void addTerm(QString& terms, QStringView separator, const QString& term)
{
    if (!terms.isEmpty())
        terms += separator;
    terms += term;
}

}

QString ChangeWriter::statement(
    const Change& change, const QList<SelfFilled>& filled, const QList<SelfFilled>& onUpdate) const
{
    const QString name = m_dialect.quote(m_table.name);
    if (change.kind == ChangeKind::Insert)
        return u"INSERT INTO "_s + name + insertion(change.values, filled)
            + onConflict(change, onUpdate);
    if (change.kind == ChangeKind::Delete)
        return u"DELETE FROM "_s + name + u" WHERE "_s + rowCondition(change);
    const QString terms = assignments(change, filled);
    return u"UPDATE "_s + name + u" SET "_s + terms + u" WHERE "_s + rowCondition(change);
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
    return u" ("_s + m_dialect.quotedList(columns) + u") VALUES ("_s + terms.join(u", "_s) + u')';
}

QString ChangeWriter::onConflict(const Change& change, const QList<SelfFilled>& onUpdate) const
{
    if (!change.upsert.isRequested())
        return {};
    QStringList terms;
    for (const QString& column : change.upsert.updates)
        terms.append(m_dialect.quote(column) + u" = "_s + m_dialect.insertedValue(column));
    for (const SelfFilled& own : onUpdate)
        terms.append(assigned(own));
    return m_dialect.updatingConflicts(change.upsert.key, terms.join(u", "_s));
}

QString ChangeWriter::assignments(const Change& change, const QList<SelfFilled>& filled) const
{
    QString terms;
    if (change.kind != ChangeKind::Update)
        terms = lifecycleMark(
            m_dialect, m_table, change.kind == ChangeKind::SoftDelete, m_parameters);
    for (const auto& [column, value] : change.values)
        addTerm(terms, u", ",
            m_dialect.quote(column) + u" = "
                + m_dialect.valueFor(*m_table.find(column), value, m_parameters));
    for (const SelfFilled& own : filled)
        addTerm(terms, u", ", assigned(own));
    return terms;
}

QString ChangeWriter::assigned(const SelfFilled& filled) const
{
    return m_dialect.quote(filled.column->name) + u" = "_s
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
    QString conditions;
    for (const auto& [name, value] : values) {
        const Column& column = *m_table.find(name);
        // Of a masked column nothing was loaded that could be compared.
        if (!column.isMasked)
            addTerm(conditions, u" AND ", m_dialect.sameValue(column, value, m_parameters));
    }
    return conditions;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/sync_columns.h"

#include <tuplewright/query/engine_statements.h>

using namespace Qt::StringLiterals;

namespace tw {

SyncColumns::SyncColumns(const ComparedTable& table, const Adapter& a, const Adapter& b)
    : m_dialect(b.dialect())
    , m_from(a.dialect().engineStatements().exchange())
    , m_into(b.dialect().engineStatements().exchange())
    , m_isForeign(a.engine().id != b.engine().id)
{
    for (const QString& name : table.columns) {
        m_columnsOfA.append(*table.a->find(name));
        m_columns.append(*table.b->find(name));
        if (!m_columns.constLast().isGenerated())
            m_inserted.append(int(m_columns.size()) - 1);
    }
}

QList<int> SyncColumns::changeable(const QList<int>& places) const
{
    QList<int> changeable;
    for (const int place : places) {
        const Generation generation = m_columns[place].generation;
        if (generation != Generation::Expression && generation != Generation::IdentityAlways)
            changeable.append(place);
    }
    return changeable;
}

QString SyncColumns::insertInto(const QualifiedName& table) const
{
    QStringList names;
    bool isOverriding = false;
    for (const int place : m_inserted) {
        names.append(m_columns[place].name);
        isOverriding = isOverriding || m_columns[place].generation == Generation::IdentityAlways;
    }
    return u"INSERT INTO "_s + m_dialect.quote(table) + u" ("_s + m_dialect.quotedList(names) + u')'
        + (isOverriding ? m_dialect.overridingIdentity() : QString());
}

Value SyncColumns::taken(const DifferentRow& row, int place) const
{
    if (!m_isForeign)
        return row.a[place];
    return m_into.taken(m_columns[place], m_from.neutral(m_columnsOfA[place].type, row.a[place]));
}

}

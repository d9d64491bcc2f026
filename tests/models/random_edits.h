// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kept_people.h"

#include <QRandomGenerator>

namespace tw::test {

/// Edits, deletions, new rows, undo and redo, told by a number alone, so that two processes do the
/// same.
class RandomEdits
{
public:
    RandomEdits(EditController& edits, TablePtr table, quint32 seed)
        : m_edits(edits)
        , m_table(std::move(table))
        , m_random(seed)
    { }

    void next()
    {
        const int id = 1 + int(m_random.bounded(20U));
        const Value text = Value::text(QStringLiteral("edit %1").arg(++m_count));
        switch (m_random.bounded(10U)) {
        case 0:
            return m_edits.undoStack()->undo();
        case 1:
            return m_edits.undoStack()->redo();
        case 2:
            return m_edits.staged().stageKind({{key(id), row(id)}}, ChangeKind::Delete);
        case 3:
            return m_edits.staged().stageBlock({}, {{{1, text}}, {{1, text}, {2, Value()}}}, {});
        case 4:
            return m_edits.staged().revert({key(id)});
        case 5:
            return m_random.bounded(8U) == 0 ? m_edits.staged().discardAll() : void();
        default:
            return m_edits.staged().stageCell(key(id), row(id), 1, text);
        }
    }

    /// What is staged, in its order.
    [[nodiscard]] static QList<JournalRow> staged(const EditController& edits)
    {
        QList<JournalRow> rows;
        for (const RowKey& row : edits.changes().keys())
            rows.append({row, *edits.changes().find(row)});
        return rows;
    }

private:
    [[nodiscard]] RowKey key(int id) const
    {
        return {RowIdentity{
            m_table->name, RowAddress::Key, {{QStringLiteral("id"), Value::integer(id)}}}};
    }

    [[nodiscard]] static QList<Value> row(int id)
    {
        return {
            Value::integer(id), Value::text(QStringLiteral("name %1").arg(id)), Value(), Value()};
    }

    EditController& m_edits;
    TablePtr m_table;
    QRandomGenerator m_random;
    int m_count = 0;
};

}

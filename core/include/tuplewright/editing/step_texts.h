// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/batch.h>

#include <QHash>

namespace tw {

/// Texts of the steps of one table that were planned before. Most steps of a batch read the same:
/// then their questions are not written again, and each text is kept once. Not thread-safe.
class StepTexts
{
public:
    /// Takes the questions of a step over whose statement and number of key columns are the same.
    [[nodiscard]] bool complete(BatchStep& step) const
    {
        const auto known = m_known.constFind(keyOf(step));
        if (known == m_known.cend())
            return false;
        step.statement.sql = known.key().first;
        step.existenceSql = known->existenceSql;
        step.unchangedSql = known->unchangedSql;
        step.keyValues = known->keyValues;
        step.guardValues = known->guardValues;
        return true;
    }

    /// Keeps the texts of a step for those like it.
    void add(const BatchStep& step)
    {
        m_known.insert(
            keyOf(step), {step.existenceSql, step.unchangedSql, step.keyValues, step.guardValues});
    }

private:
    struct Questions
    {
        QString existenceSql;
        QString unchangedSql;
        int keyValues = 0;
        int guardValues = 0;
    };
    using Key = std::pair<QString, qsizetype>;

    [[nodiscard]] static Key keyOf(const BatchStep& step)
    {
        return {step.statement.sql, step.row.key.size()};
    }

    QHash<Key, Questions> m_known;
};

}

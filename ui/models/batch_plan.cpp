// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_plan.h"

#include <QSet>

namespace tw {

namespace {

/// Most statements of a batch have the same text: it is kept once.
class SharedTexts
{
public:
    void share(QString& text) { text = *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

}

PlannedBatch planBatch(const Adapter& adapter, const ChangeSet& changes)
{
    const TablePlanner planner = adapter.planner().forTable(*changes.table());
    SharedTexts texts;
    PlannedBatch planned;
    planned.batch.reserve(changes.size());
    for (const Change& change : changes.changes()) {
        Result<BatchStep> step = planner.plan(change);
        if (!step) {
            planned.error = std::move(step).error();
            break;
        }
        texts.share(step->statement.sql);
        texts.share(step->existenceSql);
        texts.share(step->unchangedSql);
        planned.batch.append(*std::move(step));
    }
    return planned;
}

}

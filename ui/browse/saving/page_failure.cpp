// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_failure.h"

#include "models/editing/failure_words.h"

#include <algorithm>

namespace tw {

PageFailure::PageFailure(BrowseController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
{ }

void PageFailure::forget()
{
    if (m_referrers)
        m_referrers->deleteLater();
    m_referrers = nullptr;
    if (m_rival)
        m_rival->deleteLater();
    m_rival = nullptr;
    m_row.reset();
    m_column.clear();
    m_text = {};
    m_help.reset();
}

void PageFailure::inspect(const ApplyReport& report)
{
    forget();
    m_row = firstRow();
    if (m_row) {
        const EditController& edits = *m_controller.edits();
        explainRow(*edits.saving().failure(*m_row), *edits.changes().find(*m_row));
    } else if (report.error) {
        m_text = explain(*report.error);
        m_help = failureHelp(*report.error);
    }
}

void PageFailure::explainRow(const Error& error, const StagedRow& staged)
{
    const TablePtr& table = m_controller.edits()->changes().table();
    const FailedRow failed(error, *table, staged);
    m_column = error.column;
    m_text = explain(failed);
    m_help = failureHelp(failed);
    if (failed.takenKey() && m_help && table->lifecycle) {
        m_rival = new DeletedRival(m_controller.sharedAdapter(), this);
        connect(m_rival, &DeletedRival::found, this, &PageFailure::takeRival);
        connect(m_rival, &DeletedRival::restored, this, &PageFailure::rivalRestored);
        connect(m_rival, &DeletedRival::failed, this, &PageFailure::rivalFailed);
        m_rival->seek(table, m_help->filter);
    }
    if (!failed.isReferredTo())
        return;
    m_referrers = new RowRelations(m_controller.sharedAdapter(), this);
    connect(m_referrers, &RowRelations::changed, this, [this, error] { takeReferrers(error); });
    m_referrers->load(table, staged.original);
}

/// Nobody finds a row that is hidden, so it is said that it is.
void PageFailure::takeRival()
{
    m_text.hint = tr("That row is deleted. Restore it and change it instead, or choose another "
                     "value.");
    m_help->label = tr("Restore it");
    m_help->way = FailureHelp::Way::Restore;
    Q_EMIT learned();
}

void PageFailure::restoreRival()
{
    m_rival->restore();
}

void PageFailure::takeReferrers(const Error& error)
{
    const QList<RelatedEntry>& entries = m_referrers->entries();
    const auto found = std::ranges::find_if(entries, [&error](const RelatedEntry& entry) {
        return !entry.isParent && entry.count.value_or(0) > 0
            && (error.table.isEmpty() || entry.table.name == error.table);
    });
    if (found == entries.end() || m_help)
        return;
    m_text.what = referredWords(error, found->table, *found->count);
    m_help = FailureHelp{.label = tr("Show them"), .table = found->table, .filter = found->filter};
    Q_EMIT learned();
}

std::optional<RowKey> PageFailure::firstRow() const
{
    const EditController& edits = *m_controller.edits();
    if (edits.saving().failureCount() == 0)
        return std::nullopt;
    for (const RowKey& row : edits.changes().keys())
        if (edits.saving().failure(row))
            return row;
    return std::nullopt;
}

}

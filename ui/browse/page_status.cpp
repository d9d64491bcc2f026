// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_status.h"

#include "browse/saving/kept_edits.h"
#include "grid/blocks/grid_selection.h"
#include "grid/grid_view.h"

#include <QLocale>

namespace tw {

PageStatus::PageStatus(const PageParts& parts, const KeptEdits& kept)
    : m_parts(parts)
    , m_kept(kept)
{
    const EditController* edits = m_parts.controller.edits();
    connect(edits, &EditController::rowChanged, this, &PageStatus::clearHint);
    connect(edits, &EditController::rowsReset, this, &PageStatus::clearHint);
    connect(edits, &EditController::savingChanged, this, &PageStatus::clearHint);
    connect(&m_parts.grid.selection(), &GridSelection::changed, this, &PageStatus::clearHint);
    connect(&m_parts.grid, &GridView::statusMessage, this, &PageStatus::showHint);
}

void PageStatus::showHint(const QString& text)
{
    m_hint = text;
    Q_EMIT stateChanged();
}

void PageStatus::clearHint()
{
    showHint({});
}

QStringList PageStatus::texts(bool isLoaded) const
{
    const BrowseController& controller = m_parts.controller;
    const TablePtr& table = controller.table();
    QStringList texts;
    if (!m_hint.isEmpty())
        texts.append(m_hint);
    if (m_kept.isUnprotected() && m_parts.edits.pendingChanges() > 0)
        texts.append(tr("Not protected against a crash"));
    if (table && !table->isEditable())
        texts.append(tr("Read-only: %1").arg(table->readOnlyReason));
    if (table && table != controller.description().serverTable())
        texts.append(tr("Key: %1").arg(controller.description().key().join(QStringLiteral(", "))));
    if (controller.description().isRevealed())
        texts.append(tr("Masked values are shown"));
    if (controller.state() == BrowseController::State::Loading)
        texts.append(tr("Loading…"));
    else if (isLoaded)
        texts.append(tr("%1 ms").arg(QLocale().toString(controller.loader().elapsedMs())));
    return texts;
}

void PageStatus::updateTitle()
{
    m_parts.grid.setTitle(tr("Data of %1").arg(m_parts.controller.name().display()));
}

void PageStatus::updateEmptyText()
{
    m_parts.grid.setEmptyText(
        m_parts.controller.loader().page().rows == 0 ? emptyText() : QString());
}

QString PageStatus::emptyText() const
{
    const BrowseController& controller = m_parts.controller;
    const SelectQuery& query = controller.query().requested();
    if (controller.loader().page().number > 1)
        return tr("There are no rows on this page.");
    if (!query.filter.isEmpty() || !query.whereSql.isEmpty())
        return tr("No row matches the filter.");
    if (const QString text = emptyByLifecycle(); !text.isEmpty())
        return text;
    if (controller.query().isScoped())
        return tr("No row belongs to it.");
    return controller.table()->kind == RelationKind::View ? tr("This view has no rows.")
                                                          : tr("This table has no rows.");
}

/// Empty where rows of both kinds are shown, or the table knows only one.
QString PageStatus::emptyByLifecycle() const
{
    const BrowseController& controller = m_parts.controller;
    const DeletedRows deleted = controller.query().requested().deleted;
    const bool isChild = controller.query().isScoped();
    if (!controller.table()->lifecycle)
        return {};
    if (deleted == DeletedRows::Deleted)
        return isChild ? tr("No deleted row belongs to it.") : tr("No row is deleted.");
    if (deleted == DeletedRows::Live)
        return isChild ? tr("No active row belongs to it.") : tr("This table has no active rows.");
    return {};
}

}

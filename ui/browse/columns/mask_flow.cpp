// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mask_flow.h"

#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "toolkit/plain_text.h"

#include <QMessageBox>
#include <QPushButton>

namespace tw {

MaskFlow::MaskFlow(const PageParts& parts)
    : m_parts(parts)
{ }

bool MaskFlow::canReveal() const
{
    const TablePtr& table = m_parts.controller.table();
    return table && !revealableColumns(*table).isEmpty();
}

bool MaskFlow::canMask() const
{
    const TablePtr& table = m_parts.controller.table();
    const int column = m_parts.grid.currentColumn();
    return table && column >= 0 && !m_parts.model().computed(column)
        && canBeMasked(*table, table->columns.at(column).name);
}

bool MaskFlow::isColumnMasked() const
{
    const int column = m_parts.grid.currentColumn();
    return m_parts.controller.table() && column >= 0
        && m_parts.model().columns().at(column).isMasked;
}

// What shows less asks nothing.
void MaskFlow::toggleRevealed()
{
    if (!m_parts.edits.finishEditing())
        return;
    const bool isRevealed = m_parts.controller.description().isRevealed();
    if (isRevealed || !m_parts.config().guard.isProduction())
        return setRevealed(!isRevealed);
    askToReveal();
}

void MaskFlow::askToReveal()
{
    const Table& table = *m_parts.controller.table();
    QMessageBox* question = plainMessage(tr("Reveal masked values"),
        tr("This is a production database. These columns of %1 will be read and shown in this tab "
           "until you mask them again: %2")
            .arg(table.name.display(), revealableColumns(table).join(QStringLiteral(", "))),
        &m_parts.page);
    question->setObjectName(QStringLiteral("page.reveal.dialog"));
    QPushButton* reveal = question->addButton(tr("&Reveal values"), QMessageBox::AcceptRole);
    reveal->setObjectName(QStringLiteral("page.reveal.button"));
    QPushButton* cancel = question->addButton(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("page.reveal.cancel.button"));
    question->setDefaultButton(cancel);
    connect(reveal, &QPushButton::clicked, this, [this] { setRevealed(true); });
    connect(question, &QDialog::finished, this, &MaskFlow::stateChanged);
    question->open();
}

void MaskFlow::setRevealed(bool revealed)
{
    m_mustWiden = revealed;
    m_parts.controller.setRevealed(revealed);
    Q_EMIT stateChanged();
}

/// Values that have come in place of masks need more room.
void MaskFlow::widenRevealed()
{
    const ResultModel& model = m_parts.model();
    for (int column = 0; m_mustWiden && column < model.columnCount(); ++column) {
        if (!model.columns().at(column).isMasked)
            continue;
        if (model.isMasked(column))
            return; // they are still on their way
        m_parts.grid.columns().widen(column);
    }
    m_mustWiden = false;
}

void MaskFlow::toggleMask()
{
    const Column& column = m_parts.controller.table()->columns.at(m_parts.grid.currentColumn());
    Q_EMIT maskRequested(column.name, !column.isMasked);
    Q_EMIT stateChanged();
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "toolkit/plain_text.h"

#include <QMessageBox>
#include <QPushButton>

namespace tw {

bool BrowsePage::canMask(PageCommand command) const
{
    const TablePtr& table = m_controller.table();
    const int column = m_grid->currentColumn();
    switch (command) {
    case PageCommand::RevealMasked:
        return table && !revealableColumns(*table).isEmpty();
    case PageCommand::MaskColumn:
        return table && column >= 0 && !m_controller.model()->computed(column)
            && canBeMasked(*table, table->columns.at(column).name);
    default:
        return false;
    }
}

bool BrowsePage::runMask(PageCommand command)
{
    switch (command) {
    case PageCommand::RevealMasked:
        askToReveal();
        return true;
    case PageCommand::MaskColumn:
        toggleMask();
        return true;
    default:
        return false;
    }
}

// What shows less asks nothing.
void BrowsePage::askToReveal()
{
    if (!finishEditing())
        return;
    const bool isRevealed = m_controller.isRevealed();
    if (isRevealed || !target().guard.isProduction())
        return setRevealed(!isRevealed);
    const Table& table = *m_controller.table();
    QMessageBox* question = plainMessage(tr("Reveal masked values"),
        tr("This is a production database. These columns of %1 will be read and shown in this tab "
           "until you mask them again: %2")
            .arg(table.name.display(), revealableColumns(table).join(QStringLiteral(", "))),
        this);
    question->setObjectName(QStringLiteral("page.reveal.dialog"));
    QPushButton* reveal = question->addButton(tr("&Reveal values"), QMessageBox::AcceptRole);
    reveal->setObjectName(QStringLiteral("page.reveal.button"));
    QPushButton* cancel = question->addButton(QMessageBox::Cancel);
    cancel->setObjectName(QStringLiteral("page.reveal.cancel.button"));
    question->setDefaultButton(cancel);
    connect(reveal, &QPushButton::clicked, this, [this] { setRevealed(true); });
    connect(question, &QDialog::finished, this, &Page::stateChanged);
    question->open();
}

void BrowsePage::setRevealed(bool revealed)
{
    m_mustWiden = revealed;
    m_controller.setRevealed(revealed);
    Q_EMIT stateChanged();
}

/// Values that have come in place of masks need more room.
void BrowsePage::widenRevealed()
{
    const ResultModel& model = *m_controller.model();
    for (int column = 0; m_mustWiden && column < model.columnCount(); ++column) {
        if (!model.columns().at(column).isMasked)
            continue;
        if (model.isMasked(column))
            return; // they are still on their way
        m_grid->columns().widen(column);
    }
    m_mustWiden = false;
}

void BrowsePage::toggleMask()
{
    const Column& column = m_controller.table()->columns.at(m_grid->currentColumn());
    Q_EMIT maskWanted(m_controller.name(), column.name, !column.isMasked);
    Q_EMIT stateChanged();
}

}

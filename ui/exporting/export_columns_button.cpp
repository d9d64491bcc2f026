// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_columns_button.h"

#include "models/text/hidden_characters.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace tw {

ExportColumnsButton::ExportColumnsButton(const QList<ExportColumn>& columns, QWidget* parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("export.columns.button"));
    setAutoDefault(false);
    m_menu->setObjectName(QStringLiteral("export.columns.menu"));
    for (const ExportColumn& column : columns)
        addColumn(column);
    setMenu(m_menu);
    updateText();
}

void ExportColumnsButton::addColumn(const ExportColumn& column)
{
    // A box in the menu stays open while columns are checked one after the other.
    auto* box = new QCheckBox(mnemonicText(revealedText(column.name)), m_menu);
    box->setObjectName(QStringLiteral("export.column.%1").arg(column.name));
    box->setProperty("column", column.name);
    box->setChecked(!column.isMasked);
    box->setEnabled(!column.isLocked);
    if (column.isMasked)
        box->setText(tr("%1 (masked)").arg(box->text()));
    if (column.isLocked)
        box->setToolTip(tr("Reveal masked values in the page to export them."));
    box->setContentsMargins(8, 2, 8, 2);
    auto* action = new QWidgetAction(m_menu);
    action->setDefaultWidget(box);
    m_menu->addAction(action);
    connect(box, &QCheckBox::toggled, this, [this] {
        updateText();
        Q_EMIT changed();
    });
}

QStringList ExportColumnsButton::chosen() const
{
    const QList<QCheckBox*> boxes = m_menu->findChildren<QCheckBox*>();
    if (std::ranges::all_of(boxes, &QCheckBox::isChecked))
        return {};
    QStringList names;
    for (const QCheckBox* box : boxes) {
        if (box->isChecked())
            names.append(box->property("column").toString());
    }
    return names;
}

bool ExportColumnsButton::hasAny() const
{
    const QList<QCheckBox*> boxes = m_menu->findChildren<QCheckBox*>();
    return boxes.isEmpty() || std::ranges::any_of(boxes, &QCheckBox::isChecked);
}

void ExportColumnsButton::updateText()
{
    const QList<QCheckBox*> boxes = m_menu->findChildren<QCheckBox*>();
    const auto checked = std::ranges::count_if(boxes, &QCheckBox::isChecked);
    setText(checked == boxes.size() ? tr("All %n columns", nullptr, int(boxes.size()))
                                    : tr("%1 of %2 columns").arg(checked).arg(boxes.size()));
    setAccessibleName(tr("Columns: %1").arg(text()));
}

}

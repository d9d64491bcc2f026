// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "first_rows_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kFirstRowsDialogWidth = 480;

/// What rows are alike in: the column asked for, unless each row has another value there.
QString groupFor(const Table& table, const QString& column)
{
    const bool isKey = table.primaryKey.columns == QStringList{column};
    if (!column.isEmpty() && !isKey)
        return column;
    return table.foreignKeys.isEmpty() ? QString()
                                       : table.foreignKeys.constFirst().columns.constFirst();
}

/// What rows are usually looked at by: when they came.
bool isMoment(const Column& column)
{
    const TypeClass type = column.type.typeClass;
    return type == TypeClass::Timestamp || type == TypeClass::TimestampTz
        || type == TypeClass::Date;
}

}

FirstRowsDialog::FirstRowsDialog(const Table& table, const QString& column, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("first.dialog"));
    setWindowTitle(tr("One row of each group of %1").arg(table.name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets(table, column);
    createLayout();
    refresh();
    resize(kFirstRowsDialogWidth, sizeHint().height());
}

void FirstRowsDialog::createWidgets(const Table& table, const QString& column)
{
    m_group = namedComboBox("first.group.combo", tr("One row for each"), this);
    m_second = namedComboBox("first.second.combo", tr("And each"), this);
    m_second->addItem(tr("nothing else"));
    m_order = namedComboBox("first.order.combo", tr("Chosen by"), this);
    m_direction = namedComboBox("first.direction.combo", tr("Which one"), this);
    m_direction->addItem(tr("the last or greatest"), int(SortOrder::Descending));
    m_direction->addItem(tr("the first or least"), int(SortOrder::Ascending));
    int moment = -1;
    for (const Column& each : table.columns) {
        if (each.isMasked || !each.readable)
            continue;
        if (each.type.hasEquality) {
            m_group->addItem(each.name);
            m_second->addItem(each.name);
        }
        if (!each.type.hasOrder)
            continue;
        if (moment < 0 && isMoment(each))
            moment = m_order->count();
        m_order->addItem(each.name);
    }
    m_group->setCurrentIndex(std::max(0, m_group->findText(groupFor(table, column))));
    m_order->setCurrentIndex(std::max(0, moment));
    m_among = new QCheckBox(this);
    m_among->setObjectName(QStringLiteral("first.among.check"));
    m_among->hide();
    m_keep = new QPushButton(tr("&Show them"), this);
    m_keep->setObjectName(QStringLiteral("first.keep.button"));
    m_keep->setDefault(true);
    for (QComboBox* each : {m_group, m_order})
        connect(each, &QComboBox::currentIndexChanged, this, &FirstRowsDialog::refresh);
    connect(m_keep, &QPushButton::clicked, this, &FirstRowsDialog::finish);
}

void FirstRowsDialog::createLayout()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&One row for each"), m_group);
    form->addRow(tr("&And each"), m_second);
    form->addRow(tr("&Which one"), m_direction);
    form->addRow(tr("&By"), m_order);
    form->addRow(QString(), m_among);
    QLabel* note = plainLabel(
        tr("Of rows that are alike in this, the key decides. Rows without a value are a group of "
           "their own."),
        this);
    note->setProperty("kind", QStringLiteral("muted"));
    form->addRow(note);
    form->addRow(dialogFooter(m_keep, this));
}

void FirstRowsDialog::offerAmong(const QString& words)
{
    m_among->setText(tr("Only among the rows that the &filter leaves"));
    m_among->setToolTip(toolTipText(words));
    m_among->show();
}

void FirstRowsDialog::refresh()
{
    m_keep->setEnabled(m_group->count() > 0 && m_order->count() > 0);
}

void FirstRowsDialog::finish()
{
    FirstRows rows;
    rows.groupBy = {m_group->currentText()};
    if (m_second->currentIndex() > 0 && m_second->currentText() != m_group->currentText())
        rows.groupBy.append(m_second->currentText());
    const auto direction = SortOrder(m_direction->currentData().toInt());
    // What has no value is neither the last nor the first.
    rows.order = {{m_order->currentText(), direction, NullsOrder::Last}};
    Q_EMIT chosen(rows, m_among->isChecked());
    accept();
}

}

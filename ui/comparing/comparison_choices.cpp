// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_choices.h"

#include "column_picker.h"
#include "models/comparing/comparison_controller.h"
#include "toolkit/flow_layout.h"
#include "toolkit/named_widgets.h"

#include <QCheckBox>
#include <QLineEdit>

namespace tw {

namespace {

constexpr int kWhereWidth = 260;
constexpr int kBetweenChoices = 8;

}

ComparisonChoices::ComparisonChoices(ComparisonController& compare, QWidget* parent)
    : QWidget(parent)
    , m_compare(compare)
{
    m_key = new ColumnPicker(
        QStringLiteral("comparison.key"), tr("Key"), tr("that of the tables"), this);
    m_columns = new ColumnPicker(
        QStringLiteral("comparison.columns"), tr("Columns"), tr("all that both have"), this);
    m_where = namedLineEdit("comparison.where.edit", tr("Only rows where, SQL"), this);
    m_where->setPlaceholderText(tr("Only rows where…, in SQL"));
    m_where->setFixedWidth(kWhereWidth);
    m_sameScale = namedCheckBox("comparison.sameScale.check", tr("1.0 equals 1.00"), this);
    m_sameScale->setToolTip(tr("Numbers are compared by value, whatever their scale."));
    m_sameMoment
        = namedCheckBox("comparison.sameMoment.check", tr("Same moment in any time zone"), this);
    m_sameMoment->setToolTip(tr("Times with a zone are compared by the moment they name."));
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kBetweenChoices);
    for (QWidget* widget : QList<QWidget*>{m_key, m_columns, m_where, m_sameScale, m_sameMoment})
        layout->addWidget(widget);
    connectSignals();
    refresh();
}

void ComparisonChoices::connectSignals()
{
    connect(m_key, &ColumnPicker::chosen, &m_compare, &ComparisonController::setKey);
    connect(m_columns, &ColumnPicker::chosen, &m_compare, &ComparisonController::setColumns);
    connect(m_where, &QLineEdit::textChanged, &m_compare,
        [this](const QString& text) { m_compare.setWhere(text.trimmed()); });
    connect(m_sameScale, &QCheckBox::toggled, this, &ComparisonChoices::takeTolerance);
    connect(m_sameMoment, &QCheckBox::toggled, this, &ComparisonChoices::takeTolerance);
}

void ComparisonChoices::takeTolerance()
{
    m_compare.setTolerance({m_sameScale->isChecked(), m_sameMoment->isChecked()});
}

void ComparisonChoices::refresh()
{
    const ComparisonSetup setup = m_compare.setup(); // a box that is set here tells of it at once
    const QStringList columns = m_compare.commonColumns();
    m_key->setColumns(columns, setup.key);
    m_columns->setColumns(columns, setup.columns);
    m_key->setEnabled(!columns.isEmpty());
    m_columns->setEnabled(!columns.isEmpty());
    if (m_where->text().trimmed() != setup.whereSql)
        m_where->setText(setup.whereSql);
    const QSignalBlocker scale(m_sameScale);
    const QSignalBlocker moment(m_sameMoment);
    m_sameScale->setChecked(setup.tolerance.scale);
    m_sameMoment->setChecked(setup.tolerance.timeZone);
}

}

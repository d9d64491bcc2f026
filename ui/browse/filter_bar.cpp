// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filter_bar.h"

#include "window/plain_text.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kChipCharacters = 60;

QString shortened(const QString& text)
{
    return text.size() <= kChipCharacters ? text : text.left(kChipCharacters) + QChar(0x2026);
}

void setErrorRing(QWidget* widget, bool on)
{
    widget->setProperty("err", on);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

}

FilterBar::FilterBar(UiContext context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("grid.filter.bar"));
    setProperty("kind", QStringLiteral("bar"));
    createChipRow();
    createConditionRow();
    m_error = plainLabel({}, this);
    m_error->setObjectName(QStringLiteral("grid.filter.error"));
    m_error->setProperty("kind", QStringLiteral("error"));
    m_error->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(m_chipRow);
    layout->addWidget(m_conditionRow);
    layout->addWidget(m_error);
    updateChipRow();
}

void FilterBar::createChipRow()
{
    m_chipRow = new QWidget(this);
    m_chipLayout = new QHBoxLayout;
    m_chipLayout->setSpacing(8);

    auto* row = new QHBoxLayout(m_chipRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(m_chipLayout);
    row->addStretch(1);
}

void FilterBar::createLifecycleSwitch()
{
    m_lifecycle = new QFrame(m_conditionRow);
    m_lifecycle->setProperty("kind", QStringLiteral("segments"));
    m_lifecycle->setAccessibleName(tr("Which rows are shown"));
    m_lifecycleButtons = new QButtonGroup(this);
    auto* row = new QHBoxLayout(m_lifecycle);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    const std::pair<DeletedRows, QString> choices[]{
        {DeletedRows::Live, tr("Active")},
        {DeletedRows::Deleted, tr("Deleted")},
        {DeletedRows::All, tr("All")},
    };
    for (const auto& [deleted, text] : choices) {
        auto* button = new QToolButton(m_lifecycle);
        button->setObjectName(QStringLiteral("grid.lifecycle.%1").arg(int(deleted)));
        button->setProperty("kind", QStringLiteral("segment"));
        button->setText(text);
        button->setAccessibleName(tr("Show rows: %1").arg(text));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_lifecycleButtons->addButton(button, int(deleted));
        row->addWidget(button);
    }
    m_lifecycleButtons->button(int(DeletedRows::Live))->setChecked(true);
    m_lifecycle->hide();
    // Not idClicked(): the accessibility bus toggles a button without a click.
    connect(m_lifecycleButtons, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT deletedChosen(DeletedRows(id));
    });
}

void FilterBar::createConditionRow()
{
    m_conditionRow = new QWidget(this);
    auto* label = new QLabel(tr("&WHERE"), m_conditionRow);
    label->setProperty("kind", QStringLiteral("muted"));
    m_condition = new QLineEdit(m_conditionRow);
    m_condition->setObjectName(QStringLiteral("grid.filter.where.edit"));
    m_condition->setAccessibleName(tr("Filter condition, SQL"));
    m_condition->setPlaceholderText(
        tr("SQL condition, for example: price > 10 and name like 'A%'"));
    m_condition->setProperty("size", QStringLiteral("small"));
    m_condition->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_condition->installEventFilter(this);
    label->setBuddy(m_condition);

    m_apply = new QToolButton(m_conditionRow);
    m_apply->setObjectName(QStringLiteral("grid.filter.apply.button"));
    m_apply->setProperty("kind", QStringLiteral("button"));
    m_apply->setText(tr("Apply"));
    m_apply->setAccessibleName(tr("Apply filter condition"));
    m_clear = new QToolButton(m_conditionRow);
    m_clear->setObjectName(QStringLiteral("grid.filter.clear.button"));
    m_clear->setProperty("kind", QStringLiteral("icon"));
    m_clear->setIcon(m_context.icons.icon(QStringLiteral("filter-off")));
    m_clear->setToolTip(tr("Clear all filters"));
    m_clear->setAccessibleName(tr("Clear all filters"));

    createLifecycleSwitch();

    auto* row = new QHBoxLayout(m_conditionRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_condition, 1);
    row->addWidget(m_apply);
    row->addWidget(m_clear);
    row->addWidget(m_lifecycle);
    connect(m_condition, &QLineEdit::returnPressed, this, &FilterBar::apply);
    connect(m_apply, &QToolButton::clicked, this, &FilterBar::apply);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::cleared);
}

void FilterBar::apply()
{
    Q_EMIT conditionApplied(m_condition->text().trimmed());
}

void FilterBar::setChips(const QStringList& texts)
{
    for (QWidget* chip : std::as_const(m_chips))
        chip->deleteLater();
    m_chips.clear();
    for (int i = 0; i < texts.size(); ++i) {
        auto* chip = new QToolButton(m_chipRow);
        chip->setObjectName(QStringLiteral("grid.filter.chip.%1").arg(i));
        chip->setProperty("kind", QStringLiteral("button"));
        chip->setLayoutDirection(
            layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft : Qt::LeftToRight);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIcon(m_context.icons.icon(QStringLiteral("x")));
        chip->setText(mnemonicText(shortened(texts.at(i))));
        chip->setToolTip(toolTipText(tr("Remove: %1").arg(texts.at(i))));
        chip->setAccessibleName(tr("Remove filter %1").arg(texts.at(i)));
        connect(chip, &QToolButton::clicked, this, [this, i] { Q_EMIT chipRemoved(i); });
        m_chipLayout->addWidget(chip);
        m_chips.append(chip);
    }
    updateChipRow();
}

void FilterBar::updateChipRow()
{
    m_chipRow->setVisible(!m_chips.isEmpty());
    m_clear->setEnabled(hasFilter());
}

bool FilterBar::hasFilter() const
{
    return !m_chips.isEmpty() || !m_applied.isEmpty();
}

void FilterBar::setCondition(const QString& sql)
{
    m_applied = sql;
    m_condition->setText(sql);
    updateChipRow();
}

void FilterBar::setLifecycleVisible(bool visible)
{
    m_lifecycle->setVisible(visible);
}

void FilterBar::setDeleted(DeletedRows deleted)
{
    const QSignalBlocker quiet(m_lifecycleButtons);
    m_lifecycleButtons->button(int(deleted))->setChecked(true);
}

void FilterBar::showError(const Error& error)
{
    m_error->setText(tr("Filter not applied: %1").arg(error.toText()));
    m_error->show();
    setErrorRing(m_condition, true);
    QAccessibleEvent alert(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FilterBar::clearError()
{
    m_error->hide();
    setErrorRing(m_condition, false);
}

void FilterBar::focusCondition()
{
    m_condition->setFocus(Qt::ShortcutFocusReason);
    m_condition->selectAll();
}

// Esc brings back the condition in force; a second Esc goes on to whoever wants it.
bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_condition && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape
        && m_condition->text() != m_applied) {
        m_condition->setText(m_applied);
        clearError();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}

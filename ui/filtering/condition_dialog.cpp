// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "condition_dialog.h"

#include "models/text/value_codec.h"
#include "toolkit/dialog_frame.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kWidth = 420;
constexpr int kGap = 4;

}

ConditionDialog::ConditionDialog(const TablePtr& table, const QString& column, QWidget* parent)
    : QDialog(parent)
    , m_card(new QFrame(this))
    , m_fields(m_card)
    , m_before(QApplication::focusWidget())
    , m_hasColumn(!column.isEmpty())
{
    setWindowFlags(Qt::Widget); // a part of the page
    setObjectName(QStringLiteral("filter.dialog"));
    setAccessibleName(tr("Add filter"));
    setAttribute(Qt::WA_DeleteOnClose);
    createLayout();
    addColumns({}, *table);
    m_fields.setColumn(column);
    hide();
}

void ConditionDialog::createLayout()
{
    m_card->setProperty("kind", QStringLiteral("card"));
    m_card->setFixedWidth(kWidth);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSizeConstraint(QLayout::SetFixedSize); // as high as its fields
    layout->addWidget(m_card);
    auto* form = new QFormLayout(m_card);
    form->setContentsMargins(16, 14, 16, 14);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_fields.addTo(form);
    m_add = new QPushButton(tr("&Add filter"), this);
    m_add->setObjectName(QStringLiteral("filter.add.button"));
    m_add->setDefault(true);
    form->addRow(dialogFooter(m_add, this));
    connect(m_add, &QPushButton::clicked, this, &ConditionDialog::accept);
}

void ConditionDialog::openBelow(const QWidget& anchor)
{
    adjustSize();
    const QWidget* page = parentWidget();
    const QPoint wanted = anchor.mapTo(page, QPoint(0, anchor.height() + kGap));
    move(std::clamp(wanted.x(), 0, std::max(page->width() - width(), 0)),
        std::clamp(wanted.y(), 0, std::max(page->height() - height(), 0)));
    show();
    raise();
    focusValue();
}

void ConditionDialog::focusValue()
{
    if (m_hasColumn && !m_fields.value()->isHidden()) {
        m_fields.value()->setFocus();
        return m_fields.value()->selectAll();
    }
    m_fields.column()->setFocus();
    m_fields.column()->lineEdit()->selectAll(); // what is typed replaces it
}

void ConditionDialog::suggest(const Value& value)
{
    m_fields.value()->setText(ValueCodec::editText(value));
    m_fields.value()->selectAll();
}

bool ConditionDialog::setCondition(const FilterCondition& condition)
{
    setAccessibleName(tr("Change filter"));
    m_hasColumn = true;
    m_add->setText(tr("Chan&ge filter"));
    return m_fields.setCondition(condition);
}

void ConditionDialog::addColumns(const QString& prefix, const Table& table)
{
    m_fields.addColumns(prefix, table);
}

void ConditionDialog::accept()
{
    if (m_isWaiting)
        return;
    const Result<Filter> filter = m_fields.filter();
    if (!filter)
        return refuse(filter.error().message);
    m_fields.showProblem({});
    m_isWaiting = true;
    Q_EMIT chosen(*filter);
}

void ConditionDialog::finish()
{
    done(Accepted);
}

void ConditionDialog::refuse(const QString& reason)
{
    m_isWaiting = false;
    m_fields.showProblem(reason);
    focusValue();
}

void ConditionDialog::done(int result)
{
    QDialog::done(result);
    if (m_before)
        m_before->setFocus();
}

bool ConditionDialog::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && !(static_cast<QKeyEvent*>(event)->modifiers() & Qt::AltModifier))
        event->accept();
    return QDialog::event(event);
}

}

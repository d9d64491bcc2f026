// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_view.h"

#include "form_field.h"
#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

FormView::FormView(UiContext context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("form.view"));
    setProperty("kind", QStringLiteral("base"));
    createWidgets();
}

QToolButton* FormView::createButton(const char* name, const char* icon, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QStringLiteral("icon"));
    button->setIcon(m_context.icons.icon(QString::fromLatin1(icon)));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void FormView::createWidgets()
{
    m_previous = createButton("form.previous.button", "chevron-left", tr("Previous row"));
    m_next = createButton("form.next.button", "chevron-right", tr("Next row"));
    QToolButton* close = createButton("form.close.button", "table", tr("Back to the grid"));
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT rowRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT rowRequested(1); });
    connect(close, &QToolButton::clicked, this, &FormView::closeRequested);
    m_title = plainLabel({}, this);
    m_title->setObjectName(QStringLiteral("form.title.label"));
    m_title->setFont(uiFont(12, QFont::DemiBold));
    m_title->setWordWrap(false);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 6, 8, 6);
    top->addWidget(m_previous);
    top->addWidget(m_title);
    top->addWidget(m_next);
    top->addStretch(1);
    top->addWidget(close);
    m_area = new QScrollArea(this);
    m_area->setObjectName(QStringLiteral("form.area"));
    m_area->setAccessibleName(tr("Row as a form"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_area, 1);
}

void FormView::setModel(ResultModel* model)
{
    m_model = model;
    const auto refresh = [this] { showRow(); };
    connect(model, &QAbstractItemModel::modelReset, this, &FormView::makeFields);
    connect(model, &QAbstractItemModel::dataChanged, this, refresh);
    connect(model, &ResultModel::totalRowsChanged, this, refresh);
    makeFields();
}

void FormView::makeFields()
{
    m_fields.clear();
    m_content = new QFrame(m_area);
    m_content->setProperty("kind", QStringLiteral("base"));
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(16, 4, 16, 16);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        auto* field = new FormField(m_context, *m_model, column, m_content);
        m_grid->addWidget(field->caption(), column, 0);
        m_grid->addWidget(field, column, 1);
        connectField(field);
        m_fields.append(field);
    }
    m_grid->setRowStretch(m_model->columnCount(), 1);
    m_area->setWidget(m_content);
    showRow();
}

void FormView::connectField(FormField* field)
{
    connect(field, &FormField::entered, this, [this, field] {
        m_area->ensureWidgetVisible(field);
        Q_EMIT fieldEntered(field->column());
    });
    connect(field, &FormField::menuRequested, this, &FormView::fieldMenuRequested);
    connect(field, &FormField::stepRequested, this, [this, field](int step) {
        focusField(std::clamp(field->column() + step, 0, int(m_fields.size()) - 1));
    });
}

void FormView::setCell(const QModelIndex& cell)
{
    m_cell = cell;
    showRow();
    if (isVisible() && cell.isValid() && cell.column() < m_fields.size())
        m_area->ensureWidgetVisible(m_fields.at(cell.column()));
}

void FormView::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    showRow();
}

void FormView::showRow()
{
    if (!isVisible())
        return;
    const bool hasRow = m_cell.isValid() && m_cell.row() < m_model->rowCount();
    m_content->setVisible(hasRow);
    const qint64 position = hasRow ? m_cell.row() + m_model->windowStart() : -1;
    m_previous->setEnabled(position > 0);
    m_next->setEnabled(hasRow && position + 1 < m_model->totalRows());
    if (!hasRow)
        return m_title->setText(tr("No row is chosen."));
    m_title->setText(tr("%1 of %2 shown, %3")
            .arg(QLocale().toString(position + 1), QLocale().toString(m_model->totalRows()),
                m_model->headerData(m_cell.row(), Qt::Vertical, Qt::AccessibleTextRole)
                    .toString()));
    for (FormField* field : m_fields)
        field->showRow(m_cell.row());
}

bool FormView::finishEditing()
{
    for (FormField* field : m_fields)
        if (!field->finish())
            return false;
    return true;
}

void FormView::focusField(int column)
{
    if (column < 0 || column >= m_fields.size() || !m_fields.at(column)->input())
        return;
    m_area->ensureWidgetVisible(m_fields.at(column));
    m_fields.at(column)->input()->setFocus(Qt::TabFocusReason);
}

void FormView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

}

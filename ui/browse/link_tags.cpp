// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "link_tags.h"

#include "cells/reference_picker.h"
#include "models/rows/cell_words.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

LinkTags::LinkTags(
    UiContext context, BrowseController& controller, ForeignKey other, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_controller(controller)
    , m_other(std::move(other))
{
    setObjectName(QStringLiteral("children.tags"));
    createWidgets();
    const ResultModel* model = controller.model();
    connect(model, &ResultModel::totalRowsChanged, this, &LinkTags::showTags);
    connect(model, &QAbstractItemModel::dataChanged, this, &LinkTags::showTags);
    connect(&controller, &BrowseController::pageChanged, this, &LinkTags::showTags);
    connect(controller.edits(), &EditController::savingChanged, this, &LinkTags::showTags);
    showTags();
}

void LinkTags::createWidgets()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("children.tags.list"));
    m_list->setAccessibleName(tr("Linked rows of %1; Del removes a link").arg(m_other.target.name));
    m_list->setProperty("kind", QStringLiteral("tags"));
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(4);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->installEventFilter(this);
    const auto button = [this](const char* name, const char* icon, const QString& text) {
        auto* made = new QToolButton(this);
        made->setObjectName(QString::fromLatin1(name));
        made->setProperty("kind", QStringLiteral("icon"));
        made->setIcon(m_context.icons.icon(QString::fromLatin1(icon)));
        made->setText(text);
        made->setAccessibleName(text);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    m_add = button("children.tags.add.button", "plus", tr("Link another row…"));
    m_remove = button("children.tags.remove.button", "minus", tr("Remove links"));
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("children.tags.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_note->setWordWrap(false);
    connect(m_add, &QToolButton::clicked, this, &LinkTags::pick);
    connect(m_remove, &QToolButton::clicked, this, &LinkTags::removeChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
        [this] { m_remove->setEnabled(isEditable() && !m_list->selectedItems().isEmpty()); });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 0);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch(1);
    row->addWidget(m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_list);
}

bool LinkTags::isEditable() const
{
    const TablePtr& table = m_controller.table();
    return table && table->isEditable() && !m_controller.edits()->isSaving();
}

QString LinkTags::textOf(int row) const
{
    const ResultModel& model = *m_controller.model();
    const int column = model.table()->columnIndex(m_other.columns.last());
    const QString label = model.decorations().label(model.position(row), column);
    return label.isEmpty() ? model.display(row, column).text : label;
}

void LinkTags::showTags()
{
    const ResultModel& model = *m_controller.model();
    const int current = m_list->currentRow();
    m_list->clear();
    for (int row = 0; model.table() && row < model.rowCount(); ++row) {
        auto* item = new QListWidgetItem(textOf(row), m_list);
        const RowState state = model.rowState(row);
        const bool isRemoved = state == RowState::Removed || state == RowState::SoftRemoved;
        QFont font = item->font();
        font.setStrikeOut(isRemoved);
        item->setFont(font);
        if (isRemoved)
            item->setIcon(m_context.icons.icon(QStringLiteral("minus"), Token::StateDeletedFg));
        else if (state == RowState::New)
            item->setIcon(m_context.icons.icon(QStringLiteral("plus"), Token::StateNewFg));
        else if (state == RowState::Failed || state == RowState::Conflict)
            item->setIcon(
                m_context.icons.icon(QStringLiteral("alert-octagon"), Token::StateFailedFg));
        const QString words
            = model.headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString();
        item->setData(Qt::AccessibleTextRole, QString(item->text() + QStringLiteral(", ") + words));
        item->setToolTip(toolTipText(CellWords(model).failureText(row)));
    }
    m_list->setCurrentRow(std::min(current, m_list->count() - 1));
    m_add->setEnabled(isEditable() && m_other.columns.size() == 1);
    m_remove->setEnabled(isEditable() && !m_list->selectedItems().isEmpty());
    QString note;
    if (m_controller.loader().page().hasNext)
        note = tr("The first %1 are shown; the rows have pages.")
                   .arg(m_controller.loader().page().rows);
    else if (m_list->count() == 0 && m_controller.state() == BrowseController::State::Ready)
        note = tr("No linked rows.");
    m_note->setText(note);
}

void LinkTags::pick()
{
    auto* picker = new ReferencePicker(m_context, m_controller.sharedAdapter(), m_other, this);
    connect(picker, &ReferencePicker::chosen, this, &LinkTags::add);
    picker->open();
}

std::optional<int> LinkTags::rowWith(const Value& key) const
{
    const ResultModel& model = *m_controller.model();
    const int column = model.table()->columnIndex(m_other.columns.last());
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.value(row, column) == key)
            return row;
    return std::nullopt;
}

// A link is there once: what is linked already is shown, and one that was to go stays.
void LinkTags::add(const Value& key)
{
    ResultModel& model = *m_controller.model();
    EditController& edits = *m_controller.edits();
    if (const std::optional<int> row = rowWith(key)) {
        const RowState state = model.rowState(*row);
        if (state == RowState::Removed || state == RowState::SoftRemoved)
            edits.staged().revert({model.rowKey(*row)});
        else
            Q_EMIT statusMessage(tr("%1 is linked already.").arg(textOf(*row)));
        m_list->setCurrentRow(*row);
        return;
    }
    const int column = model.table()->columnIndex(m_other.columns.last());
    edits.staged().stageBlock({}, {{{column, key}}}, tr("new link"));
}

void LinkTags::removeChosen()
{
    const ResultModel& model = *m_controller.model();
    QList<std::pair<RowKey, QList<Value>>> rows;
    for (const QListWidgetItem* item : m_list->selectedItems()) {
        const int row = m_list->row(item);
        rows.append({model.rowKey(row), model.loadedRow(row)});
    }
    if (isEditable() && !rows.isEmpty())
        m_controller.edits()->staged().stageKind(
            rows, model.table()->lifecycle ? ChangeKind::SoftDelete : ChangeKind::Delete);
}

bool LinkTags::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        removeChosen();
        return true;
    }
    if (key == Qt::Key_Plus || key == Qt::Key_Insert) {
        if (m_add->isEnabled())
            pick();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}

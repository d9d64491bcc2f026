// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector_pane.h"

#include "definition_view.h"
#include "row_history_view.h"

#include "models/editing/edit_controller.h"
#include "models/rows/result_model.h"
#include "models/text/error_text.h"
#include "models/text/json_layout.h"
#include "models/text/number_text.h"
#include "models/text/value_codec.h"
#include "theme/fonts.h"
#include "toolkit/copy_guard.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

enum Tab
{
    ValueTab,
    RowTab,
    RelatedTab,
    HistoryTab,
    DefinitionTab
};

constexpr int kWidth = 320;
constexpr qsizetype kLongestShown = 1 << 20;

QString stateWords(CellState state)
{
    switch (state) {
    case CellState::Edited:
        return InspectorPane::tr("edited, not saved");
    case CellState::New:
        return InspectorPane::tr("new, not saved");
    case CellState::Removed:
        return InspectorPane::tr("to be deleted");
    case CellState::Failed:
        return InspectorPane::tr("rejected by the server");
    case CellState::Replaced:
        return InspectorPane::tr("saved, changed by the server");
    case CellState::Clean:
        break;
    }
    return InspectorPane::tr("unchanged");
}

}

InspectorPane::InspectorPane(
    UiContext context, const std::shared_ptr<const Adapter>& adapter, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_relations(adapter)
    , m_history(new RowHistoryView(adapter, this))
    , m_definition(new DefinitionView(context, adapter, this))
{
    setObjectName(QStringLiteral("inspector.pane"));
    setProperty("kind", QStringLiteral("base"));
    createTabs();
    createWidgets();
    createLayout();
    connect(&m_relations, &RowRelations::changed, this, &InspectorPane::showRelated);
}

void InspectorPane::createTabs()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("inspector.tabs"));
    m_tabs->setAccessibleName(tr("Inspector"));
    m_tabs->setDrawBase(false);
    m_tabs->setProperty("kind", QStringLiteral("pages"));
    m_tabs->setExpanding(false);
    for (const QString& text : {tr("Value"), tr("Row"), tr("Related"), tr("History"), tr("DDL")})
        m_tabs->addTab(text);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_views->setCurrentIndex(index);
        refresh();
    });
}

void InspectorPane::createWidgets()
{
    m_title = plainLabel({}, this);
    m_title->setObjectName(QStringLiteral("inspector.title.label"));
    m_title->setFont(uiFont(12, QFont::DemiBold));
    m_facts = plainLabel({}, this);
    m_facts->setObjectName(QStringLiteral("inspector.facts.label"));
    m_facts->setProperty("kind", QStringLiteral("muted"));
    m_value = new QPlainTextEdit(this);
    m_value->setObjectName(QStringLiteral("inspector.value.edit"));
    m_value->setAccessibleName(tr("Whole value"));
    m_value->setReadOnly(true);
    CopyGuard::leaveAlone(*m_value);
    m_value->setProperty("kind", QStringLiteral("flat"));
    createRow();
    m_related = new QListWidget(this);
    m_related->setObjectName(QStringLiteral("inspector.related.list"));
    m_related->setAccessibleName(tr("Related rows; Enter shows them"));
    m_related->setProperty("kind", QStringLiteral("list"));
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("inspector.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    createButtons();
    m_views = new QStackedWidget(this);
    for (QWidget* view :
        std::initializer_list<QWidget*>{m_value, m_row, m_related, m_history, m_definition})
        m_views->addWidget(view);
    connect(m_related, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem* item) { follow(m_related->row(item)); });
    connect(m_history, &RowHistoryView::changed, this, &InspectorPane::refresh);
    connect(m_history, &RowHistoryView::rowsRequested, this, &InspectorPane::rowsRequested);
    connect(m_definition, &DefinitionView::changed, this, &InspectorPane::refresh);
}

void InspectorPane::createButtons()
{
    m_readWhole = new QPushButton(tr("Read all of it"), this);
    m_readWhole->setObjectName(QStringLiteral("inspector.whole.button"));
    m_readWhole->setAccessibleName(tr("Read the whole value"));
    m_readWhole->hide();
    connect(m_readWhole, &QPushButton::clicked, this, [this] { Q_EMIT wholeRequested(m_cell); });
    m_restore = new QPushButton(tr("Restore this version…"), this);
    m_restore->setObjectName(QStringLiteral("inspector.restore.button"));
    m_restore->setAccessibleName(tr("Restore the selected version"));
    m_restore->hide();
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const std::optional<RowIdentity> version = m_history->currentVersion())
            Q_EMIT versionRequested(*version);
    });
}

void InspectorPane::createRow()
{
    m_row = new QTableWidget(0, 2, this);
    m_row->setObjectName(QStringLiteral("inspector.row.table"));
    CopyGuard::leaveAlone(*m_row);
    m_row->setAccessibleName(tr("Row as a form; Enter edits a value"));
    m_row->setProperty("kind", QStringLiteral("list"));
    m_row->setShowGrid(false);
    m_row->setWordWrap(false);
    m_row->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_row->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_row->setSelectionMode(QAbstractItemView::SingleSelection);
    m_row->horizontalHeader()->hide();
    m_row->horizontalHeader()->setStretchLastSection(true);
    m_row->verticalHeader()->hide();
    m_row->setTabKeyNavigation(false);
    connect(m_row, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem* item) {
        Q_EMIT columnRequested(m_row->item(item->row(), 0)->text());
    });
}

void InspectorPane::createLayout()
{
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("inspector.close.button"));
    close->setProperty("kind", QStringLiteral("icon"));
    close->setIcon(m_context.icons.icon(QStringLiteral("x")));
    close->setToolTip(tr("Close the inspector (F7)"));
    close->setAccessibleName(tr("Close the inspector"));
    connect(close, &QToolButton::clicked, this, &InspectorPane::closeRequested);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 0);
    top->addWidget(m_tabs, 1);
    top->addWidget(close);
    auto* facts = new QVBoxLayout;
    facts->setContentsMargins(12, 6, 12, 8);
    facts->setSpacing(2);
    facts->addWidget(m_title);
    facts->addWidget(m_facts);
    auto* more = new QHBoxLayout;
    more->setContentsMargins(12, 0, 12, 8);
    more->addWidget(m_readWhole);
    more->addWidget(m_restore);
    more->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(facts);
    layout->addWidget(m_views, 1);
    layout->addWidget(m_note);
    layout->addLayout(more);
    m_note->setContentsMargins(12, 4, 12, 6);
    setMinimumWidth(kWidth * 2 / 3);
}

void InspectorPane::setModel(const ResultModel* model)
{
    m_model = model;
    connect(model, &QAbstractItemModel::dataChanged, this, &InspectorPane::onRowsChanged);
    connect(model, &ResultModel::totalRowsChanged, this, &InspectorPane::onRowsChanged);
}

void InspectorPane::onRowsChanged()
{
    if (isVisible())
        refresh();
}

void InspectorPane::setCell(const QModelIndex& cell)
{
    m_cell = cell;
    if (isVisible())
        refresh();
}

void InspectorPane::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    refresh();
}

void InspectorPane::showTab(int index)
{
    m_tabs->setCurrentIndex(index);
    m_views->currentWidget()->setFocus();
}

void InspectorPane::refresh()
{
    m_note->setText({});
    m_readWhole->hide();
    m_restore->hide();
    if (!m_model || !m_cell.isValid()) {
        m_title->setText(tr("No cell is chosen."));
        m_facts->setText({});
        m_value->clear();
        m_row->setRowCount(0);
        m_relatedRow.reset();
        m_history->showRow(nullptr, {});
        return m_relations.clear();
    }
    const Column& column = m_model->columns().at(m_cell.column());
    m_title->setText(column.name + QStringLiteral("  ")
        + m_model->headers().typeText(m_cell.column())
        + (column.nullable ? tr(", nullable") : QString()));
    switch (m_tabs->currentIndex()) {
    case ValueTab:
        return showValue();
    case RowTab:
        return showRow();
    case HistoryTab:
        return showHistory();
    case DefinitionTab:
        return showDefinition();
    default:
        return loadRelated();
    }
}

void InspectorPane::showValue()
{
    const Column& column = m_model->columns().at(m_cell.column());
    const Value value = m_model->value(m_cell.row(), m_cell.column());
    const CellDisplay shown = m_model->display(m_cell.row(), m_cell.column());
    if (shown.glyph == CellGlyph::Masked) {
        m_facts->setText(m_cell.data(Qt::ToolTipRole).toString());
        m_value->clear();
        return m_value->setPlaceholderText(shown.text);
    }
    const std::optional<ShortenedValue> part
        = m_model->cells().shortened(m_model->position(m_cell.row()), m_cell.column());
    m_facts->setText(sizeText(part ? part->size : ValueCodec::sizeOf(value, column.type))
        + QStringLiteral(" · ") + stateWords(m_model->cellState(m_cell.row(), m_cell.column())));
    if (part) {
        m_value->setPlainText(ValueCodec::editText(value));
        m_note->setText(tr("Only the start has been read."));
        return m_readWhole->show();
    }
    const bool isJson = column.type.typeClass == TypeClass::Json;
    const bool isCode = isJson || column.type.typeClass == TypeClass::Array
        || value.storage() == StorageClass::Bytes || column.type.typeClass == TypeClass::Bytes;
    if (isCode)
        showAsCode(*m_value, 12);
    else
        showAsText(*m_value, 13);
    if (value.isNull() || value.isDefault() || value.bytes().isEmpty()) {
        m_value->clear();
        m_value->setPlaceholderText(shown.text);
        return;
    }
    const Value start = Value::stored(
        value.storage(), value.bytes().first(std::min(value.bytes().size(), kLongestShown)));
    m_value->setPlainText(isJson ? laidOutJson(value.bytes()) : ValueCodec::editText(start));
    if (value.bytes().size() > kLongestShown)
        m_note->setText(tr("The first %1 are shown.").arg(sizeText(kLongestShown)));
    else if (isJson)
        m_note->setText(tr("Laid out for reading; the value is kept exactly as sent."));
    else if (m_model->decorations().isZoned(m_cell.column()))
        m_note->setText(
            tr("In %1: %2").arg(m_model->decorations().displayZone().name(), shown.text));
}

void InspectorPane::showRow()
{
    m_facts->setText(tr("Enter edits a value."));
    m_row->setRowCount(m_model->columnCount());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const CellDisplay shown = m_model->display(m_cell.row(), column);
        auto* name = new QTableWidgetItem(m_model->columns().at(column).name);
        name->setForeground(m_context.theme.color(Token::TextMuted));
        auto* value = new QTableWidgetItem(shown.text);
        if (shown.glyph != CellGlyph::Text)
            value->setForeground(m_context.theme.color(Token::TextMuted));
        if (m_model->cellState(m_cell.row(), column) == CellState::Edited)
            value->setBackground(m_context.theme.color(Token::StateEdited));
        m_row->setItem(column, 0, name);
        m_row->setItem(column, 1, value);
    }
    m_row->resizeColumnToContents(0);
    m_row->setCurrentCell(m_cell.column(), 1);
}

void InspectorPane::loadRelated()
{
    const QList<Value> row = m_model->loadedRow(m_cell.row());
    if (!m_model->table() || row.isEmpty()) {
        m_note->setText(tr("A new row has no related rows yet."));
        m_relatedRow.reset();
        return m_relations.clear();
    }
    const RowKey key = m_model->rowKey(m_cell.row());
    if (m_relatedRow == key)
        return showRelated();
    m_relatedRow = key;
    m_relations.load(m_model->table(), row);
}

void InspectorPane::showHistory()
{
    m_facts->setText(tr("Enter shows an old version as a row."));
    const RowKey key = m_model->rowKey(m_cell.row());
    const RowIdentity* row = key.identity();
    m_history->showRow(m_model->table(), row ? std::optional(*row) : std::nullopt);
    m_note->setText(m_history->note());
    m_restore->setVisible(
        m_history->currentVersion() && m_model->table() && m_model->table()->isEditable());
}

void InspectorPane::readHistoryAgain()
{
    m_history->showRow(nullptr, {});
    onRowsChanged();
}

void InspectorPane::showDefinition()
{
    m_facts->setText(m_model->table() ? m_model->table()->name.display() : QString());
    if (m_model->table())
        m_definition->showRelation(m_model->table()->name);
    m_note->setText(m_definition->note());
}

QString InspectorPane::words(const RelatedEntry& entry)
{
    const QString columns = entry.columns.join(QStringLiteral(", "));
    if (entry.isParent)
        return tr("%1 → %2").arg(columns, entry.table.display());
    const QString count = entry.count ? QLocale().toString(*entry.count)
        : entry.problem.isEmpty()     ? QStringLiteral("…")
                                      : QStringLiteral("?");
    return tr("%1 ← %2   ·   %3").arg(columns, entry.table.display(), count);
}

void InspectorPane::showRelated()
{
    if (m_tabs->currentIndex() != RelatedTab)
        return;
    const int current = std::max(0, m_related->currentRow());
    m_related->clear();
    for (const RelatedEntry& entry : m_relations.entries()) {
        auto* item = new QListWidgetItem(
            m_context.icons.icon(entry.isParent ? QStringLiteral("arrow-up-right")
                                                : QStringLiteral("arrow-down-left")),
            words(entry), m_related);
        item->setToolTip(toolTipText(entry.problem));
    }
    m_related->setCurrentRow(current);
    QString note;
    if (m_relations.error())
        note = explain(*m_relations.error()).what;
    else if (!m_relations.isLoading() && m_relations.entries().isEmpty() && m_cell.isValid())
        note = tr("No foreign key leads from this row or to it.");
    m_note->setText(note);
    m_facts->setText(tr("Enter shows the rows; Alt+Left comes back."));
}

void InspectorPane::follow(int row)
{
    if (row < 0 || row >= m_relations.entries().size())
        return;
    const RelatedEntry entry = m_relations.entries().at(row);
    Q_EMIT rowsRequested(entry.table, entry.filter);
}

void InspectorPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

}

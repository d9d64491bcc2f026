// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_log_dock.h"

#include "editing/sql_highlighter.h"
#include "models/statement_log_model.h"
#include "theme/fonts.h"
#include "window/plain_text.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

namespace tw {

namespace {

using Column = StatementLogModel::Column;
using Kind = StatementLogFilter::Kind;

constexpr int kHeaderHeight = 36;
constexpr int kMinimumHeight = 120;

struct ColumnWidth
{
    Column column;
    int width;
};

constexpr ColumnWidth kWidths[]{
    {Column::StartedAt, 105},
    {Column::Connection, 120},
    {Column::Purpose, 80},
    {Column::Rows, 65},
    {Column::Wait, 75},
    {Column::Execute, 95},
    {Column::Fetch, 80},
    {Column::Outcome, 90},
};

QToolButton* iconButton(const UiContext& context, const QString& icon, const QString& text,
    const char* name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QStringLiteral("icon"));
    button->setIcon(context.icons.icon(icon));
    button->setAccessibleName(text);
    button->setToolTip(toolTipText(text));
    return button;
}

}

StatementLogDock::StatementLogDock(UiContext context, StatementLogModel& log, QWidget* parent)
    : QDockWidget(tr("Log"), parent)
    , m_context(context)
    , m_log(log)
{
    setObjectName(QStringLiteral("log.dock"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    setTitleBarWidget(new QWidget(this)); // the header below is our own
    setWidget(new QWidget(this));
    setMinimumHeight(kMinimumHeight);
}

void StatementLogDock::showEvent(QShowEvent* event)
{
    if (!m_lines)
        createContent();
    QDockWidget::showEvent(event);
}

void StatementLogDock::createContent()
{
    m_filtered.setSourceModel(&m_log);
    auto* layout = new QVBoxLayout(widget());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    layout->addWidget(createBody(), 1);
    connectSignals();
    showCount();
}

QWidget* StatementLogDock::createHeader()
{
    auto* header = new QWidget(this);
    header->setFixedHeight(kHeaderHeight);
    auto* title = new QLabel(tr("Log"), header);
    title->setFont(uiFont(12, QFont::DemiBold));
    m_filter = new QLineEdit(header);
    m_filter->setObjectName(QStringLiteral("log.filter.edit"));
    m_filter->setAccessibleName(tr("Filter statements"));
    m_filter->setPlaceholderText(tr("Filter statements"));
    m_filter->setProperty("size", QStringLiteral("small"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(260);
    m_kind = new QComboBox(header);
    m_kind->setObjectName(QStringLiteral("log.kind.combo"));
    m_kind->setAccessibleName(tr("Which statements are shown"));
    m_kind->setProperty("size", QStringLiteral("small"));
    m_kind->addItem(tr("All"), int(Kind::All));
    m_kind->addItem(tr("Failed"), int(Kind::Failed));
    m_kind->addItem(tr("Slower than %1 ms").arg(StatementLogFilter::kSlowMs), int(Kind::Slow));
    m_kind->addItem(tr("Repeated"), int(Kind::Repeated));
    m_values = new QCheckBox(tr("Keep &values"), header);
    m_values->setObjectName(QStringLiteral("log.values.check"));
    m_values->setToolTip(toolTipText(
        tr("Also keep the values bound to statements, from now on and until the program ends.")));
    m_count = plainLabel({}, header);
    m_count->setObjectName(QStringLiteral("log.count.label"));
    m_count->setProperty("kind", QStringLiteral("muted"));
    m_count->setWordWrap(false);
    auto* copy = iconButton(m_context, QStringLiteral("copy"), tr("Copy the selected statements"),
        "log.copy.button", header);
    connect(copy, &QToolButton::clicked, this, &StatementLogDock::copySelected);
    auto* clear = iconButton(
        m_context, QStringLiteral("trash"), tr("Empty the log"), "log.clear.button", header);
    connect(clear, &QToolButton::clicked, &m_log, &StatementLogModel::clear);
    auto* hide
        = iconButton(m_context, QStringLiteral("x"), tr("Hide the log"), "log.hide.button", header);
    connect(hide, &QToolButton::clicked, this, &QWidget::hide);

    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addSpacing(8);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_values);
    layout->addStretch(1);
    layout->addWidget(m_count);
    layout->addWidget(copy);
    layout->addWidget(clear);
    layout->addWidget(hide);
    return header;
}

QWidget* StatementLogDock::createBody()
{
    auto* splitter = new QSplitter(this);
    m_lines = new QTreeView(splitter);
    m_lines->setObjectName(QStringLiteral("log.lines.view"));
    m_lines->setAccessibleName(tr("Statements that ran, the newest last"));
    m_lines->setModel(&m_filtered);
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setProperty("kind", QStringLiteral("list"));
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->header()->setProperty("kind", QStringLiteral("plain"));
    m_lines->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_lines->setTextElideMode(Qt::ElideRight);
    for (const ColumnWidth& entry : kWidths)
        m_lines->setColumnWidth(int(entry.column), entry.width);
    m_lines->header()->setStretchLastSection(false);
    m_lines->header()->setSectionResizeMode(int(Column::Statement), QHeaderView::Stretch);
    m_statement = new QPlainTextEdit(splitter);
    m_statement->setObjectName(QStringLiteral("log.statement.edit"));
    m_statement->setAccessibleName(tr("The selected statement"));
    m_statement->setReadOnly(true);
    m_statement->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_statement->setPlaceholderText(tr("Select a statement to see all of it."));
    new SqlHighlighter(m_context.theme, m_statement->document());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({900, 300});
    return splitter;
}

void StatementLogDock::connectSignals()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered.setText(text);
        showCount();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_filtered.setKind(Kind(m_kind->currentData().toInt()));
        showCount();
    });
    connect(m_values, &QCheckBox::toggled, this,
        [this](bool checked) { m_log.setShowsValues(checked); });
    connect(m_lines->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &StatementLogDock::showCurrent);
    connect(&m_filtered, &QAbstractItemModel::rowsInserted, this, &StatementLogDock::followNewest);
    connect(&m_filtered, &QAbstractItemModel::rowsRemoved, this, &StatementLogDock::showCount);
    connect(&m_filtered, &QAbstractItemModel::modelReset, this, [this] {
        showCurrent();
        showCount();
    });
    auto* copy = new QAction(tr("Copy"), m_lines);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &StatementLogDock::copySelected);
    m_lines->addAction(copy);
}

void StatementLogDock::focusFilter()
{
    show();
    raise();
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void StatementLogDock::showCurrent()
{
    m_statement->setPlainText(m_lines->currentIndex().data(StatementTextRole).toString());
}

void StatementLogDock::showCount()
{
    const int count = m_filtered.rowCount();
    m_count->setText(count == 1 ? tr("1 statement") : tr("%Ln statements", nullptr, count));
}

/// Whoever looks at an older line is left there.
void StatementLogDock::followNewest()
{
    showCount();
    const QScrollBar* bar = m_lines->verticalScrollBar();
    if (bar->value() == bar->maximum())
        QMetaObject::invokeMethod(m_lines, &QTreeView::scrollToBottom, Qt::QueuedConnection);
}

void StatementLogDock::copySelected() const
{
    QStringList texts;
    for (const QModelIndex& line : m_lines->selectionModel()->selectedRows())
        texts.append(line.data(StatementTextRole).toString());
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(QStringLiteral(";\n\n")));
}

}

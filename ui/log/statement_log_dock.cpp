// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_log_dock.h"

#include "log_actions.h"
#include "log_commands.h"
#include "models/diagnostics/statement_log_model.h"
#include "theme/fonts.h"
#include "toolkit/header_widths.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

namespace tw {

namespace {

using Part = StatementLogModel::Column;
using Kind = StatementLogFilter::Kind;

constexpr int kHeaderHeight = 36;
constexpr int kMinimumHeight = 120;
constexpr int kLeastStatement = 200;
constexpr int kLeastFilter = 140;
constexpr int kKindCharacters = 10; ///< where there is no room for more

struct ColumnWidth
{
    Part column;
    int width;
};

constexpr std::pair<CommandId, const char*> kButtons[]{
    {WindowCommand::ExplainStatement, "log.explain.button"},
    {WindowCommand::RunStatementAgain, "log.again.button"},
    {WindowCommand::CopyStatements, "log.copy.button"},
    {WindowCommand::SaveLog, "log.save.button"},
    {WindowCommand::ClearLog, "log.clear.button"},
};

constexpr ColumnWidth kWidths[]{
    {Part::StartedAt, 105},
    {Part::Connection, 120},
    {Part::Purpose, 80},
    {Part::Rows, 65},
    {Part::Wait, 75},
    {Part::Execute, 95},
    {Part::Fetch, 80},
    {Part::Outcome, 90},
};

}

StatementLogDock::StatementLogDock(UiContext context, StatementLogModel& log,
    const ConnectionList& connections, Actions& actions, QWidget* parent)
    : QDockWidget(tr("Log"), parent)
    , m_context(context)
    , m_log(log)
    , m_actions(actions)
    , m_commands(new LogActions(context, log, m_filtered, connections, *this))
{
    setObjectName(QStringLiteral("log.dock"));
    setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea);
    setTitleBarWidget(new QWidget(this)); // the header below is our own
    setWidget(new QWidget(this));
    setMinimumHeight(kMinimumHeight);
    actions.addTo(*this, CommandSpec::Scope::Log);
    m_commands->addTo(actions.ofWindow());
    connect(m_commands, &LogActions::stateChanged, this, &StatementLogDock::stateChanged);
    connect(this, &QDockWidget::visibilityChanged, m_commands, &LogActions::announceState);
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
    m_notice = new NoticeBar(m_context, QStringLiteral("log"), this);
    auto* layout = new QVBoxLayout(widget());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHeader());
    layout->addWidget(m_notice);
    layout->addWidget(createBody(), 1);
    m_commands->setView(*m_lines, *m_notice);
    connectSignals();
    showCurrent();
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
    m_filter->setMinimumWidth(kLeastFilter);
    m_filter->setMaximumWidth(260);
    m_kind = new QComboBox(header);
    m_kind->setObjectName(QStringLiteral("log.kind.combo"));
    m_kind->setAccessibleName(tr("Which statements are shown"));
    m_kind->setProperty("size", QStringLiteral("small"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(kKindCharacters);
    m_kind->addItem(tr("All"), int(Kind::All));
    m_kind->addItem(tr("Failed"), int(Kind::Failed));
    m_kind->addItem(tr("Slower than %1 ms").arg(StatementLogFilter::kSlowMs), int(Kind::Slow));
    m_kind->addItem(tr("Repeated"), int(Kind::Repeated));
    m_kind->addItem(tr("Slowest first"), int(Kind::Slowest));
    m_values = new QCheckBox(tr("Keep &values"), header);
    m_values->setObjectName(QStringLiteral("log.values.check"));
    m_values->setToolTip(toolTipText(
        tr("Also keep the values bound to statements, from now on until the program ends.")));
    m_catalog = new QCheckBox(tr("Catalog queries"), header);
    m_catalog->setObjectName(QStringLiteral("log.catalog.check"));
    m_catalog->setToolTip(
        toolTipText(tr("Also show what the window itself asks the database about its tables.")));
    m_count = plainLabel({}, header);
    m_count->setObjectName(QStringLiteral("log.count.label"));
    m_count->setProperty("kind", QStringLiteral("muted"));
    m_count->setWordWrap(false);
    QToolButton* hide = iconButton("log.hide.button", header);
    hide->setIcon(m_context.icons.icon(QStringLiteral("x")));
    hide->setAccessibleName(tr("Hide the log"));
    hide->setToolTip(tr("Hide the log"));
    connect(hide, &QToolButton::clicked, this, &QWidget::hide);

    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addSpacing(8);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_catalog);
    layout->addWidget(m_values);
    layout->addStretch(1);
    layout->addWidget(m_count);
    for (const auto& [id, name] : kButtons)
        layout->addWidget(iconButton(id, name, header));
    layout->addWidget(hide);
    return header;
}

QWidget* StatementLogDock::createBody()
{
    auto* splitter = new QSplitter(this);
    m_lines = new QTreeView(splitter);
    m_lines->setObjectName(QStringLiteral("log.lines.view"));
    m_lines->setContextMenuPolicy(Qt::CustomContextMenu);
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
    fitTitles(*m_lines->header());
    m_lines->viewport()->installEventFilter(this);
    m_statement = new QPlainTextEdit(splitter);
    m_statement->setObjectName(QStringLiteral("log.statement.edit"));
    m_statement->setAccessibleName(tr("The selected statement"));
    m_statement->setReadOnly(true);
    m_statement->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_statement->setPlaceholderText(tr("Select a statement to see its full text."));
    new SqlHighlighter(m_context.theme, m_statement->document());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({900, 300});
    onKind();
    return splitter;
}

bool StatementLogDock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fitStatements();
    return QDockWidget::eventFilter(watched, event);
}

/// Statements get the room that is left, or enough to tell them apart.
void StatementLogDock::fitStatements()
{
    QHeaderView* header = m_lines->header();
    const int column = int(Part::Statement);
    const int others = header->length() - header->sectionSize(column);
    header->resizeSection(column, std::max(kLeastStatement, m_lines->viewport()->width() - others));
}

void StatementLogDock::connectSignals()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filtered.setText(text);
        showCount();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &StatementLogDock::onKind);
    connect(m_lines, &QWidget::customContextMenuRequested, this, &StatementLogDock::showMenu);
    connect(m_values, &QCheckBox::toggled, this,
        [this](bool checked) { m_log.setShowsValues(checked); });
    connect(m_catalog, &QCheckBox::toggled, this, [this](bool checked) {
        m_filtered.setShowsCatalog(checked);
        showCount();
    });
    connect(m_lines->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &StatementLogDock::showCurrent);
    connect(&m_filtered, &QAbstractItemModel::rowsInserted, this, &StatementLogDock::followNewest);
    connect(&m_filtered, &QAbstractItemModel::rowsRemoved, this, &StatementLogDock::showCount);
    connect(&m_filtered, &QAbstractItemModel::modelReset, this, [this] {
        showCurrent();
        showCount();
    });
}

void StatementLogDock::focusFilter()
{
    show();
    raise();
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void StatementLogDock::showSlowest()
{
    m_kind->setCurrentIndex(m_kind->findData(int(Kind::Slowest)));
    m_lines->setFocus(Qt::ShortcutFocusReason);
}

QToolButton* StatementLogDock::iconButton(const char* name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QStringLiteral("icon"));
    return button;
}

QToolButton* StatementLogDock::iconButton(CommandId id, const char* name, QWidget* parent)
{
    QToolButton* button = iconButton(name, parent);
    button->setDefaultAction(m_actions.action(id));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(Actions::plainText(*m_actions.action(id)));
    return button;
}

void StatementLogDock::showMenu(const QPoint& position)
{
    if (!m_lines->currentIndex().isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("log.menu"));
    menu->addActions({m_actions.action(WindowCommand::ExplainStatement),
        m_actions.action(WindowCommand::RunStatementAgain)});
    menu->addSeparator();
    menu->addActions({m_actions.action(WindowCommand::CopyStatements),
        m_actions.action(WindowCommand::CopyStatementsWithValues)});
    menu->popup(m_lines->viewport()->mapToGlobal(position));
}

void StatementLogDock::onKind()
{
    const Kind kind = Kind(m_kind->currentData().toInt());
    m_filtered.setKind(kind);
    m_lines->setAccessibleName(kind == Kind::Slowest ? tr("Statements that ran, the slowest first")
                                                     : tr("Statements that ran, the newest first"));
    m_lines->scrollToTop();
    showCount();
}

void StatementLogDock::showCurrent()
{
    m_statement->setPlainText(m_lines->currentIndex().data(StatementTextRole).toString());
    m_commands->announceState();
}

void StatementLogDock::showCount()
{
    const int count = m_filtered.rowCount();
    m_count->setText(count == 1 ? tr("1 statement") : tr("%Ln statements", nullptr, count));
    m_commands->announceState();
}

/// Whoever looks at an older line is left there.
void StatementLogDock::followNewest()
{
    showCount();
    const QScrollBar* bar = m_lines->verticalScrollBar();
    if (bar->value() == bar->minimum())
        QMetaObject::invokeMethod(m_lines, &QTreeView::scrollToTop, Qt::QueuedConnection);
}

}

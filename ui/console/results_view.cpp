// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results_view.h"

#include "console/plan/plan_view.h"
#include "messages_view.h"
#include "models/console/console_controller.h"
#include "result_pane.h"
#include "toolkit/plain_text.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/session/query_plan.h>

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr qsizetype kMostResults = 20; ///< of a run; those behind them are told of in messages

}

ResultsView::ResultsView(
    UiContext context, const ConsoleController& console, Executor& sorter, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_console(console)
    , m_sorter(sorter)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("console.results"));
    m_tabs->setObjectName(QStringLiteral("console.results.tabs"));
    m_tabs->setAccessibleName(tr("Results"));
    m_tabs->setProperty("kind", QStringLiteral("pages"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    createLayout();
    m_messages = new MessagesView(m_stack);
    addTab(0, m_messages, tr("Messages"));
    connect(m_tabs, &QTabBar::currentChanged, this, &ResultsView::showCurrent);
    showCurrent();
}

void ResultsView::createLayout()
{
    auto* line = new QHBoxLayout;
    line->setContentsMargins(4, 0, 8, 0);
    line->setSpacing(4);
    line->addWidget(m_tabs, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_stack, 1);
    m_pin
        = addTool("console.pin.button", "pin", tr("Pin: the result stays when another run begins"));
    m_pin->setCheckable(true);
    m_export = addTool("console.export.button", "table-export", tr("Export the result…"));
    line->addWidget(m_pin);
    line->addWidget(m_export);
    connect(m_pin, &QToolButton::clicked, this, &ResultsView::pinRequested);
    connect(m_export, &QToolButton::clicked, this, &ResultsView::exportRequested);
}

QToolButton* ResultsView::addTool(const char* name, const char* icon, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QStringLiteral("icon"));
    button->setIcon(m_context.icons.icon(QString::fromLatin1(icon)));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void ResultsView::addTab(int at, QWidget* pane, const QString& title)
{
    m_stack->insertWidget(at, pane);
    m_tabs->insertTab(at, title);
}

void ResultsView::begin(bool isPlan)
{
    m_isPlan = isPlan;
    m_panes.clear();
    for (int index = m_stack->count() - 1; index >= 0; --index) {
        QWidget* pane = m_stack->widget(index);
        const auto* result = qobject_cast<ResultPane*>(pane);
        if (pane == m_messages || (result && result->isPinned()))
            continue;
        m_tabs->removeTab(index);
        m_stack->removeWidget(pane);
        delete pane;
    }
    if (m_tabs->count() == 1)
        m_lastNumber = 0;
    m_messages->begin();
    showCurrent();
}

void ResultsView::refresh(int number)
{
    using State = StatementResult::State;
    const StatementResult& result = m_console.results()[size_t(number)];
    const bool hasEnded = result.state != State::Running && result.state != State::Waiting;
    if (m_isPlan && hasEnded && result.rows)
        return showPlanOf(result);
    if (!m_isPlan && result.rows && result.rows->hasHeader() && !m_panes.contains(number)
        && m_panes.size() < kMostResults)
        addResult(number, result);
    if (ResultPane* pane = m_panes.value(number))
        pane->refresh(result);
    if (hasEnded)
        m_messages->append(result);
    showTitles();
    if (result.state == State::Failed || result.state == State::Stopped)
        showMessages();
    Q_EMIT currentChanged();
}

void ResultsView::addResult(int number, const StatementResult& result)
{
    auto* pane = new ResultPane(m_context, result, ++m_lastNumber, m_sorter, m_stack);
    connect(pane, &ResultPane::statusMessage, this, &ResultsView::statusMessage);
    connect(pane, &ResultPane::menuRequested, this, &ResultsView::menuRequested);
    const bool isFirst = m_panes.isEmpty();
    m_panes.insert(number, pane);
    const int at = m_tabs->count() - 1;
    addTab(at, pane, pane->title());
    if (isFirst)
        m_tabs->setCurrentIndex(at);
}

void ResultsView::showPlanOf(const StatementResult& result)
{
    QList<QList<Value>> rows;
    for (qint64 row = 0; row < result.rows->kept().rowCount(); ++row)
        rows.append(result.rows->kept().values(row));
    const Result<PlanTree> plan = m_console.dialect().engineStatements().readPlanTree(rows);
    if (plan && !plan->steps.empty())
        return addPlan(new PlanView(m_context, *plan, m_stack));
    auto* lines = new QPlainTextEdit(m_stack);
    lines->setObjectName(QStringLiteral("console.plan.edit"));
    lines->setAccessibleName(tr("The plan, one step a line"));
    lines->setPlaceholderText(tr("The engine tells no steps of this statement."));
    lines->setProperty("kind", QStringLiteral("flat"));
    lines->setReadOnly(true);
    lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    showAsCode(*lines, 12);
    lines->setPlainText(planText(result.rows->kept()));
    addPlan(lines);
}

bool ResultsView::showPlanText(const QString& text)
{
    const Result<PlanTree> plan
        = m_console.dialect().engineStatements().readPlanTree({{Value::text(text)}});
    if (plan)
        addPlan(new PlanView(m_context, *plan, m_stack));
    return plan.has_value();
}

void ResultsView::addPlan(QWidget* plan)
{
    const int at = m_tabs->count() - 1;
    addTab(at, plan, tr("Plan"));
    m_tabs->setCurrentIndex(at);
}

void ResultsView::showTitles()
{
    for (int index = 0; index < m_stack->count(); ++index)
        if (const auto* pane = qobject_cast<ResultPane*>(m_stack->widget(index)))
            m_tabs->setTabText(index, pane->title());
}

void ResultsView::showMessages()
{
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
}

void ResultsView::appendNote(const QString& text)
{
    m_messages->appendNote(text);
}

void ResultsView::showCurrent()
{
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    const ResultPane* pane = current();
    m_pin->setEnabled(pane);
    m_pin->setChecked(pane && pane->isPinned());
    m_export->setEnabled(pane);
    Q_EMIT currentChanged();
}

ResultPane* ResultsView::current() const
{
    return qobject_cast<ResultPane*>(m_stack->currentWidget());
}

QString ResultsView::currentText() const
{
    if (const auto* plan = qobject_cast<PlanView*>(m_stack->currentWidget()))
        return plan->copyText();
    const auto* text = qobject_cast<QPlainTextEdit*>(m_stack->currentWidget());
    if (!text)
        return {};
    return text->textCursor().hasSelection()
        ? text->textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n')
        : text->toPlainText();
}

void ResultsView::togglePin()
{
    ResultPane* pane = current();
    if (!pane)
        return;
    pane->setPinned(!pane->isPinned());
    showCurrent();
}

}

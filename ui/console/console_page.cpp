// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_page.h"

#include "browse/commands/copy_specs.h"
#include "browse/commands/edit_specs.h"
#include "browse/commands/row_specs.h"
#include "console_commands.h"
#include "editor/completion_help.h"
#include "editor/sql_text_edit.h"
#include "grid/blocks/grid_clipboard.h"
#include "grid/grid_view.h"
#include "history_dialog.h"
#include "messages_view.h"
#include "models/completion/completion_source.h"
#include "models/console/console_words.h"
#include "models/console/plan_question.h"
#include "pages/page_commands.h"
#include "result_exports.h"
#include "result_pane.h"
#include "results_view.h"
#include "run_bar.h"
#include "run_questions.h"
#include "statement_editor.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"
#include "transaction_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kKeepAfterMs = 400;
constexpr int kSecondMs = 1000;
constexpr qsizetype kTitleCharacters = 28;
constexpr auto kManualView = "manual"_L1;
constexpr auto kGoOnView = "goOn"_L1;
constexpr auto kCaretView = "caret"_L1;

/// The first words of a text, without what makes them a comment.
QString titleOf(const QString& text)
{
    const QStringView start = QStringView(text).first(std::min(text.size(), qsizetype(400)));
    for (const QStringView line : start.split(u'\n')) {
        QString words = line.toString().simplified();
        while (words.startsWith(u'-') || words.startsWith(u' '))
            words.remove(0, 1);
        if (words.isEmpty())
            continue;
        return words.size() <= kTitleCharacters ? words : words.first(kTitleCharacters) + u'…';
    }
    return {};
}

}

ConsolePage::ConsolePage(UiContext context, std::shared_ptr<ConnectionPool> pool,
    ConsoleStore& store, const Place& place, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_store(store)
    , m_place(place)
    , m_pool(std::move(pool))
    , m_console(m_pool, store, place.connection)
    , m_questions(new RunQuestions(m_console, *this))
    , m_exports(new ResultExports(m_context, m_console, store.reaper, m_pool, *this))
{
    setObjectName(QStringLiteral("console.page"));
    createLayout();
    addRunCommands();
    addTextCommands();
    addCopyCommands();
    const Result<QString> kept = store.texts.read(place.console);
    if (kept)
        m_editor->setText(*kept);
    else
        showError(kept.error());
    connectParts();
    connectConsole();
    showState();
}

ConsolePage::~ConsolePage()
{
    if (m_keep.isActive())
        keepText();
    delete m_results; // before the models of its grids
}

void ConsolePage::completeFrom(std::shared_ptr<const Adapter> adapter, CatalogPtr catalog)
{
    m_completion = new CompletionSource(std::move(adapter), std::move(catalog), this);
    m_completionHelp = new CompletionHelp(m_context, *m_editor, *m_completion);
}

void ConsolePage::createLayout()
{
    m_bar = new RunBar(m_context, *this, this);
    m_notice = new NoticeBar(m_context, QStringLiteral("console"), this);
    m_transaction = new TransactionBar(m_context, this);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(QStringLiteral("console.parts.splitter"));
    parts->setChildrenCollapsible(false);
    m_editor = new StatementEditor(m_context, m_console.syntax(), parts);
    m_results = new ResultsView(m_context, m_console, m_store.sorter, parts);
    parts->addWidget(m_editor);
    parts->addWidget(m_results);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* bar : QList<QWidget*>{m_bar, m_notice, m_transaction})
        layout->addWidget(bar);
    layout->addWidget(parts, 1);
    setFocusProxy(m_editor);
}

void ConsolePage::connectParts()
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(kKeepAfterMs);
    connect(&m_keep, &QTimer::timeout, this, &ConsolePage::keepText);
    m_clock.setInterval(kSecondMs);
    connect(&m_clock, &QTimer::timeout, this, &ConsolePage::showState);
    connect(m_editor, &StatementEditor::edited, this, [this] {
        if (!m_keep.isActive())
            m_keep.start();
        showState();
    });
    connect(
        m_transaction, &TransactionBar::commitRequested, &m_console, &ConsoleController::commit);
    connect(m_transaction, &TransactionBar::rollbackRequested, &m_console,
        &ConsoleController::rollback);
    connect(m_results, &ResultsView::currentChanged, this, &ConsolePage::stateChanged);
    connect(m_results, &ResultsView::pinRequested, m_results, &ResultsView::togglePin);
    connect(m_results, &ResultsView::exportRequested, this, &ConsolePage::exportResult);
    connect(m_results, &ResultsView::menuRequested, this, [this](const QPoint& position) {
        QList<CommandId> commands{PageCommand::Copy, PageCommand::CopyWithHeaders};
        for (const FormatCopy& copy : formatCopies())
            if (!namesTable(copy.format))
                commands.append(copy.command);
        commands += {PageCommand::EditValue, PageCommand::Export, PageCommand::PinResult};
        Q_EMIT menuRequested(position, commands);
    });
    connect(m_results, &ResultsView::statusMessage, this,
        [this](const QString& text) { m_notice->show(NoticeBar::Kind::Info, {text, {}, {}, {}}); });
    connect(&m_store.texts, &ConsoleTexts::failed, this,
        [this](const QUuid& console, const Error& failure) {
            if (console == m_place.console)
                showError(failure);
        });
}

void ConsolePage::connectConsole()
{
    connect(&m_console, &ConsoleController::statementChanged, this, &ConsolePage::onStatement);
    connect(&m_console, &ConsoleController::started, this, &ConsolePage::showState);
    connect(&m_console, &ConsoleController::ended, this, &ConsolePage::onEnded);
    connect(&m_console, &ConsoleController::transactionChanged, this, &ConsolePage::showState);
    connect(&m_console, &ConsoleController::endingFailed, this, &ConsolePage::showError);
}

void ConsolePage::addRunCommands()
{
    const auto canRun = [this] { return !m_console.isRunning() && !m_editor->isEmpty(); };
    const auto isOpen
        = [this] { return !m_console.isRunning() && m_console.transaction().isOpen(); };
    const auto hasResult = [this] { return m_results->current() != nullptr; };
    CommandTable& table = handlers();
    table.add(PageCommand::RunStatement, {[this] { runChosen(false); }, canRun});
    table.add(PageCommand::RunAll, {[this] { runAll(); }, canRun});
    table.add(PageCommand::TryStatement,
        {[this] { runChosen(true); },
            [this, canRun] { return canRun() && !m_console.transaction().isOpen(); }});
    table.add(PageCommand::ExplainStatement, {[this] { explainChosen(false); }, canRun});
    table.add(PageCommand::MeasureStatement,
        {[this] { explainChosen(true); },
            [this, canRun] {
                return canRun() && !planQuestion(m_console.dialect(), {}, true).isEmpty();
            }});
    table.add(PageCommand::OpenPlan, {[this] {
        if (!m_results->showPlanText(QGuiApplication::clipboard()->text()))
            m_notice->show(NoticeBar::Kind::Info,
                {tr("There is no plan in the clipboard."), {},
                    tr("Copy what EXPLAIN answered, as lines of text or as JSON."), {}});
    }});
    table.add(PageCommand::Stop,
        {[this] { m_console.stop(); }, [this] { return m_console.isRunning(); }});
    table.add(PageCommand::CommitTransaction,
        {[this] { m_console.commit(); }, [this, isOpen] { return isOpen() && canCommit(); }});
    table.add(PageCommand::RollBackTransaction, {[this] { m_console.rollback(); }, isOpen});
    table.add(PageCommand::ManualTransactions,
        {[this] {
             const bool isManual = m_console.mode() == SessionMode::Manual;
             m_console.setMode(isManual ? SessionMode::Autocommit : SessionMode::Manual);
         },
            {}, [this] { return m_console.mode() == SessionMode::Manual; }});
    table.add(PageCommand::RunOnAfterErrors,
        {[this] { m_goesOn = !m_goesOn; }, {}, [this] { return m_goesOn; }});
    table.add(PageCommand::PinResult,
        {[this] { m_results->togglePin(); }, hasResult,
            [this] { return m_results->current() && m_results->current()->isPinned(); }});
    table.add(
        PageCommand::FilterResult, {[this] { m_results->current()->startFilter(); }, hasResult});
    table.add(PageCommand::Export, {[this] { exportResult(); }, hasResult});
}

void ConsolePage::addTextCommands()
{
    const auto hasText = [this] { return !m_editor->isEmpty(); };
    CommandTable& table = handlers();
    table.add(PageCommand::Undo,
        {[this] { m_editor->textEdit().undo(); },
            [this] { return m_editor->textEdit().document()->isUndoAvailable(); }});
    table.add(PageCommand::Redo,
        {[this] { m_editor->textEdit().redo(); },
            [this] { return m_editor->textEdit().document()->isRedoAvailable(); }});
    table.add(PageCommand::Complete,
        {[this] { m_completionHelp->open(); }, [this] { return m_completionHelp != nullptr; }});
    table.add(PageCommand::FormatStatement, {[this] { m_editor->formatStatement(); }, hasText});
    table.add(PageCommand::EditParameters,
        {[this] {
             if (!m_questions->editValues(m_editor->chosen()))
                 m_notice->show(NoticeBar::Kind::Info,
                     {tr("The statement under the caret has no parameters."), {},
                         tr("Write them as :name or $1."), {}});
         },
            hasText});
    table.add(PageCommand::ShowHistory, {[this] { showHistory(); }});
}

void ConsolePage::addCopyCommands()
{
    const auto hasResult = [this] { return m_results->current() != nullptr; };
    CommandTable& table = handlers();
    table.add(PageCommand::Copy, {[this] { copy(); }});
    const std::pair<CommandId, CopyFormat> formats[]{
        {PageCommand::CopyWithHeaders, CopyFormat::TsvWithHeaders},
        {PageCommand::CopyInList, CopyFormat::InList}};
    for (const auto& [command, format] : formats)
        table.add(command,
            {[this, kind = format] { m_results->current()->grid().clipboard().copy(kind); },
                hasResult});
    // The rows of a statement belong to no table that could be named.
    for (const FormatCopy& copy : formatCopies())
        if (!namesTable(copy.format))
            table.add(copy.command,
                {[this, format = copy.format] {
                     m_results->current()->grid().clipboard().copyAs(format);
                 },
                    hasResult});
    table.add(PageCommand::EditValue,
        {[this] { m_results->current()->grid().editInWindow(); }, hasResult});
}

void ConsolePage::runAll()
{
    const QList<ScriptPart> parts = readScript(m_editor->text(), m_console.syntax());
    m_questions->ask({.parts = parts, .goesOn = m_goesOn},
        [this](const RunRequest& request) { start(request, false); });
}

void ConsolePage::runChosen(bool isTrial)
{
    m_questions->ask({.parts = m_editor->chosen(), .goesOn = m_goesOn, .isTrial = isTrial},
        [this](const RunRequest& request) { start(request, false); });
}

/// Of the first statement only: a plan is read, not waited through.
void ConsolePage::explainChosen(bool isMeasured)
{
    const QList<ScriptPart> parts = m_editor->chosen();
    if (parts.isEmpty())
        return;
    if (!isMeasured)
        return explainPart(parts.first(), false, false);
    m_questions->askMeasuring(parts.first(),
        [this, part = parts.first()](bool isTrial) { explainPart(part, true, isTrial); });
}

void ConsolePage::explainPart(ScriptPart part, bool isMeasured, bool isTrial)
{
    const QString typed = part.sql;
    part.sql = planQuestion(m_console.dialect(), typed, isMeasured);
    part.start = std::max<qsizetype>(0, part.start - part.sql.indexOf(typed));
    part.copyData.reset();
    m_questions->ask({.parts = {part}, .isTrial = isTrial},
        [this](const RunRequest& request) { start(request, true); });
}

void ConsolePage::start(const RunRequest& request, bool isPlan)
{
    if (m_console.isRunning() || request.parts.isEmpty())
        return;
    m_notice->hide();
    m_editor->clearMarks();
    m_results->begin(isPlan);
    m_console.run(request);
}

void ConsolePage::onStatement(int number)
{
    const StatementResult& result = m_console.results()[size_t(number)];
    if (result.state == StatementResult::State::Running && result.rows)
        connect(result.rows.get(), &ResultRows::changed, m_results,
            [this, number, rows = std::weak_ptr(result.rows)] {
                const auto& results = m_console.results();
                const bool isThere = size_t(number) < results.size()
                    && results[size_t(number)].rows == rows.lock();
                if (isThere && results[size_t(number)].state == StatementResult::State::Running)
                    m_results->refresh(number);
            });
    else
        m_results->refresh(number);
    if (&result == m_console.failure() && result.errorAt >= 0)
        m_editor->markError(int(result.errorAt));
    showState();
}

void ConsolePage::onEnded()
{
    const bool hasDefined = std::ranges::any_of(m_console.results(),
        [](const StatementResult& one) { return one.kind.effect == StatementEffect::Defines; });
    if (m_completion && hasDefined)
        m_completion->refresh();
    if (m_console.wasTrial())
        m_results->appendNote(tr("All of this was rolled back. Numbers that sequences gave, "
                                 "notifications and work in other databases are not taken back."));
    showState();
}

void ConsolePage::showState()
{
    const QString open = ConsoleWords::openTransaction(m_console);
    const bool isIdle = !m_console.isRunning();
    m_transaction->show(open, isIdle && canCommit(), isIdle, m_console.isTransactionForgotten());
    m_bar->refresh(ConsoleWords::transaction(m_console));
    if (open.isEmpty() && isIdle)
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
    Q_EMIT stateChanged();
}

void ConsolePage::showError(const Error& failure)
{
    m_notice->show(NoticeBar::Kind::Error, explain(failure));
}

QString ConsolePage::title() const
{
    const QString words = titleOf(m_editor->textEdit().document()->firstBlock().text().isEmpty()
            ? m_editor->text()
            : m_editor->textEdit().document()->firstBlock().text());
    return words.isEmpty() ? tr("SQL console") : words;
}

QList<QWidget*> ConsolePage::panes()
{
    return {&m_editor->textEdit(), m_results};
}

QString ConsolePage::viewState() const
{
    const QJsonObject view{{kManualView, m_console.mode() == SessionMode::Manual},
        {kGoOnView, m_goesOn}, {kCaretView, m_editor->caret()}};
    return QString::fromUtf8(QJsonDocument(view).toJson(QJsonDocument::Compact));
}

void ConsolePage::restoreView(const QString& view)
{
    const QJsonObject state = QJsonDocument::fromJson(view.toUtf8()).object();
    if (m_editor->isEmpty())
        m_editor->setText(state.value(kConsoleText).toString());
    m_goesOn = state.value(kGoOnView).toBool();
    m_console.setMode(
        state.value(kManualView).toBool() ? SessionMode::Manual : SessionMode::Autocommit);
    m_editor->setCaret(state.value(kCaretView).toInt());
    showState();
}

QStringList ConsolePage::statusTexts() const
{
    QStringList texts;
    if (m_console.isRunning())
        texts.append(m_console.isStopping()
                ? tr("Stopping… %1").arg(ConsoleWords::duration(m_console.runningFor()))
                : tr("Running… %1").arg(ConsoleWords::duration(m_console.runningFor())));
    if (m_console.transaction().isOpen() || m_console.mode() == SessionMode::Manual)
        texts.append(ConsoleWords::transaction(m_console));
    return texts;
}

QList<RunningWork> ConsolePage::running() const
{
    if (!m_console.isRunning())
        return {};
    return {{tr("Statements of %1").arg(title()), m_console.runningFor(), m_console.isWriting()}};
}

void ConsolePage::stopRunning()
{
    if (!m_console.isStopping())
        m_console.stop();
}

QString ConsolePage::openTransaction() const
{
    return ConsoleWords::openTransaction(m_console);
}

bool ConsolePage::canCommit() const
{
    return m_console.transaction().state == SessionState::Active;
}

void ConsolePage::endTransaction(bool commits, const std::function<void(bool ended)>& done)
{
    auto* once = new QObject(this);
    const auto hasFailed = std::make_shared<bool>(false);
    connect(&m_console, &ConsoleController::endingFailed, once, [hasFailed] { *hasFailed = true; });
    connect(&m_console, &ConsoleController::ended, once, [this, once, hasFailed, done] {
        once->deleteLater();
        done(!*hasFailed && !m_console.transaction().isOpen());
    });
    if (commits)
        m_console.commit();
    else
        m_console.rollback();
}

void ConsolePage::copy()
{
    if (m_editor->textEdit().hasFocus())
        return m_editor->textEdit().copy();
    if (ResultPane* pane = m_results->current())
        return pane->grid().clipboard().copy(CopyFormat::Tsv);
    copyPlainly(m_results->currentText());
}

void ConsolePage::exportResult()
{
    if (const ResultPane* pane = m_results->current())
        m_exports->begin(*pane);
}

void ConsolePage::showHistory()
{
    auto* dialog = new HistoryDialog(m_context, m_store.history, this);
    connect(dialog, &HistoryDialog::chosen, m_editor, &StatementEditor::insertStatement);
    dialog->show();
}

void ConsolePage::keepText()
{
    m_keep.stop();
    m_store.texts.write(m_place.console, m_editor->text());
}

}

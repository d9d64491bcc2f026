// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/console/console_controller.h"
#include "pages/page.h"
#include "pages/running_page.h"
#include "pages/transaction_page.h"
#include "toolkit/context.h"

#include <tuplewright/schema/catalog.h>

#include <QTimer>

namespace tw {

class Adapter;
class CompletionHelp;
class CompletionSource;
class NoticeBar;
class ResultExports;
class ResultPane;
class ResultsView;
class RunBar;
class RunQuestions;
class StatementEditor;
class TransactionBar;

/// A SQL console: statements above, what they brought below, and the transaction in between. Its
/// text is kept on disk; nothing runs unless it is asked for.
class ConsolePage final : public Page, public RunningPage, public TransactionPage
{
    Q_OBJECT

public:
    struct Place
    {
        QUuid console; ///< under which the text is kept
        QString connection; ///< its name
    };

    /// `store` must outlive the page.
    ConsolePage(UiContext context, std::shared_ptr<ConnectionPool> pool, ConsoleStore& store,
        const Place& place, QWidget* parent = nullptr);
    ~ConsolePage() override;

    /// Completes what is typed by what is known of the connection; `catalog` is what is known now.
    void completeFrom(std::shared_ptr<const Adapter> adapter, CatalogPtr catalog);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("terminal-2"); }
    [[nodiscard]] QList<QWidget*> panes() override;
    [[nodiscard]] QString viewState() const override;
    void restoreView(const QString& view) override;
    [[nodiscard]] QStringList statusTexts() const override;
    [[nodiscard]] bool isLoaded() const override { return true; }
    [[nodiscard]] bool isSettled() const override { return !m_console.isRunning(); }
    [[nodiscard]] std::optional<Error> error() const override { return {}; }

    [[nodiscard]] QList<RunningWork> running() const override;
    void stopRunning() override;
    void abandonRunning() override { m_console.abandon(); }

    [[nodiscard]] QString openTransaction() const override;
    [[nodiscard]] bool canCommit() const override;
    void endTransaction(bool commits, const std::function<void(bool ended)>& done) override;

    [[nodiscard]] StatementEditor& editor() const { return *m_editor; }
    [[nodiscard]] ConsoleController& console() { return m_console; }

private:
    void createLayout();
    void connectParts();
    void connectConsole();
    void addRunCommands();
    void addTextCommands();
    void addCopyCommands();
    void runAll();
    void runChosen(bool isTrial);
    void explainChosen(bool isMeasured);
    void explainPart(ScriptPart part, bool isMeasured, bool isTrial);
    void start(const RunRequest& request, bool isPlan);
    void onStatement(int number);
    void onEnded();
    void showState();
    void showError(const Error& error);
    void copy();
    void exportResult();
    void showHistory();
    void keepText();

    UiContext m_context;
    ConsoleStore& m_store;
    const Place m_place;
    std::shared_ptr<ConnectionPool> m_pool;
    ConsoleController m_console;
    RunQuestions* m_questions = nullptr;
    ResultExports* m_exports = nullptr;
    RunBar* m_bar = nullptr;
    NoticeBar* m_notice = nullptr;
    TransactionBar* m_transaction = nullptr;
    StatementEditor* m_editor = nullptr;
    CompletionSource* m_completion = nullptr; ///< null: nothing is completed
    CompletionHelp* m_completionHelp = nullptr; ///< null as long as there is no source
    ResultsView* m_results = nullptr;
    QTimer m_keep; ///< until the text is written
    QTimer m_clock; ///< while time is shown that passes
    bool m_goesOn = false;
};

}

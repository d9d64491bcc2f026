// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/comparing/comparison_controller.h"
#include "models/connections/connection_list.h"
#include "pages/page.h"
#include "pages/running_page.h"
#include "toolkit/context.h"

#include <QTemporaryDir>

class QToolButton;

namespace tw {

class ComparisonChoices;
class ComparisonSides;
class DifferenceView;
class NoticeBar;

/// The rows of a table beside those of another one, of the same connection or not. Nothing is
/// compared before somebody asks for it.
class ComparisonPage final : public Page, public RunningPage
{
    Q_OBJECT

public:
    /// The connections must outlive it.
    ComparisonPage(UiContext context, ConnectionList& connections, const ConnectionEntry& ofA,
        const QualifiedName& a, QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("git-compare"); }
    QList<QWidget*> panes() override;
    QString viewState() const override { return m_compare.setup().toText(); } ///< what is chosen
    void restoreView(const QString& view) override;
    QStringList statusTexts() const override;
    bool isLoaded() const override { return true; }
    bool isSettled() const override { return !m_compare.isRunning(); }
    std::optional<Error> error() const override { return {}; }

    QList<RunningWork> running() const override;
    void stopRunning() override { m_compare.stop(); }
    void abandonRunning() override { m_compare.stop(); }

    [[nodiscard]] ComparisonController& controller() { return m_compare; }

private:
    [[nodiscard]] QWidget* createHeader(ConnectionList& connections, const QUuid& ofA);
    void addCommands();
    void connectSignals();
    void takeB();
    void refresh();
    void compare();
    void makeScript(ComparisonController::Sync direction, bool toFile);
    void chooseFile(ComparisonController::Sync direction);
    void askToSync(ComparisonController::Sync direction);
    void onSynced(const SyncReport& report, ComparisonController::Sync direction);
    void onScriptWritten(const SyncScriptReport& report);
    void onFailed(const Error& error);

    UiContext m_context;
    ConnectionList& m_connections;
    QUuid m_ofA;
    QualifiedName m_table;
    ComparisonController m_compare;
    QTemporaryDir m_scripts; ///< that go to the clipboard
    ComparisonSides* m_sides = nullptr;
    ComparisonChoices* m_choices = nullptr;
    DifferenceView* m_differences = nullptr;
    NoticeBar* m_notice = nullptr;
    QToolButton* m_run = nullptr;
};

}

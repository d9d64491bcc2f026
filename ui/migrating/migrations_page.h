// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migrating/migration_folders.h"
#include "models/migrating/migration_list.h"
#include "pages/page.h"
#include "pages/running_page.h"
#include "toolkit/context.h"

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTreeView;

namespace tw {

class CommandButtons;
class NoticeBar;

/// The migrations of a database: those of a folder, and what the database has of them, with their
/// SQL. Runs what was reviewed, and nothing by itself.
class MigrationsPage final : public Page, public RunningPage
{
    Q_OBJECT

public:
    /// The folders must outlive it.
    MigrationsPage(UiContext context, std::shared_ptr<const Adapter> adapter,
        MigrationFolders& folders, QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("versions"); }
    QList<QWidget*> panes() override;
    QString viewState() const override; ///< the version that is selected
    void restoreView(const QString& view) override;
    QStringList statusTexts() const override;
    bool isLoaded() const override { return m_list.isRead() || m_list.folder().isEmpty(); }
    bool isSettled() const override { return !m_list.isLoading() && !m_list.isRunning(); }
    std::optional<Error> error() const override { return m_list.error(); }

    QList<RunningWork> running() const override;
    void stopRunning() override { m_list.stop(); }
    void abandonRunning() override { m_list.stop(); }

    /// Shows the migrations of another folder, and remembers it for the database.
    void setFolder(const QString& folder);

Q_SIGNALS:
    void structureWritten(); ///< the catalogue of the connection may be another one now

private:
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    [[nodiscard]] QPlainTextEdit* createText(const char* name, const QString& accessibleName);
    void addCommands();
    void addRunCommands();
    void connectSignals();
    void showState();
    void showTexts();
    void select(qint64 version);
    [[nodiscard]] int current() const; ///< a row; -1: none is selected
    [[nodiscard]] qint64 currentVersion() const; ///< 0: none
    [[nodiscard]] QString whyNotRun() const; ///< empty: runs are possible
    [[nodiscard]] QString whyNotUp(qint64 last) const;
    [[nodiscard]] QString whyNotDown() const;
    void chooseFolder();
    void makeNew();
    void review(const MigrationPlan& plan);
    void onFinished(const MigrationReport& report);

    UiContext m_context;
    std::shared_ptr<const Adapter> m_adapter;
    MigrationFolders& m_folders;
    MigrationList m_list;
    NoticeBar* m_notice = nullptr;
    QLabel* m_place = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_view = nullptr;
    QLabel* m_empty = nullptr;
    QPlainTextEdit* m_up = nullptr;
    QPlainTextEdit* m_down = nullptr;
    CommandButtons* m_buttons = nullptr;
    qint64 m_wanted = 0; ///< version to be selected once it is read
    bool m_isVerifying = false;
};

}

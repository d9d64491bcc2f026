// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_test_panel.h"
#include "models/connections/password_keeper.h"
#include "models/connections/profile_draft.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace tw {

class GeneralPage;
class PoolPage;

/// Names a connection, says where it leads and how to behave there, tries it, and has it stored
/// without its password.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Stores what was entered, or says why it cannot be stored.
    using Save = std::function<Result<void>(const ConnectionProfile&, const Secret&)>;

    /// What the dialog works with; all must outlive it.
    struct Parts
    {
        UiContext context;
        const BackendSet& backends;
        Executor& executor; ///< tests run on it
        PasswordKeeper& passwords;
    };

    /// A profile without an id is a new one.
    ConnectionDialog(Parts parts, ConnectionProfile profile, Save save, QWidget* parent = nullptr);
    ~ConnectionDialog() override;

    [[nodiscard]] ProfileDraft& draft() { return m_draft; } ///< what is entered so far

    /// Folder in which file choosers start.
    void setFolder(const QString& folder);

Q_SIGNALS:
    void connectRequested(const QUuid& id); ///< it was saved and is to be opened

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QPushButton* makeButton(const char* name, const QString& text);
    [[nodiscard]] QWidget* makeFooter();
    void createPages();
    void createLayout();
    void addPage(const QString& title, const QString& area, const QStringList& keys,
        const QString& note = {});
    void openImport(const QString& envFile);
    void startTest();
    void save(bool thenConnect);
    void showError(const QString& text);

    Parts m_parts;
    Save m_save;
    ProfileDraft m_draft;
    QTabWidget* m_tabs = nullptr;
    GeneralPage* m_general = nullptr;
    PoolPage* m_pool = nullptr;
    QLabel* m_error = nullptr;
    ConnectionTestPanel* m_test = nullptr;
    QPushButton* m_testButton = nullptr;
};

}

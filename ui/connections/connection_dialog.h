// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_form.h"
#include "connection_test_panel.h"

#include <tuplewright/profiles/profile_store.h>

#include <QDialog>

class QPushButton;

namespace tw {

/// Names a connection, says where it leads, tries it, and has it stored without its password.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Stores what was entered, or says why it cannot be stored.
    using Save = std::function<Result<void>(const ConnectionProfile&, const Secret&)>;

    /// A profile without an id is a new one.
    ConnectionDialog(UiContext context, const BackendSet& backends, Executor& executor,
        ConnectionProfile profile, Save save, QWidget* parent = nullptr);

    [[nodiscard]] ConnectionForm* form() const { return m_form; }

Q_SIGNALS:
    void connectRequested(const QUuid& id);

private:
    [[nodiscard]] QPushButton* makeButton(const char* name, const QString& text);
    [[nodiscard]] QWidget* makeFooter();
    void createLayout();
    void save(bool thenConnect);

    Save m_save;
    ConnectionProfile m_profile;
    QLineEdit* m_name = nullptr;
    QLabel* m_error = nullptr;
    ConnectionForm* m_form = nullptr;
    ConnectionTestPanel* m_test = nullptr;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/password_keeper.h"
#include "models/connections/profile_draft.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace tw {

/// The password of a draft, and where it is to be kept: with the note that says what that means,
/// and whether this computer can do it.
class PasswordField final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the field.
    PasswordField(ProfileDraft& draft, PasswordKeeper& keeper, QWidget* parent);

    [[nodiscard]] QComboBox* places() const { return m_places; } ///< where the password is kept
    void focusPassword() const; ///< for when the server refused it

private:
    void createWidgets();
    void createLayout();
    void choose(PasswordPlace place);
    void onProbed(const Result<void>& probed);
    void showDraft();
    [[nodiscard]] QString note() const;

    ProfileDraft& m_draft;
    std::optional<Error> m_noKeychain;
    bool m_isChosen = false; ///< by a person, or stored before
    QLineEdit* m_password = nullptr;
    QComboBox* m_places = nullptr;
    QLineEdit* m_command = nullptr;
    QLabel* m_note = nullptr;
};

}

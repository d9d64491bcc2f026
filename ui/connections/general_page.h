// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setting_page.h"

class QComboBox;
class QPushButton;

namespace tw {

class PasswordField;
class PasswordKeeper;

/// Where a connection leads: as one URL and as fields that follow each other, with the password and
/// how the connection is listed.
class GeneralPage final : public SettingPage
{
    Q_OBJECT

public:
    GeneralPage(ProfileDraft& draft, PasswordKeeper& keeper, QWidget* parent = nullptr);

    /// Folder in which file choosers start.
    void setFolder(const QString& folder);
    void focusPassword() const; ///< for when the server refused it

    /// Takes over what was dropped or pasted: a URL, or the path of a SQLite file. What is neither
    /// stays in the URL line with the reason below.
    void enterUrl(const QString& text);

Q_SIGNALS:
    void importRequested(); ///< from configuration files of other tools

private:
    void addUrl();
    void addServer();
    void addPassword(PasswordKeeper& keeper);
    void addListing();
    void readUrl(const QString& text);
    void showUrl();
    void showUrlError(const QString& text);
    void showDraft();

    QComboBox* m_kind = nullptr;
    QLineEdit* m_url = nullptr;
    QLabel* m_urlError = nullptr;
    QWidget* m_server = nullptr;
    SettingField* m_file = nullptr;
    SettingField* m_database = nullptr;
    PasswordField* m_password = nullptr;
    QLineEdit* m_group = nullptr;
    QLineEdit* m_tags = nullptr;
};

}

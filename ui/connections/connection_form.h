// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/profiles/connection_config.h>

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace tw {

/// Where to connect, as one URL and as fields that follow each other.
class ConnectionForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget* parent = nullptr);

    void setConfig(const ConnectionConfig& config);
    [[nodiscard]] const ConnectionConfig& config() const { return m_config; }

    /// The password typed for this session; unset when the field is empty.
    [[nodiscard]] Secret password() const;

    /// Folder in which the file chooser starts.
    void setFolder(const QString& folder) { m_folder = folder; }

Q_SIGNALS:
    void changed();

private:
    void createFields();
    void createLayout();
    void connectSignals();
    QLineEdit* makeEdit(const char* name, const QString& label);
    void readUrl(const QString& text);
    void readFields();
    void showFields();
    void showUrl();
    void showKind();
    void showUrlError(const QString& text);
    void chooseFile();

    ConnectionConfig m_config;
    QString m_folder;
    QFormLayout* m_layout = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_url = nullptr;
    QLabel* m_urlError = nullptr;
    QLineEdit* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QLineEdit* m_database = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    QLabel* m_passwordNote = nullptr;
    QComboBox* m_ssl = nullptr;
    QLineEdit* m_file = nullptr;
    QWidget* m_server = nullptr; ///< host and port
    QWidget* m_fileRow = nullptr;
};

}

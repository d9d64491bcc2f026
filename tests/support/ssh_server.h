// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

/// A real sshd of its own on a port of 127.0.0.1, with keys of its own, run without privileges. It
/// lets in its own user, with the key at keyFile(). It ends with this object. Aborts when it does
/// not start.
class SshServer
{
public:
    /// `settings` are further lines of sshd_config.
    explicit SshServer(const QStringList& settings = {});
    ~SshServer();
    SshServer(const SshServer&) = delete;
    SshServer& operator=(const SshServer&) = delete;

    /// Tests skip without it.
    [[nodiscard]] static bool isInstalled();

    [[nodiscard]] QString user() const;
    [[nodiscard]] QString port() const { return m_port; }
    [[nodiscard]] QString keyFile() const { return m_clientFolder.filePath(QStringLiteral("key")); }
    [[nodiscard]] QString fingerprint() const; ///< of the host key, "SHA256:…"
    [[nodiscard]] QString log() const;

    void changeHostKey(); ///< restarts with another one
    void protectKey(const QString& passphrase) const; ///< the user's
    void allowNoKey(); ///< forgets whom it lets in
    void start();
    void stop();

private:
    void makeKey(const QString& path) const;

    QTemporaryDir m_folder;
    QTemporaryDir m_clientFolder; ///< ssh wants its key in the hands of whoever runs it
    QString m_port;
    QProcess m_process;
};

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <thread>

/// Stands between one client and a server and cuts the link at a given statement. Serves the first
/// connection that is made; cancel requests find nobody.
class CuttingProxy
{
public:
    enum class Cut
    {
        BeforeForwarding, ///< the server never sees the statement
        BeforeAnswer, ///< the server carries it out, the client never hears of it
    };

    /// `mark` is the text in the client's bytes that triggers the cut.
    CuttingProxy(const QString& serverSocket, QByteArray mark, Cut cut);

    /// The folder to give as host.
    [[nodiscard]] QString host() const { return m_folder.path(); }

private:
    void serve(const std::stop_token& stop) const;
    [[nodiscard]] bool forwardToServer(int client, int server) const;

    QTemporaryDir m_folder;
    QString m_serverSocket;
    QByteArray m_mark;
    Cut m_cut;
    int m_listener = -1;
    std::jthread m_thread;
};

/// A socket that accepts connections and never answers.
class DeafServer
{
public:
    DeafServer();
    ~DeafServer();
    DeafServer(const DeafServer&) = delete;
    DeafServer& operator=(const DeafServer&) = delete;

    [[nodiscard]] QString host() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    int m_listener = -1;
};

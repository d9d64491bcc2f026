// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stream_socket.h"

#include <QTemporaryDir>

/// A socket that accepts connections and never answers.
class DeafServer
{
public:
    DeafServer()
        : m_listener(StreamSocket::listenAt(m_folder.filePath(QStringLiteral(".s.PGSQL.5432"))))
    { }

    /// The folder to give as host.
    [[nodiscard]] QString host() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    StreamSocket m_listener;
};

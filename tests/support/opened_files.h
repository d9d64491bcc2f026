// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QStringList>

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstring>

/// Tells which files of a folder any process has opened. Aborts when the system cannot watch it.
class OpenedFiles
{
public:
    explicit OpenedFiles(const QString& folder)
        : m_descriptor(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        if (inotify_add_watch(m_descriptor, QFile::encodeName(folder).constData(), IN_OPEN) < 0)
            qFatal("cannot watch %s", qPrintable(folder));
    }
    ~OpenedFiles() { close(m_descriptor); }
    OpenedFiles(const OpenedFiles&) = delete;
    OpenedFiles& operator=(const OpenedFiles&) = delete;

    /// Their names, since the last call; the folder itself is an empty name and left out.
    [[nodiscard]] QStringList take()
    {
        QStringList names;
        alignas(inotify_event) std::array<char, 4096> buffer{};
        for (;;) {
            const ssize_t size = read(m_descriptor, buffer.data(), buffer.size());
            if (size <= 0)
                return names;
            for (ssize_t at = 0; at < size;) {
                inotify_event event{};
                std::memcpy(&event, buffer.data() + at, sizeof event);
                if (event.len > 0)
                    names << QFile::decodeName(buffer.data() + at + sizeof event);
                at += ssize_t(sizeof event + event.len);
            }
        }
    }

private:
    int m_descriptor;
};

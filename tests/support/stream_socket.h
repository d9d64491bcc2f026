// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>

/// A stream socket of the system, closed with this object. Aborts when it cannot be made.
class StreamSocket
{
public:
    StreamSocket() = default;
    explicit StreamSocket(int descriptor)
        : m_descriptor(descriptor)
    { }
    ~StreamSocket();
    StreamSocket(StreamSocket&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    { }
    StreamSocket& operator=(StreamSocket&& other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }

    [[nodiscard]] static StreamSocket listenAt(const QString& path);

    /// On 127.0.0.1; port 0 lets the system choose a free one.
    [[nodiscard]] static StreamSocket listenAtPort(quint16 port);

    /// Invalid when nobody listens there.
    [[nodiscard]] static StreamSocket connectTo(const QString& path);

    /// Invalid when nobody waits.
    [[nodiscard]] StreamSocket accept() const;
    [[nodiscard]] bool isValid() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] quint16 port() const;

    /// What has arrived; empty at the end of the stream, nothing when nothing is there.
    [[nodiscard]] std::optional<QByteArray> read() const;

    /// How many bytes the system took, or -1 when the link is gone. Never blocks.
    [[nodiscard]] qsizetype write(QByteArrayView bytes) const;

    /// True when the other side has taken everything that was written.
    [[nodiscard]] bool isDrained() const;

    /// Ends the link, or the listening, at once for everybody, in any thread.
    void shutDown() const;

private:
    int m_descriptor = -1;
};

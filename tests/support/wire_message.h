// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

/// Who sends a message of the PostgreSQL protocol.
enum class Sender
{
    Client,
    Server,
};

/// What the protocol leaves without a type letter.
constexpr char kStartup = 1;
constexpr char kNegotiation = 2; ///< the wish for encryption and the one byte that answers it
constexpr char kCancelRequest = 3;
constexpr char kOpaque = 4; ///< bytes of an encrypted link

/// One message as it travels.
struct WireMessage
{
    char type = 0;
    QByteArray bytes; ///< with type letter and length
};

/// A message of a lettered type, with its length.
[[nodiscard]] QByteArray wireMessage(char type, const QByteArray& payload);

/// Fields by their letter, such as {'S', "ERROR"}, {'C', "40001"}, {'M', "text"}.
[[nodiscard]] QByteArray errorResponse(const QList<std::pair<char, QByteArray>>& fields);

/// An ErrorResponse that says ERROR, or whatever `severity` is.
[[nodiscard]] QByteArray errorResponse(
    const QByteArray& sqlState, const QByteArray& message, const QByteArray& severity = "ERROR");

/// Cuts the bytes of one direction into messages.
class WireFramer
{
public:
    explicit WireFramer(Sender sender)
        : m_isStarting(sender == Sender::Client)
    { }

    void append(const QByteArray& bytes) { m_bytes += bytes; }

    /// The next whole message, if it has arrived.
    [[nodiscard]] std::optional<WireMessage> next();

    /// The server's next byte answers a wish for encryption.
    void expectAnswer() { ++m_answers; }

    /// From here on nothing can be understood.
    void becomeOpaque() { m_isOpaque = true; }

private:
    [[nodiscard]] std::optional<WireMessage> nextUntyped();
    [[nodiscard]] std::optional<WireMessage> take(char type, qint64 size);
    [[nodiscard]] quint32 numberAt(qsizetype offset) const;

    QByteArray m_bytes;
    bool m_isStarting;
    bool m_isOpaque = false;
    int m_answers = 0;
};

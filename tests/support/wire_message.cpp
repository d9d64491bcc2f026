// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire_message.h"

#include <QtEndian>

namespace {

constexpr quint32 kCancelCode = 80877102;
constexpr quint32 kTlsCode = 80877103;
constexpr quint32 kGssCode = 80877104;

}

QByteArray wireMessage(char type, const QByteArray& payload)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(payload.size() + 4), length.data());
    return type + length + payload;
}

QByteArray errorResponse(const QList<std::pair<char, QByteArray>>& fields)
{
    QByteArray payload;
    for (const auto& [letter, text] : fields)
        payload += letter + text + '\0';
    return wireMessage('E', payload + '\0');
}

QByteArray errorResponse(
    const QByteArray& sqlState, const QByteArray& message, const QByteArray& severity)
{
    return errorResponse({{'S', severity}, {'V', severity}, {'C', sqlState}, {'M', message}});
}

std::optional<WireMessage> WireFramer::next()
{
    if (m_bytes.isEmpty())
        return std::nullopt;
    if (m_isOpaque)
        return take(kOpaque, m_bytes.size());
    if (m_answers > 0) {
        --m_answers;
        return take(kNegotiation, 1);
    }
    if (m_isStarting)
        return nextUntyped();
    if (m_bytes.size() < 5)
        return std::nullopt;
    return take(m_bytes.at(0), 1 + qint64(numberAt(1)));
}

std::optional<WireMessage> WireFramer::nextUntyped()
{
    if (m_bytes.size() < 8)
        return std::nullopt;
    const quint32 code = numberAt(4);
    const bool negotiates = code == kTlsCode || code == kGssCode;
    const char type = code == kCancelCode ? kCancelRequest : negotiates ? kNegotiation : kStartup;
    auto message = take(type, std::max<qint64>(numberAt(0), 8));
    m_isStarting = !message || type != kStartup;
    return message;
}

std::optional<WireMessage> WireFramer::take(char type, qint64 size)
{
    if (m_bytes.size() < size)
        return std::nullopt;
    WireMessage message{type, m_bytes.left(size)};
    m_bytes.remove(0, size);
    return message;
}

quint32 WireFramer::numberAt(qsizetype offset) const
{
    return qFromBigEndian<quint32>(m_bytes.constData() + offset);
}

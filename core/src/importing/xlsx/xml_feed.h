// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QXmlStreamReader>

#include <functional>

namespace tw {

/// XML read token by token from bytes that come piece by piece.
class XmlFeed
{
public:
    explicit XmlFeed(std::function<Result<QByteArray>()> bytes)
        : m_bytes(std::move(bytes))
    { }

    /// The next token; false at the end, as often as it is asked. Fails with Corruption for what is
    /// no XML.
    [[nodiscard]] Result<bool> next();

    /// Of the present token.
    [[nodiscard]] bool begins(QStringView name) const
    {
        return m_reader.isStartElement() && m_reader.name() == name;
    }
    [[nodiscard]] bool ends(QStringView name) const
    {
        return m_reader.isEndElement() && m_reader.name() == name;
    }
    [[nodiscard]] bool isText() const { return m_reader.isCharacters(); }
    [[nodiscard]] QStringView text() const { return m_reader.text(); }
    /// Of the element that begins, whatever its prefix is.
    [[nodiscard]] QString attribute(QStringView name) const;

private:
    std::function<Result<QByteArray>()> m_bytes;
    QXmlStreamReader m_reader;
    bool m_ended = false;
};

}

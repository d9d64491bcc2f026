// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUuid>
#include <QtEndian>

#include <concepts>
#include <utility>

namespace tw {

/// Appends to bytes what a QDataStream reads back. Writing with one costs several virtual calls for
/// each number, which is felt where a batch of thousands of rows is kept before it is saved.
class DataSink
{
public:
    explicit DataSink(QByteArray& bytes)
        : m_bytes(bytes)
    { }

    DataSink& operator<<(std::integral auto number)
    {
        const auto ordered = qToBigEndian(number);
        m_bytes.append(reinterpret_cast<const char*>(&ordered), sizeof ordered);
        return *this;
    }

    DataSink& operator<<(const QByteArray& bytes)
    {
        if (bytes.isNull())
            return *this << kNull;
        *this << quint32(bytes.size());
        m_bytes.append(bytes);
        return *this;
    }

    DataSink& operator<<(const QString& text)
    {
        if (text.isNull())
            return *this << kNull;
        const qsizetype size = text.size() * qsizetype(sizeof(char16_t));
        *this << quint32(size);
        const qsizetype start = m_bytes.size();
        m_bytes.resize(start + size);
        qToBigEndian<char16_t>(text.utf16(), text.size(), m_bytes.data() + start);
        return *this;
    }

    DataSink& operator<<(const QUuid& id)
    {
        m_bytes.append(id.toRfc4122());
        return *this;
    }

    template <class First, class Second>
    DataSink& operator<<(const std::pair<First, Second>& pair)
    {
        return *this << pair.first << pair.second;
    }

    template <class Item>
    DataSink& operator<<(const QList<Item>& items)
    {
        *this << quint32(items.size());
        for (const Item& item : items)
            *this << item;
        return *this;
    }

private:
    static constexpr quint32 kNull = 0xffffffff;

    QByteArray& m_bytes;
};

}

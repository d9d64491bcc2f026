// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace tw::test {

/// The same texts in every run: a failure can be looked at again.
class RandomText
{
public:
    explicit RandomText(quint32 seed)
        : m_random(seed)
    { }

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }

    [[nodiscard]] QString pick(const QStringList& pieces)
    {
        return pieces[below(int(pieces.size()))];
    }

    /// Up to `limit` pieces in a row.
    [[nodiscard]] QString joined(const QStringList& pieces, int limit)
    {
        QString text;
        for (int i = below(limit + 1); i > 0; --i)
            text += pick(pieces);
        return text;
    }

    /// Any valid Unicode text with many quotes, separators and control characters.
    [[nodiscard]] QString unicode(int limit)
    {
        QString text;
        for (int i = below(limit + 1); i > 0; --i)
            text += character();
        return text;
    }

private:
    [[nodiscard]] QString character()
    {
        static const QString loaded = QStringLiteral("\"\"''..::\\/$[]{}(),;\n\r\t\b\f\u0001 aZ0_");
        const int kind = below(4);
        if (kind < 2)
            return loaded.at(below(int(loaded.size())));
        if (kind == 2)
            return QChar(0x21 + below(0xD000));
        const char32_t beyond = char32_t(0x10000 + below(0xFFFFF));
        return QString::fromUcs4(&beyond, 1);
    }

    QRandomGenerator m_random;
};

}

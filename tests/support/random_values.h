// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace tw::test {

/// Values of many types, with more of the awkward ones than chance would bring. The same in every
/// run.
class RandomValues
{
public:
    explicit RandomValues(quint32 seed)
        : m_random(seed)
    { }

    [[nodiscard]] int below(int limit) { return m_random.bounded(limit); }
    [[nodiscard]] QByteArray pick(const QList<QByteArray>& some)
    {
        return some[below(int(some.size()))];
    }

    [[nodiscard]] QByteArray digits(int most); ///< at least one
    [[nodiscard]] QByteArray whole(int bits); ///< as far as a signed number of so many bits goes
    [[nodiscard]] QByteArray decimal(int mostBefore, int mostBehind);
    [[nodiscard]] QByteArray real();
    [[nodiscard]] QByteArray bytes(int most);
    [[nodiscard]] QByteArray text(int most); ///< UTF-8, without U+0000
    [[nodiscard]] QByteArray json(int depth);

private:
    QRandomGenerator m_random;
};

}

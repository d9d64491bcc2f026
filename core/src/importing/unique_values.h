// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QSet>

namespace tw {

/// Whether values are all different, in memory of a fixed size: beyond two millions only numbers
/// that go up are known to be.
class UniqueValues
{
public:
    void add(QByteArrayView value);
    [[nodiscard]] bool isUnique() const { return m_ascends || m_differs; }

private:
    QSet<size_t> m_seen; ///< hashes: what is taken for equal by mistake is only taken for no key
    qint64 m_last = 0;
    bool m_hasLast = false;
    bool m_ascends = true;
    bool m_differs = true;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_values.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tw::test {

QByteArray RandomValues::digits(int most)
{
    QByteArray text(1, char('1' + below(9)));
    for (int i = below(most); i > 0; --i)
        text += char('0' + below(10));
    return text;
}

QByteArray RandomValues::whole(int bits)
{
    const qint64 most
        = bits == 64 ? std::numeric_limits<qint64>::max() : (qint64(1) << (bits - 1)) - 1;
    switch (below(8)) {
    case 0:
        return QByteArray::number(most);
    case 1:
        return QByteArray::number(-most - 1);
    default:
        return QByteArray::number(qint64(m_random.generate64()) % most >> below(bits));
    }
}

QByteArray RandomValues::decimal(int mostBefore, int mostBehind)
{
    return pick({"", "-"}) + digits(mostBefore) + '.' + digits(mostBehind);
}

QByteArray RandomValues::real()
{
    return decimal(16, 16) + 'e' + QByteArray::number(below(500) - 250);
}

QByteArray RandomValues::bytes(int most)
{
    QByteArray raw;
    for (int i = below(most + 1); i > 0; --i)
        raw += char(below(256));
    return raw;
}

QByteArray RandomValues::text(int most)
{
    static const QString loaded = u"\"\"''\\\\$[]{}(),;:\n\r\t\b\u0001 aZ0_\u00E9\u202E\uFEFF"_s;
    QString text;
    for (int i = below(most + 1); i > 0; --i)
        text += below(6) == 0 ? QChar(0xA1 + below(0xD000)) : loaded.at(below(int(loaded.size())));
    return text.toUtf8();
}

QByteArray RandomValues::json(int depth)
{
    switch (depth > 0 ? below(7) : below(5)) {
    case 0:
        return pick({"null", "true", "false", "-0", "1.50", "1e3"});
    case 1:
        return decimal(30, 10);
    case 2:
        return "\"a\\u00e9\\n\\\"\"";
    case 3:
        return whole(64);
    case 4:
        return pick({"{}", "[]", "\"\""});
    case 5:
        return '[' + json(depth - 1) + " ," + json(depth - 1) + ']';
    default:
        return "{\"k" + digits(2) + "\" :" + json(depth - 1) + ",\"\":" + json(depth - 1) + '}';
    }
}

}

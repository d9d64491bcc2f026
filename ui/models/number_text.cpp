// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_text.h"

#include <QLocale>

namespace tw {

QString shortCount(qint64 count)
{
    const QLocale locale;
    if (count < 1000)
        return locale.toString(count);
    const char16_t units[]{u'k', u'M', u'B', u'T'};
    qint64 scale = 1000;
    size_t unit = 0;
    while (unit + 1 < std::size(units) && count >= scale * 1000) {
        scale *= 1000;
        ++unit;
    }
    const qint64 tenths = count / (scale / 10);
    const QString digits = tenths < 100 && tenths % 10 != 0
        ? locale.toString(double(tenths) / 10, 'f', 1)
        : locale.toString(tenths / 10);
    return digits + QChar::Nbsp + QChar(units[unit]);
}

}

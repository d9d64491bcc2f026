// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_text.h"

#include <QLocale>

#include <array>
#include <span>

namespace tw {

namespace {

constexpr std::array kCounts{"k", "M", "B", "T"};
constexpr std::array kSizes{"kB", "MB", "GB", "TB"};

/// `units`: of the thousands, the millions and so on.
QString cutText(qint64 number, std::span<const char* const> units)
{
    const QLocale locale;
    qint64 scale = 1000;
    size_t unit = 0;
    while (unit + 1 < units.size() && number >= scale * 1000) {
        scale *= 1000;
        ++unit;
    }
    const qint64 tenths = number / (scale / 10);
    const QString digits = tenths < 100 && tenths % 10 != 0
        ? locale.toString(double(tenths) / 10, 'f', 1)
        : locale.toString(tenths / 10);
    return digits + QChar::Nbsp + QLatin1StringView(units[unit]);
}

}

QString shortCount(qint64 count)
{
    return count < 1000 ? QLocale().toString(count) : cutText(count, kCounts);
}

QString sizeText(qint64 bytes)
{
    return bytes < 1000 ? QString::number(bytes) + QChar::Nbsp + u'B' : cutText(bytes, kSizes);
}

}

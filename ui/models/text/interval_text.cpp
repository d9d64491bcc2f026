// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interval_text.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>

namespace tw {

namespace {

bool isZero(const QByteArray& number)
{
    return std::ranges::all_of(number, [](char c) { return c == '0' || c == '+' || c == '-'; });
}

bool isOne(const QByteArray& number)
{
    return number == "1" || number == "+1" || number == "-1";
}

void append(QByteArray& out, const QByteArray& number, const char* one, const char* many)
{
    if (number.isEmpty() || isZero(number))
        return;
    if (!out.isEmpty())
        out += ' ';
    out += number + ' ' + (isOne(number) ? one : many);
}

}

std::optional<IntervalText> IntervalText::parse(const QByteArray& text)
{
    static const QRegularExpression pattern(QStringLiteral(
        R"(^(?:([+-]?\d+) years? ?)?(?:([+-]?\d+) mons? ?)?(?:([+-]?\d+) days? ?)?([+-]?\d+:\d\d:\d\d(?:\.\d+)?)?$)"));
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(text));
    if (text.isEmpty() || text.endsWith(' ') || !match.hasMatch())
        return std::nullopt;
    return IntervalText{match.captured(1).toLatin1(), match.captured(2).toLatin1(),
        match.captured(3).toLatin1(), match.captured(4).toLatin1()};
}

QByteArray IntervalText::print() const
{
    QByteArray out;
    append(out, years, "year", "years");
    append(out, months, "mon", "mons");
    append(out, days, "day", "days");
    const bool hasTime
        = !time.isEmpty() && (!isZero(QByteArray(time).replace(':', "")) || out.isEmpty());
    if (hasTime)
        out += (out.isEmpty() ? "" : " ") + time;
    return out.isEmpty() ? QByteArray("00:00:00") : out;
}

}

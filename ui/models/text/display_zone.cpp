// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "display_zone.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr qsizetype kDisplayZoneLongest = 64; ///< no moment is written with more characters
constexpr qsizetype kDateTimeLength = 19; ///< of 2025-11-18 09:30:00
constexpr int kLastYear = 9999;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The number of two digits at a place; -1: they are none.
int twoDigits(QStringView text, qsizetype at)
{
    if (at + 2 > text.size() || !isDigit(text[at]) || !isDigit(text[at + 1]))
        return -1;
    return (text[at].unicode() - u'0') * 10 + (text[at + 1].unicode() - u'0');
}

/// Seconds east of Greenwich, from Z, +02, -03:30 or +00:53:28.
std::optional<int> offsetOf(QStringView text)
{
    if (text == u"Z")
        return 0;
    const bool isComplete = text.size() == 3 || text.size() == 6 || text.size() == 9;
    if (!isComplete || (text[0] != u'+' && text[0] != u'-'))
        return {};
    int seconds = 0;
    int unit = 3600;
    for (qsizetype at = 1; at < text.size(); at += 3, unit /= 60) {
        const int part = twoDigits(text, at);
        if (part < 0 || (at > 1 && (part > 59 || text[at - 1] != u':')))
            return {};
        seconds += part * unit;
    }
    return text[0] == u'-' ? -seconds : seconds;
}

QString offsetText(int seconds)
{
    QString text(seconds < 0 ? u'-' : u'+');
    const int size = std::abs(seconds);
    const auto add = [&text](int part) { text += QString::number(part).rightJustified(2, u'0'); };
    add(size / 3600);
    if (size % 3600 == 0)
        return text;
    text += u':';
    add(size / 60 % 60);
    if (size % 60 == 0)
        return text;
    text += u':';
    add(size % 60);
    return text;
}

/// The date and the time of the first characters, as if they were of UTC; not valid when they are
/// no such thing.
QDateTime readDateTime(QStringView text)
{
    static constexpr std::array<std::pair<qsizetype, char16_t>, 4> kSigns{
        {{4, u'-'}, {7, u'-'}, {13, u':'}, {16, u':'}}};
    const auto stands = [text](const auto& sign) { return text[sign.first] == sign.second; };
    if (!std::ranges::all_of(kSigns, stands) || (text[10] != u' ' && text[10] != u'T'))
        return {};
    std::array<int, 7> parts{};
    static constexpr std::array<qsizetype, 7> kPlaces{0, 2, 5, 8, 11, 14, 17};
    for (size_t part = 0; part < parts.size(); ++part) {
        parts[part] = twoDigits(text, kPlaces[part]);
        if (parts[part] < 0)
            return {};
    }
    const QDate date(parts[0] * 100 + parts[1], parts[2], parts[3]);
    const QTime time(parts[4], parts[5], parts[6]);
    return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

}

DisplayZone DisplayZone::named(const QByteArray& name)
{
    DisplayZone zone;
    if (!name.isEmpty())
        zone.m_zone = QTimeZone(name);
    return zone;
}

QString DisplayZone::name() const
{
    return isSet() ? QString::fromUtf8(m_zone.id()) : QString();
}

// The digits after the second are carried over as text: every offset is whole seconds.
std::optional<QString> DisplayZone::shown(QStringView written) const
{
    if (!isSet() || written.size() <= kDateTimeLength || written.size() > kDisplayZoneLongest)
        return {};
    qsizetype offsetStart = kDateTimeLength;
    if (written[offsetStart] == u'.')
        for (++offsetStart; offsetStart < written.size() && isDigit(written[offsetStart]);)
            ++offsetStart;
    const QDateTime asUtc = readDateTime(written);
    const std::optional<int> offset = offsetOf(written.sliced(offsetStart));
    if (!asUtc.isValid() || !offset)
        return {};
    const QDateTime moment = asUtc.addSecs(-*offset);
    const int wanted = m_zone.offsetFromUtc(moment);
    const QDateTime there = moment.addSecs(wanted);
    const int year = there.date().year();
    if (year < 1 || year > kLastYear)
        return {};
    const QString format = QStringLiteral("yyyy-MM-dd'%1'HH:mm:ss").arg(written[10]);
    return there.toString(format) + written.sliced(kDateTimeLength, offsetStart - kDateTimeLength)
        + offsetText(wanted);
}

}

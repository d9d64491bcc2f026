// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/xlsx/serial_date.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr double kMillisecondsOfDay = 86'400'000;
constexpr double kLastSerial = 2'958'466; // 9999-12-31
constexpr int kMissingDay = 60;

bool isBetween(int number, int first, int last)
{
    return number >= first && number <= last;
}

/// The code without what is text, a colour or a condition in it; `[h]` stays as `[`.
QString bareCode(QStringView code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i + 1);
            const QStringView inside = code.sliced(i + 1, end < 0 ? 0 : end - i - 1);
            const bool isElapsed
                = inside.size() <= 2 && !inside.isEmpty() && u"hmsHMS"_s.contains(inside.front());
            bare += isElapsed ? u"["_s : QString();
            i = end < 0 ? code.size() : end;
        } else if (c == u';') {
            break;
        } else {
            bare += c;
        }
    }
    return bare;
}

QByteArray timeText(qint64 milliseconds)
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(int(milliseconds));
    return time.toString(time.msec() > 0 ? u"hh:mm:ss.zzz"_s : u"hh:mm:ss"_s).toLatin1();
}

QByteArray durationText(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 500) / 1000;
    return QByteArray::number(seconds / 3600).rightJustified(2, '0') + ':'
        + QByteArray::number(seconds / 60 % 60).rightJustified(2, '0') + ':'
        + QByteArray::number(seconds % 60).rightJustified(2, '0');
}

std::optional<QByteArray> dayText(int day, bool countsFrom1904)
{
    if (!countsFrom1904 && day == kMissingDay)
        return std::nullopt;
    QDate first(1904, 1, 1);
    if (!countsFrom1904)
        first = day < kMissingDay ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    return first.addDays(day).toString(Qt::ISODate).toLatin1();
}

}

SerialForm serialForm(int builtIn)
{
    if (isBetween(builtIn, 14, 17) || isBetween(builtIn, 27, 31) || isBetween(builtIn, 50, 54)
        || isBetween(builtIn, 57, 58))
        return SerialForm::Date;
    if (builtIn == 22)
        return SerialForm::Moment;
    if (builtIn == 46)
        return SerialForm::Duration;
    const bool isTime = isBetween(builtIn, 18, 21) || isBetween(builtIn, 32, 36)
        || isBetween(builtIn, 45, 47) || isBetween(builtIn, 55, 56);
    return isTime ? SerialForm::Time : SerialForm::Number;
}

SerialForm serialForm(QStringView formatCode)
{
    const QString code = bareCode(formatCode);
    if (code == u"general"_s)
        return SerialForm::Number;
    if (code.contains(u'['))
        return SerialForm::Duration;
    const bool hasTime = code.contains(u'h') || code.contains(u's');
    const bool hasDay
        = code.contains(u'y') || code.contains(u'd') || (code.contains(u'm') && !hasTime);
    if (hasDay)
        return hasTime ? SerialForm::Moment : SerialForm::Date;
    return hasTime ? SerialForm::Time : SerialForm::Number;
}

std::optional<QByteArray> dateOfSerial(double serial, SerialForm form, bool countsFrom1904)
{
    if (!(serial >= 0) || serial >= kLastSerial)
        return std::nullopt;
    auto day = int(std::floor(serial));
    auto milliseconds = qint64(std::llround((serial - day) * kMillisecondsOfDay));
    if (form == SerialForm::Duration)
        return durationText(qint64(std::llround(serial * kMillisecondsOfDay)));
    if (milliseconds == qint64(kMillisecondsOfDay)) {
        ++day;
        milliseconds = 0;
    }
    if (form == SerialForm::Time && day == 0)
        return timeText(milliseconds);
    std::optional<QByteArray> text = dayText(day, countsFrom1904);
    // A time of day that the format hides is there all the same.
    if (text && (form != SerialForm::Date || milliseconds > 0))
        text->append(' ').append(timeText(milliseconds));
    return text;
}

}

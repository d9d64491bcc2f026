// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/moment.h"

#include <chrono>

namespace tw {

namespace {

/// Takes a time apart from its start.
class MomentReader
{
public:
    explicit MomentReader(QByteArrayView text)
        : m_rest(text)
    { }

    /// A number of exactly so many digits.
    std::optional<qint64> number(qsizetype digits)
    {
        if (m_rest.size() < digits)
            return std::nullopt;
        qint64 number = 0;
        for (const char digit : m_rest.first(digits)) {
            if (digit < '0' || digit > '9')
                return std::nullopt;
            number = number * 10 + (digit - '0');
        }
        m_rest = m_rest.sliced(digits);
        return number;
    }

    bool take(char sign)
    {
        if (!m_rest.startsWith(sign))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    /// Microseconds of `.5`, none where there is no point.
    std::optional<qint64> fraction()
    {
        constexpr int kMostDigits = 6;
        if (!take('.'))
            return 0;
        qint64 micros = 0;
        int digits = 0;
        for (; digits < kMostDigits; ++digits) {
            const std::optional<qint64> digit = number(1);
            micros = micros * 10 + digit.value_or(0);
            if (!digit && digits == 0)
                return std::nullopt;
        }
        return micros;
    }

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
};

std::optional<qint64> days(MomentReader& reader)
{
    const auto year = reader.number(4);
    if (!year || !reader.take('-'))
        return std::nullopt;
    const auto month = reader.number(2);
    if (!month || !reader.take('-'))
        return std::nullopt;
    const auto day = reader.number(2);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(int(*year)),
        std::chrono::month(unsigned(*month)), std::chrono::day(unsigned(*day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

/// `09:30` and seconds behind it where there are some.
std::optional<qint64> seconds(MomentReader& reader, bool needsMinutes)
{
    const auto hours = reader.number(2);
    if (!hours)
        return std::nullopt;
    const bool hasColon = reader.take(':');
    const auto minutes = reader.number(2);
    if (!minutes)
        return hasColon || needsMinutes ? std::nullopt : std::optional(*hours * 3600);
    if (!reader.take(':'))
        return *hours * 3600 + *minutes * 60;
    const auto rest = reader.number(2);
    if (!rest)
        return std::nullopt;
    return *hours * 3600 + *minutes * 60 + *rest;
}

}

std::optional<qint64> momentOf(QByteArrayView text)
{
    constexpr qint64 kSecondsOfDay = 86'400;
    constexpr qint64 kMicros = 1'000'000;
    MomentReader reader(text);
    const auto day = days(reader);
    if (!day || !(reader.take(' ') || reader.take('T')))
        return std::nullopt;
    const auto time = seconds(reader, true);
    const auto micros = time ? reader.fraction() : std::nullopt;
    if (!micros)
        return std::nullopt;
    qint64 offset = 0;
    if (!reader.take('Z')) {
        const bool isWest = reader.take('-');
        if (!isWest && !reader.take('+'))
            return std::nullopt;
        const auto zone = seconds(reader, false);
        if (!zone)
            return std::nullopt;
        offset = isWest ? -*zone : *zone;
    }
    if (!reader.atEnd())
        return std::nullopt;
    return (*day * kSecondsOfDay + *time - offset) * kMicros + *micros;
}

bool isSameMoment(QByteArrayView a, QByteArrayView b)
{
    if (a == b)
        return true;
    const std::optional<qint64> moment = momentOf(a);
    return moment && moment == momentOf(b);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "validation/text_form.h"

#include "base/ascii.h"
#include "validation/interval_form.h"
#include "validation/moment_form.h"

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// 32 hexadecimal digits; where hyphens may stand is left to the server.
bool maySpellUuid(QByteArrayView text)
{
    if (text.startsWith('{') && text.endsWith('}'))
        text = text.sliced(1, text.size() - 2);
    const auto digits = std::ranges::count_if(text, isHexDigitByte);
    return digits == 32 && digits + std::ranges::count(text, '-') == text.size();
}

/// Each of the numbers between dots is at most 255, and there are at most four. The server
/// overlooks a dot at the end.
bool isDotted(QByteArrayView address)
{
    if (address.endsWith('.'))
        address.chop(1);
    int parts = 0;
    while (true) {
        const qsizetype dot = address.indexOf('.');
        const QByteArrayView part = dot < 0 ? address : address.first(dot);
        if (part.isEmpty() || part.size() > 3 || !std::ranges::all_of(part, isDigitByte)
            || part.toByteArray().toInt() > 255 || ++parts > 4)
            return false;
        if (dot < 0)
            return true;
        address = address.sliced(dot + 1);
    }
}

bool maySpellNetwork(QByteArrayView text)
{
    const qsizetype slash = text.indexOf('/');
    const QByteArrayView address = slash < 0 ? text : text.first(slash);
    const QByteArrayView bits = slash < 0 ? QByteArrayView("0") : text.sliced(slash + 1);
    if (bits.isEmpty() || bits.size() > 3 || !std::ranges::all_of(bits, isDigitByte))
        return false;
    if (!address.contains(':'))
        return isDotted(address) && bits.toByteArray().toInt() <= 32;
    return bits.toByteArray().toInt() <= 128 && std::ranges::all_of(address, [](char c) {
        return isHexDigitByte(c) || c == ':' || c == '.';
    });
}

/// How its six bytes are parted is left to the server.
bool maySpellHardwareAddress(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return isHexDigitByte(c) || c == ':' || c == '-' || c == '.' || c == ' ';
    });
}

}

bool maySpell(QByteArrayView text, TextForm form)
{
    const QByteArrayView trimmed = text.trimmed();
    switch (form) {
    case TextForm::Date:
    case TextForm::Moment:
        return maySpellMoment(trimmed);
    case TextForm::Time:
        return maySpellTime(trimmed);
    case TextForm::Interval:
        return maySpellInterval(trimmed);
    case TextForm::Uuid:
        return maySpellUuid(trimmed);
    case TextForm::Network:
        return maySpellNetwork(trimmed);
    case TextForm::HardwareAddress:
        break;
    }
    return maySpellHardwareAddress(trimmed);
}

QString demandOf(TextForm form)
{
    switch (form) {
    case TextForm::Date:
        return u"takes a date such as 2024-02-29"_s;
    case TextForm::Time:
        return u"takes a time such as 13:45:00"_s;
    case TextForm::Moment:
        return u"takes a date and time such as 2024-02-29 13:45:00"_s;
    case TextForm::Interval:
        return u"takes an interval such as 1 day 02:30:00"_s;
    case TextForm::Uuid:
        return u"takes a UUID such as 123e4567-e89b-12d3-a456-426614174000"_s;
    case TextForm::Network:
        return u"takes an address such as 192.0.2.0/24"_s;
    case TextForm::HardwareAddress:
        break;
    }
    return u"takes a hardware address such as 08:00:2b:01:02:03"_s;
}

}

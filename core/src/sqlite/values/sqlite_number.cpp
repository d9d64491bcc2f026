// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/values/sqlite_number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string_view>

namespace tw {

namespace {

// Between these a person expects digits without an exponent.
constexpr double kSmallestPlain = 1e-5;
constexpr double kLargestPlain = 1e16;

template <class Number>
std::optional<Number> readAll(QByteArrayView text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    if (error != std::errc() || end != text.end())
        return std::nullopt;
    return number;
}

}

std::optional<qint64> readInteger(QByteArrayView text)
{
    return readAll<qint64>(text);
}

std::optional<double> readReal(QByteArrayView text)
{
    return readAll<double>(text);
}

size_t writeInteger(char* out, qint64 number)
{
    return size_t(std::to_chars(out, out + kIntegerRoom, number).ptr - out);
}

size_t writeReal(char* out, double number)
{
    const double size = std::fabs(number);
    if (std::isinf(size)) {
        const std::string_view word = number < 0 ? "-Inf" : "Inf";
        return word.copy(out, kRealRoom);
    }
    const bool plain = size == 0 || (size >= kSmallestPlain && size < kLargestPlain);
    char* end = std::to_chars(out, out + kRealRoom, number,
        plain ? std::chars_format::fixed : std::chars_format::scientific)
                    .ptr;
    if (plain && std::memchr(out, '.', size_t(end - out)) == nullptr) {
        *end++ = '.';
        *end++ = '0';
    }
    return size_t(end - out);
}

std::optional<Value> numberMeantBy(const Value& text)
{
    QByteArrayView digits = text.bytes();
    if (digits.startsWith('+'))
        digits = digits.sliced(1);
    const bool numeric = !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || std::strchr("+-.eE", c) != nullptr;
    });
    if (!numeric)
        return std::nullopt;
    if (readInteger(digits))
        return Value::stored(StorageClass::Integer, digits.toByteArray());
    // Digits that fit no integer stay text: what becomes of them is SQLite's decision.
    const bool integral = std::none_of(
        digits.begin(), digits.end(), [](char c) { return c == '.' || c == 'e' || c == 'E'; });
    if (integral || !readReal(digits))
        return std::nullopt;
    return Value::stored(StorageClass::Real, digits.toByteArray());
}

}

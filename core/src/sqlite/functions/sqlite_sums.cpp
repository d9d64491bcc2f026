// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/functions/sqlite_sums.h"

#include "sqlite/functions/decimal_sum.h"
#include "sqlite/functions/sqlite_functions.h"
#include "sqlite/values/sqlite_number.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace tw {

namespace {

/// Where SQLite keeps the sum of a group; null when there is no memory.
DecimalSum** placeOf(sqlite3_context* context)
{
    return static_cast<DecimalSum**>(sqlite3_aggregate_context(context, sizeof(DecimalSum*)));
}

bool addTo(DecimalSum& sum, sqlite3_value* value)
{
    char digits[std::max(kIntegerRoom, kRealRoom)];
    size_t size = 0;
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        size = writeInteger(digits, sqlite3_value_int64(value));
        return sum.add({digits, qsizetype(size)});
    case SQLITE_FLOAT:
        size = writeReal(digits, sqlite3_value_double(value));
        return sum.add({digits, qsizetype(size)});
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return text && sum.add({text, qsizetype(sqlite3_value_bytes(value))});
    }
    default:
        return false;
    }
}

void step(sqlite3_context* context, int, sqlite3_value** arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return;
    DecimalSum** const place = placeOf(context);
    if (!place) {
        sqlite3_result_error_nomem(context);
        return;
    }
    if (!*place)
        *place = std::make_unique<DecimalSum>().release();
    if (!addTo(**place, arguments[0]))
        sqlite3_result_error(context, "a value that is to be added up is no number", -1);
}

void returnNumber(sqlite3_context* context, const QByteArray& number, bool mayBeInteger)
{
    const std::optional<qint64> integer
        = mayBeInteger ? readInteger(number) : std::optional<qint64>();
    if (integer)
        sqlite3_result_int64(context, *integer);
    else if (number.isEmpty())
        sqlite3_result_error(context, "a sum has too many digits", -1);
    else
        sqlite3_result_text64(context, number.constData(), sqlite3_uint64(number.size()),
            SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// NULL where there was no number.
void finish(sqlite3_context* context, bool isAverage)
{
    auto** const place = static_cast<DecimalSum**>(sqlite3_aggregate_context(context, 0));
    if (!place || !*place)
        return;
    const std::unique_ptr<DecimalSum> sum(*place);
    if (sum->count() > 0)
        returnNumber(context, isAverage ? sum->average() : sum->sum(), !isAverage);
}

void finishSum(sqlite3_context* context)
{
    finish(context, false);
}

void finishAverage(sqlite3_context* context)
{
    finish(context, true);
}

/// Infinities and NaN have their places around the numbers; what is none of these comes last.
int rankOf(QByteArrayView text)
{
    if (scanDecimal(text))
        return 0;
    const std::optional<SpecialNumber> special = scanSpecialNumber(text);
    if (!special)
        return 3;
    return *special == SpecialNumber::NaN ? 2 : *special == SpecialNumber::Infinity ? 1 : -1;
}

int compareNumbers(void*, int sizeOfA, const void* a, int sizeOfB, const void* b)
{
    const QByteArrayView left(static_cast<const char*>(a), sizeOfA);
    const QByteArrayView right(static_cast<const char*>(b), sizeOfB);
    const int rank = rankOf(left);
    const int otherRank = rankOf(right);
    if (rank != otherRank)
        return rank < otherRank ? -1 : 1;
    if (rank != 0)
        return rank == 3 ? left.compare(right) : 0;
    const std::partial_ordering order = compareDecimals(left, right);
    return int(order > 0) - int(order < 0);
}

}

int addSqliteSums(sqlite3* database)
{
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    int code = sqlite3_create_function_v2(
        database, kSumFunction.data(), 1, kFlags, nullptr, nullptr, step, finishSum, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_create_function_v2(database, kAverageFunction.data(), 1, kFlags, nullptr,
            nullptr, step, finishAverage, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_create_collation_v2(
            database, kDecimalCollation.data(), SQLITE_UTF8, nullptr, compareNumbers, nullptr);
    return code;
}

}

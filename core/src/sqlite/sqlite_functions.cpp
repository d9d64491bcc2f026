// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite_functions.h"

#include <QString>

#include <sqlite3.h>

#include <algorithm>

namespace tw {

namespace {

void foldAscii(sqlite3_context* context, const char* text, size_t size)
{
    auto* folded = static_cast<char*>(sqlite3_malloc64(size + 1));
    if (!folded) {
        sqlite3_result_error_nomem(context);
        return;
    }
    std::transform(text, text + size, folded,
        [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    sqlite3_result_text64(context, folded, size, sqlite3_free, SQLITE_UTF8);
}

void casefold(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
    if (!text)
        return;
    const auto size = size_t(sqlite3_value_bytes(arguments[0]));
    if (std::all_of(text, text + size, [](char c) { return c >= 0; })) {
        foldAscii(context, text, size);
        return;
    }
    const QByteArray folded = QString::fromUtf8(text, qsizetype(size)).toCaseFolded().toUtf8();
    sqlite3_result_text64(
        context, folded.constData(), sqlite3_uint64(folded.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void checkDeferred(sqlite3_context* context, int, sqlite3_value**)
{
    int unresolved = 0;
    int highest = 0;
    sqlite3_db_status(
        sqlite3_context_db_handle(context), SQLITE_DBSTATUS_DEFERRED_FKS, &unresolved, &highest, 0);
    if (unresolved == 0)
        return;
    sqlite3_result_error(context, "FOREIGN KEY constraint failed", -1);
    sqlite3_result_error_code(context, SQLITE_CONSTRAINT_FOREIGNKEY);
}

}

int addSqliteFunctions(sqlite3* database)
{
    const int code = sqlite3_create_function_v2(database, kCasefoldFunction.data(), 1,
        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, casefold, nullptr, nullptr,
        nullptr);
    if (code != SQLITE_OK)
        return code;
    return sqlite3_create_function_v2(database, kCheckDeferredFunction.data(), 0,
        SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, checkDeferred, nullptr, nullptr, nullptr);
}

}

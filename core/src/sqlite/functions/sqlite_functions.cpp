// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/functions/sqlite_functions.h"

#include "query/search_words.h"
#include "sqlite/functions/sqlite_sums.h"
#include "values/json_containment.h"

#include <QRegularExpression>
#include <QString>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Some patterns try each way through a text, of which there are more than anybody can wait for.
const QString kMatchLimit = u"(*LIMIT_MATCH=500000)"_s;

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

/// The text of an argument; nothing for NULL.
std::optional<QByteArrayView> textOf(sqlite3_value* argument)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(argument));
    if (!text)
        return std::nullopt;
    return QByteArrayView(text, sqlite3_value_bytes(argument));
}

/// What is made of an argument once and kept while the statement runs and the argument stays.
template <class T, class Make>
const T* keptFor(sqlite3_context* context, int argument, Make make)
{
    if (const auto* kept = static_cast<const T*>(sqlite3_get_auxdata(context, argument)))
        return kept;
    auto made = std::make_unique<T>(make());
    sqlite3_set_auxdata(context, argument, made.release(),
        [](void* kept) { std::unique_ptr<T>(static_cast<T*>(kept)).reset(); });
    return static_cast<const T*>(sqlite3_get_auxdata(context, argument));
}

/// An answer that was never found out is none.
void returnMatch(
    sqlite3_context* context, const QRegularExpressionMatch& match, const char* takesTooLong)
{
    if (match.isValid())
        sqlite3_result_int(context, match.hasMatch() ? 1 : 0);
    else
        sqlite3_result_error(context, takesTooLong, -1);
}

void matchRegexp(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto pattern = textOf(arguments[0]);
    const auto text = textOf(arguments[1]);
    if (!pattern || !text)
        return;
    const auto* regexp = keptFor<QRegularExpression>(context, 0,
        [&pattern] { return QRegularExpression(kMatchLimit + QString::fromUtf8(*pattern)); });
    if (!regexp) {
        sqlite3_result_error_nomem(context);
        return;
    }
    if (!regexp->isValid()) {
        sqlite3_result_error(context, "the regular expression is not valid", -1);
        return;
    }
    returnMatch(context, regexp->match(QString::fromUtf8(*text)),
        "the regular expression takes too long on a text; write it more simply");
}

/// The pattern of LIKE as a regular expression over whole texts. What stands between two `%` is
/// taken where it is first found: looking further on cannot help the rest, and takes ages.
QRegularExpression likeExpression(const QString& pattern)
{
    QStringList parts{QString()};
    bool isPlain = false;
    for (const QChar sign : pattern) {
        if (!isPlain && sign == u'\\') {
            isPlain = true;
            continue;
        }
        if (!isPlain && sign == u'%')
            parts.append(QString());
        else if (!isPlain && sign == u'_')
            parts.last() += u'.';
        else
            parts.last()
                += sign.isSurrogate() ? QString(sign) : QRegularExpression::escape(QString(sign));
        isPlain = false;
    }
    QString expression = parts.takeFirst();
    if (!parts.isEmpty()) {
        const QString last = parts.takeLast();
        for (const QString& part : std::as_const(parts))
            expression += u"(?>.*?"_s + part + u')';
        expression += u".*"_s + last;
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
        QRegularExpression::DotMatchesEverythingOption);
}

void matchLike(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto pattern = textOf(arguments[0]);
    const auto text = textOf(arguments[1]);
    if (!pattern || !text)
        return;
    const auto* expression = keptFor<QRegularExpression>(
        context, 0, [&pattern] { return likeExpression(QString::fromUtf8(*pattern)); });
    if (!expression) {
        sqlite3_result_error_nomem(context);
        return;
    }
    returnMatch(context, expression->match(QString::fromUtf8(*text)),
        "the pattern takes too long on a text; write it more simply");
}

QStringList pathOf(QByteArrayView text)
{
    QStringList path;
    const Result<Json> steps = Json::parse(text.toByteArray());
    for (const Json& step : steps ? steps->items() : std::vector<Json>())
        path.append(step.toString());
    return path;
}

/// Unknown where the document is no JSON or has nothing at the path.
void findJson(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto document = textOf(arguments[0]);
    const auto path = textOf(arguments[1]);
    const auto part = textOf(arguments[2]);
    if (!document || !path || !part)
        return;
    const Result<Json> whole = Json::parse(document->toByteArray());
    const Result<Json> wanted = Json::parse(part->toByteArray());
    const Json* place = whole ? jsonAt(*whole, pathOf(*path)) : nullptr;
    if (place && wanted)
        sqlite3_result_int(context, jsonContains(*place, *wanted) ? 1 : 0);
}

void searchText(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto mode = TextSearchMode(sqlite3_value_int(arguments[0]));
    const auto words = textOf(arguments[1]);
    const auto text = textOf(arguments[2]);
    if (!words || !text)
        return;
    const auto* search = keptFor<SearchAlternatives>(
        context, 1, [&words, mode] { return readSearch(QString::fromUtf8(*words), mode); });
    if (!search) {
        sqlite3_result_error_nomem(context);
        return;
    }
    sqlite3_result_int(context, holdsSearch(QString::fromUtf8(*text), *search, mode) ? 1 : 0);
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
    struct Function
    {
        QLatin1StringView name;
        int arguments;
        int flags;
        void (*run)(sqlite3_context*, int, sqlite3_value**);
    };
    constexpr int kPure = SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const Function functions[] = {
        {kCasefoldFunction, 1, kPure, casefold},
        {kCheckDeferredFunction, 0, SQLITE_DIRECTONLY, checkDeferred},
        {kFullTextFunction, 3, kPure, searchText},
        {kJsonContainsFunction, 3, kPure, findJson},
        {kLikeFunction, 2, kPure, matchLike},
        {kRegexpFunction, 2, kPure, matchRegexp},
    };
    for (const Function& function : functions) {
        const int code
            = sqlite3_create_function_v2(database, function.name.data(), function.arguments,
                SQLITE_UTF8 | function.flags, nullptr, function.run, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            return code;
    }
    return addSqliteSums(database);
}

}

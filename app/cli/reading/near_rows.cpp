// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "near_rows.h"

#include "../arguments/options.h"

#include <tuplewright/base/json.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr QLatin1StringView kFraction("at");

Result<QList<Value>> readCursor(const Arguments& arguments, const QString& option)
{
    const Result<Json> json = Json::parse(arguments.value(option).toUtf8());
    if (!json)
        return usage(u"--%1: %2"_s.arg(option, json.error().message), json.error().hint);
    return cursorFromJson(*json);
}

Result<double> readFraction(const Arguments& arguments)
{
    bool ok = false;
    const double fraction = arguments.value(kFraction).toDouble(&ok);
    const bool isWithin = fraction >= 0 && fraction <= 1;
    if (!ok || !isWithin)
        return usage(u"--at is a number from 0 to 1."_s);
    return fraction;
}

/// The one option that was given; empty: none was.
Result<QString> givenOption(const Arguments& arguments)
{
    QString given;
    for (const Option& option : nearOptions()) {
        if (!arguments.has(option.name))
            continue;
        if (!given.isEmpty())
            return usage(u"--%1 and --%2 exclude each other."_s.arg(given, option.name));
        given = option.name;
    }
    if (given.isEmpty())
        return given;
    for (const QString& option : {u"page"_s, u"count"_s}) {
        if (arguments.has(option))
            return usage(u"--%1 and --%2 exclude each other."_s.arg(given, option));
    }
    return given;
}

}

QList<Option> nearOptions()
{
    return {
        {u"after"_s, u"CURSOR"_s, u"the page that follows this row"_s},
        {u"before"_s, u"CURSOR"_s, u"the page that ends before this row"_s},
        {u"from"_s, u"CURSOR"_s, u"the page that begins with this row, or these values"_s},
        {kFraction, u"FRACTION"_s, u"the page about there, from 0 to 1"_s},
    };
}

Result<std::optional<NearRequest>> readNear(const Arguments& arguments)
{
    TW_TRY(const QString option, givenOption(arguments));
    if (option.isEmpty())
        return std::nullopt;
    NearRequest request;
    TW_TRY(const PageRequest page, readPage(arguments));
    request.page.size = page.size;
    if (option == kFraction) {
        TW_TRY(request.fraction, readFraction(arguments));
        return request;
    }
    TW_TRY(request.page.cursor, readCursor(arguments, option));
    if (option == "after"_L1)
        request.page.place = PagePlace::After;
    else
        request.page.place = option == "before"_L1 ? PagePlace::Before : PagePlace::From;
    return request;
}

Result<Ending> printNear(const CommandContext& context, const Adapter& adapter,
    const TablePtr& table, const SelectQuery& query, const NearRequest& request,
    RowPrinter& printer)
{
    const KeysetReader reader(adapter, table);
    KeysetJump jump;
    if (request.fraction) {
        TW_TRY(jump,
            reader.jump(query, *request.fraction, request.page.size, AddressColumns::Omit, printer,
                context.options));
    } else {
        TW_TRY(jump.page,
            reader.page(query, request.page, AddressColumns::Omit, printer, context.options));
    }
    Ending ending;
    ending.near = jump;
    return ending;
}

}

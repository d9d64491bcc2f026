// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "production_guard.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

Option yesOption()
{
    return {u"yes"_s, {},
        u"in a production database, change all rows, delete for good, or change many rows"_s};
}

bool needsConsent(const CommandContext& context, const Adapter& adapter)
{
    const Arguments& arguments = context.arguments;
    return adapter.pool()->config().guard.isProduction() && !arguments.has(u"yes"_s)
        && !arguments.has(u"expect"_s) && !arguments.has(u"dry-run"_s);
}

Result<void> checkConsent(
    const CommandContext& context, const Adapter& adapter, const WideChange& change)
{
    if (!needsConsent(context, adapter))
        return {};
    const ConnectionConfig config = adapter.pool()->config();
    QString what;
    if (change.isForGood)
        what = u"rows would be deleted for good"_s;
    else if (change.isAll)
        what = u"all rows would be changed"_s;
    else if (!change.rows)
        what = u"nobody knows how many rows would be changed"_s;
    else if (*change.rows > config.guard.reviewRows)
        what = u"%1 rows would be changed, more than %2"_s.arg(
            QString::number(*change.rows), QString::number(config.guard.reviewRows));
    if (what.isEmpty())
        return {};
    return usage(u"%1 is a production database, and %2."_s.arg(config.title(), what),
        u"Say --expect N or --yes, or try it by --dry-run."_s);
}

}

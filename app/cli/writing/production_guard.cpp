// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "production_guard.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QString reasonOf(RunWarning::Kind kind)
{
    switch (kind) {
    case RunWarning::Kind::AllRows:
        return u"has no WHERE and changes all rows"_s;
    case RunWarning::Kind::Empties:
        return u"removes all rows"_s;
    case RunWarning::Kind::Drops:
        return u"removes an object for good"_s;
    case RunWarning::Kind::Defines:
        return u"changes the structure"_s;
    }
    return {};
}

}

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
        change.takesNumber ? u"Say --expect N or --yes, or try it by --dry-run."_s
                           : u"Say --yes, or try it by --dry-run."_s);
}

QString warningLines(const QList<RunWarning>& warnings)
{
    QStringList lines;
    for (const RunWarning& warning : warnings)
        lines.append(u"%1 %2."_s.arg(warning.verb, reasonOf(warning.kind)));
    return lines.join(u' ');
}

Result<void> checkRunConsent(
    const CommandContext& context, const Adapter& adapter, const QList<RunWarning>& warnings)
{
    if (warnings.isEmpty() || !needsConsent(context, adapter))
        return {};
    return usage(u"%1 is a production database. %2"_s.arg(
                     adapter.pool()->config().title(), warningLines(warnings)),
        u"Say --yes to run it."_s);
}

}

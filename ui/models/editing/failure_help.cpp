// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failure_help.h"

#include <tuplewright/rendering/grant.h>

#include <QCoreApplication>

namespace tw {

namespace {

struct FailureHelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::FailureHelp)
};

std::optional<FailureHelp> otherRow(const FailedRow& failed)
{
    const Key* key = failed.takenKey();
    if (!key || key->isEmpty())
        return std::nullopt;
    std::vector<Filter> parts;
    for (const QString& column : key->columns) {
        const Value value = failed.valueOf(column);
        if (value.isDefault() || value.isNull())
            return std::nullopt;
        parts.push_back(Filter::condition(column, FilterOperator::Equal, {value}));
    }
    return FailureHelp{.label = FailureHelpTexts::tr("Show the other row"),
        .table = failed.table().name,
        .filter = Filter::all(std::move(parts))};
}

std::optional<FailureHelp> missingParent(const FailedRow& failed)
{
    const ForeignKey* key = failed.lostReference();
    if (!key)
        return std::nullopt;
    return FailureHelp{
        .label = FailureHelpTexts::tr("Open %1").arg(key->target.display()), .table = key->target};
}

std::optional<FailureHelp> missingGrant(const FailedRow& failed)
{
    const QString statement = failed.isAgainstPolicy()
        ? QString()
        : grantStatement(failed.table(), {failed.privilege()});
    if (statement.isEmpty())
        return std::nullopt;
    return FailureHelp{.label = FailureHelpTexts::tr("Copy GRANT"),
        .way = FailureHelp::Way::CopyText,
        .text = statement};
}

}

std::optional<FailureHelp> failureHelp(const FailedRow& failed)
{
    switch (failed.error().kind) {
    case ErrorKind::AlreadyExists:
        return otherRow(failed);
    case ErrorKind::ForeignKey:
        return missingParent(failed);
    case ErrorKind::Permission:
        return missingGrant(failed);
    default:
        return failureHelp(failed.error());
    }
}

std::optional<FailureHelp> failureHelp(const Error& error)
{
    if (!error.isRetryable(RetryOn::ConflictsAndLocks))
        return std::nullopt;
    return FailureHelp{
        .label = FailureHelpTexts::tr("Try again"), .way = FailureHelp::Way::TryAgain};
}

}

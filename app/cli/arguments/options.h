// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

#include <tuplewright/base/call_options.h>
#include <tuplewright/query/select_query.h>

#include <utility>

namespace tw::cli {

/// Options that several commands share: how they are documented …
[[nodiscard]] Option filterOption();
[[nodiscard]] Option whereOption();
[[nodiscard]] Option conditionOption();
[[nodiscard]] Option sortOption();
[[nodiscard]] Option deletedOption();
[[nodiscard]] Option maskOption();
[[nodiscard]] Option maskOption(const QString& help);
[[nodiscard]] Option jsonOption();
[[nodiscard]] Option sqlOption();
[[nodiscard]] Option columnsOption();
[[nodiscard]] Option computedOption();

/// … and how their values are read. All fail with InvalidArgument naming the option.
/// --filter and --where together.
[[nodiscard]] Result<void> readFilter(const Arguments& arguments, SelectQuery& query);
[[nodiscard]] Result<void> readSort(const Arguments& arguments, SelectQuery& query);
[[nodiscard]] Result<void> readDeleted(const Arguments& arguments, SelectQuery& query);
[[nodiscard]] Result<void> readColumns(const Arguments& arguments, SelectQuery& query);
[[nodiscard]] Result<void> readComputed(const Arguments& arguments, SelectQuery& query);
[[nodiscard]] Result<CountMode> readCount(const Arguments& arguments);
[[nodiscard]] Result<PageRequest> readPage(const Arguments& arguments);

[[nodiscard]] Result<qint64> readNumber(
    const Arguments& arguments, const QString& option, qint64 fallback, qint64 least = 1);

/// The choice that the option names, or the first.
template <class T>
[[nodiscard]] Result<T> choose(
    const Arguments& arguments, const QString& option, const QList<std::pair<QString, T>>& choices)
{
    const QString wanted = arguments.value(option, choices.first().first);
    QStringList known;
    for (const auto& [name, value] : choices) {
        if (name == wanted)
            return value;
        known.append(name);
    }
    return usage(QStringLiteral("--%1 is %2, not %3.")
            .arg(option, known.join(QStringLiteral(" or ")), wanted));
}

/// An error of a statement to which values of the command line were bound. One that only the server
/// could find ill-typed is the caller's mistake as much as one that is refused before.
[[nodiscard]] Error ofGivenValues(Error error);

/// The outcome of a statement, with the caller's values blamed when there are any.
template <class T>
[[nodiscard]] Result<T> checkedValues(Result<T> outcome, bool hasGivenValues)
{
    if (!outcome && hasGivenValues)
        return fail(ofGivenValues(std::move(outcome).error()));
    return outcome;
}

/// The bytes of a file, or of standard input for "-". Fails with File.
[[nodiscard]] Result<QByteArray> readInput(const QString& path, const StopToken& stop);

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/error.h>

#include <QList>

namespace tw {

/// What is wrong with a configuration, or unwise in it. Holds no secret.
struct Problem
{
    enum class Severity
    {
        Error, ///< nothing can be opened
        Warning,
    };

    Severity severity = Severity::Error;
    QString setting; ///< Setting::key, or empty when it is about no single one
    QString message; ///< one sentence that names the setting and its value
    QString fix; ///< what to do about it

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// True when at least one problem keeps the configuration from being used.
[[nodiscard]] TW_CORE_EXPORT bool hasErrors(const QList<Problem>& problems);

/// One error of the kind Configuration that lists every problem of severity Error.
[[nodiscard]] TW_CORE_EXPORT Error configurationError(const QList<Problem>& problems);

}

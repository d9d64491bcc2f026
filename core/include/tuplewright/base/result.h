// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/error.h>

#include <expected>
#include <utility>

namespace tw {

/// A value, or the reason why there is none. Ignoring it is a compiler warning.
template <class T>
using Result = std::expected<T, Error>;

/// The error as what a function with a Result returns.
[[nodiscard]] inline std::unexpected<Error> fail(Error error)
{
    return std::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline std::unexpected<Error> fail(
    ErrorKind kind, QString message, QString detail = {}, QString hint = {})
{
    Error error;
    error.kind = kind;
    error.message = std::move(message);
    error.detail = std::move(detail);
    error.hint = std::move(hint);
    return std::unexpected<Error>(std::move(error));
}

}

#define TW_CONCAT_INNER(a, b) a##b
#define TW_CONCAT(a, b) TW_CONCAT_INNER(a, b)

// A declaration cannot stand in parentheses.
// NOLINTBEGIN(bugprone-macro-parentheses)
#define TW_TRY_INNER(result, declaration, expression)                                              \
    auto result = (expression);                                                                    \
    if (!result)                                                                                   \
        return std::unexpected<tw::Error>(std::move(result).error());                              \
    declaration = *std::move(result)
// NOLINTEND(bugprone-macro-parentheses)

/// Declares the value of a Result, or returns its error from the calling function.
#define TW_TRY(declaration, expression)                                                            \
    TW_TRY_INNER(TW_CONCAT(twResult, __LINE__), declaration, expression)

/// Returns the error of a Result<void> from the calling function.
#define TW_TRY_VOID(expression)                                                                    \
    do {                                                                                           \
        if (auto twOutcome = (expression); !twOutcome)                                             \
            return std::unexpected<tw::Error>(std::move(twOutcome).error());                       \
    } while (false)

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>
#include <tuplewright/configuration/session_options.h>

#include <QtGlobal>

namespace tw {

/// What a database is for, and so how much care a program takes with it.
enum class Environment
{
    Development,
    Test,
    Production,
};

/// When staged changes are shown as SQL before they are sent.
enum class ReviewPolicy
{
    ByEnvironment, ///< Always in production, Rows elsewhere
    Always,
    Rows, ///< more than GuardOptions::reviewRows of them, or any deletion
    Never,
};

/// What stands between a person and a change they did not mean. The server knows nothing of it.
struct TW_CORE_EXPORT GuardOptions
{
    Environment environment = Environment::Development;
    ReviewPolicy review = ReviewPolicy::ByEnvironment;
    int reviewRows = 1;
    bool receipts = true; ///< saves leave receipts on this computer, by which they can be undone

    /// The environment that asks for reviews, limits and typed names.
    [[nodiscard]] bool isProduction() const { return environment == Environment::Production; }

    /// True when a batch has to be looked at first.
    [[nodiscard]] bool needsReview(qint64 changes, bool deletes) const;

    /// True when rows that cannot come back may only go after the table's name was typed.
    [[nodiscard]] bool needsTyping(bool deletesForGood) const
    {
        return deletesForGood && isProduction();
    }

    friend bool operator==(const GuardOptions&, const GuardOptions&) = default;
};

/// Limits that keep a slip from holding up a busy server: statements end after 60 s, waits for
/// locks after 3 s, idle transactions after 60 s. Limits that are set already stay.
TW_CORE_EXPORT void applyProductionLimits(SessionOptions& session);

}

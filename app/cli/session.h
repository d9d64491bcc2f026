// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "reporter.h"

#include <tuplewright/engine/adapter.h>
#include <tuplewright/profiles/profile_store.h>

namespace tw::cli {

/// What every command works with.
struct Session
{
    const Arguments& arguments;
    Reporter& reporter;
    ProfileStore profiles;
    BackendSet backends;
    CallOptions options;

    /// The database that --connect or --profile names.
    [[nodiscard]] Result<ParsedUrl> target() const;

    /// Connects, and asks for a password where the server wants one and there is a person to ask.
    [[nodiscard]] Result<Adapter> connect() const;

    /// Runs `open` with the password there is, and once more with one that was asked for.
    template <class Open>
    [[nodiscard]] auto withPassword(const ParsedUrl& target, Open open) const
        -> decltype(open(target.password))
    {
        auto result = open(target.password);
        if (result || result.error().kind != ErrorKind::Authentication || !mayAsk(target))
            return result;
        TW_TRY(const Secret password, ask(target));
        return open(password);
    }

private:
    [[nodiscard]] bool mayAsk(const ParsedUrl& target) const;
    [[nodiscard]] Result<Secret> ask(const ParsedUrl& target) const;
};

/// An error of the profile store as one of the configuration a person wrote.
[[nodiscard]] std::unexpected<Error> asConfiguration(Error error);

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments/arguments.h"
#include "output/reporter.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/profiles/profile_store.h>
#include <tuplewright/sources/resolved_config.h>

namespace tw::cli {

class StopSignals;

/// The database to open.
struct Target
{
    ConnectionConfig config;
    Secret password;
    bool isPasswordGiven = false; ///< on the command line; else a person may be asked for a better
};

/// What every command works with.
struct CommandContext
{
    QString command; ///< its name
    const Arguments& arguments;
    Reporter& reporter;
    ProfileStore profiles;
    BackendSet backends;
    CallOptions options;
    StopSignals& signals;

    /// What the sources named on the command line and the surroundings say together.
    [[nodiscard]] Result<ResolvedConfig> configuration() const;

    [[nodiscard]] bool namesDatabase() const;

    /// The database that a source on the command line names. Warns of what is unwise; fails with
    /// Configuration listing all problems.
    [[nodiscard]] Result<Target> target() const;

    /// Connects, and asks for a password where the server wants one and there is a person to ask.
    /// What is saved leaves receipts.
    /// `masked` is a list like that of the setting masked_columns, and masked besides it.
    /// `connections` may be open at the same time.
    [[nodiscard]] Result<Adapter> connect(const QString& masked = {}, int connections = 1) const;

    /// Connects to the database that an operand names: the name of a profile, or a URL. `operand`
    /// is what the help calls it.
    [[nodiscard]] Result<Adapter> connectTo(const QString& place, const QString& operand) const;

    /// Those of the person.
    [[nodiscard]] static ReceiptStore receipts()
    {
        return ReceiptStore(ReceiptStore::defaultFolder());
    }

    /// The relation, with the columns masked that --mask names.
    [[nodiscard]] Result<TablePtr> describe(
        const Adapter& adapter, const QualifiedName& name) const;

    /// Runs `open` with the password there is, and once more with one that was asked for.
    template <class Open>
    [[nodiscard]] auto withPassword(const Target& target, Open open) const
        -> decltype(open(target.password))
    {
        auto result = open(target.password);
        if (result || result.error().kind != ErrorKind::Authentication || !mayAsk(target))
            return result;
        TW_TRY(const Secret password, ask(target));
        return open(password);
    }

private:
    /// The profile that is named, or the default one where no source is; unset: neither.
    [[nodiscard]] Result<std::optional<ConnectionProfile>> profile() const;

    /// What the profile's password command prints; unset where no profile with one is named.
    [[nodiscard]] Result<Secret> passwordOfProfile() const;
    [[nodiscard]] bool mayAsk(const Target& target) const;
    [[nodiscard]] Result<Secret> ask(const Target& target) const;
};

/// Tells the problems of severity Warning.
void warnOf(const QList<Problem>& problems, Reporter& reporter);

/// An error of the profile store as one of the configuration a person wrote.
[[nodiscard]] std::unexpected<Error> asConfiguration(Error error);

}

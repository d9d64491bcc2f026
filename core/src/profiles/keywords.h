// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/profiles/connection_config.h>

namespace tw {

/// Fails with Configuration; the message never holds a value, which may be a password.
[[nodiscard]] std::unexpected<Error> badConnection(
    const QString& message, const QString& hint = {});

/// Puts one of libpq's keywords where it belongs: a field of the configuration, the password, or
/// the options.
[[nodiscard]] Result<void> setKeyword(ParsedUrl& parsed, const QString& key, const QString& value);

/// Sets what the query of a SQLite URL names.
[[nodiscard]] Result<void> setSqliteOption(
    ConnectionConfig& config, const QString& key, const QString& value);

/// Reads `key=value key='a value'` words by libpq's rules.
[[nodiscard]] Result<ParsedUrl> parseKeywords(const QString& text);

}

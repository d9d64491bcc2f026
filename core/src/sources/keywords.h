// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/configuration/setting_layer.h>

namespace tw {

/// Fails with Configuration; the message never holds a value, which may be a password.
[[nodiscard]] std::unexpected<Error> badConnection(
    const QString& message, const QString& hint = {});

/// Takes one `key=value` of a URL's query, of connection words or of a service.
void setWord(SettingLayer& layer, const QString& key, const QString& value, const QString& detail);

/// Reads `key=value key='a value'` words by libpq's rules.
[[nodiscard]] Result<void> readWords(
    SettingLayer& layer, const QString& text, const QString& detail);

}

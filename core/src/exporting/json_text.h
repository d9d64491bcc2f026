// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace tw {

/// True when the text can stand in JSON as a number, digit for digit.
[[nodiscard]] bool isJsonNumber(QByteArrayView text);

/// True when the text is one complete JSON value of any depth. Builds no tree.
[[nodiscard]] bool isJson(QByteArrayView text);

}

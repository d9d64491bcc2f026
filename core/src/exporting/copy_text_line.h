// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace tw {

/// Appends a value as the text format of COPY has it: backslashes before what would end the value
/// or the line.
void appendEscaped(QByteArray& out, QByteArrayView text);

}

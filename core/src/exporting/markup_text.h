// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace tw {

/// Appends a UTF-8 text so that XML and HTML read it as text, between tags and in quotes alike.
void appendMarkupText(QByteArray& out, QByteArrayView text);

/// Whether XML 1.0 can hold the text: UTF-8 without control characters but tab and line ends, and
/// without U+FFFE and U+FFFF.
[[nodiscard]] bool isXmlText(QByteArrayView text);

}

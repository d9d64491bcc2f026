// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace tw {

/// Percent-encodes everything but letters, digits, `-._~` and the characters in `keep`.
[[nodiscard]] QString percentEncoded(const QString& text, const QByteArray& keep = {});

/// Decodes percent escapes; nothing when an escape is broken, or the result is no text that a
/// server or a file system takes.
[[nodiscard]] std::optional<QString> percentDecoded(QStringView text);

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/byte_source.h>

#include <QStringList>

namespace tw {

/// Text as UTF-8, and what it was before.
struct DecodedText
{
    ByteSource bytes; ///< a byte order mark may come first
    QString encoding; ///< as the choices of encodingChoices()
};

/// The encodings that can be read, without the word for guessing.
[[nodiscard]] QStringList encodingChoices();

/// Reads text of that encoding; "auto": the one that a byte order mark or the first megabyte shows,
/// UTF-8 where both are possible. A text that is none fails with InvalidText, later on.
[[nodiscard]] Result<DecodedText> decodedText(ByteSource bytes, const QString& encoding);

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QString>
#include <QStringView>

namespace tw {

/// The text with `***` for every secret in it: what stands after a word like PASSWORD or IDENTIFIED
/// BY in SQL, connection strings, settings and JSON, and passwords in URLs. Masks too much rather
/// than too little. Takes linear time; a masked text stays as it is.
[[nodiscard]] TW_CORE_EXPORT QString redacted(QStringView text);

/// The same, and masks what is a secret in `source` wherever `text` repeats it.
[[nodiscard]] TW_CORE_EXPORT QString redacted(QStringView text, QStringView source);

/// True when redacted() would change the text.
[[nodiscard]] TW_CORE_EXPORT bool mentionsSecret(QStringView text);

}

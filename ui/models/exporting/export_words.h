// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tw {

// The formats of files and their options as people read them. Empty for words nobody knows.

[[nodiscard]] QString exportFormatWords(const QString& format);
[[nodiscard]] QString exportOptionWords(const QString& option);
[[nodiscard]] QString exportChoiceWords(const QString& option, const QString& choice);

}

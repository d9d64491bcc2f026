// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import_run.h"

namespace tw {

// Imports as people read them. Empty for words nobody knows.

[[nodiscard]] QString importFormatWords(const QString& format);
[[nodiscard]] QString importOptionWords(const QString& option);
[[nodiscard]] QString importChoiceWords(const QString& option, const QString& choice);

/// What is the matter and what to do about it in the window, where there is no command line.
[[nodiscard]] QString importErrorWords(const Error& error);

/// How an import or its trial ended, in one sentence or two.
[[nodiscard]] QString importEndWords(const ImportResult& result);

/// What became of the rows; empty where nothing is known of them.
[[nodiscard]] QString importCountWords(const ImportResult& result);

}

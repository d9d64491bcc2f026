// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tw {

/// Whether the clipboard holds plain text, which is not read for that; what lies there as a
/// picture, as files or as HTML alone is none. In the GUI thread, as below.
[[nodiscard]] bool hasClipboardText();

/// That text; empty: there is none.
[[nodiscard]] QString clipboardText();

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/validation/rule.h>

namespace tw {

/// False when the server certainly cannot read the text as one of the form.
[[nodiscard]] bool maySpell(QByteArrayView text, TextForm form);

/// The end of a sentence about a column whose values are of the form.
[[nodiscard]] QString demandOf(TextForm form);

}

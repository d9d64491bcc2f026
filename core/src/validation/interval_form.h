// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace tw {

/// False when the server certainly cannot read the text as a span of time.
[[nodiscard]] bool maySpellInterval(QByteArrayView text);

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace tw {

/// False when the server certainly cannot read the text as a date, with or without a time.
[[nodiscard]] bool maySpellMoment(QByteArrayView text);

/// The same of a time of day.
[[nodiscard]] bool maySpellTime(QByteArrayView text);

}

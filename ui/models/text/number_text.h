// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tw {

/// A count for narrow places, cut to two or three digits: 94, 9.3 k, 412 k, 2.1 M, 98 M, 1.4 B.
[[nodiscard]] QString shortCount(qint64 count);

/// A size, cut likewise, in powers of 1000: 312 B, 9.3 kB, 2.1 MB.
[[nodiscard]] QString sizeText(qint64 bytes);

}

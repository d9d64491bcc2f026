// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace tw {

/// The application's font at a step of the type scale, whose body size is 13; follows the size the
/// user chose for the desktop.
[[nodiscard]] QFont uiFont(qreal step, QFont::Weight weight = QFont::Normal);

/// A fixed-pitch font without ligatures, at a step of the same scale.
[[nodiscard]] QFont monoFont(qreal step);

}

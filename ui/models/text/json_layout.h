// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tw {

/// JSON laid out in lines to be read; numbers and strings stay as they are written. A text that is
/// no JSON is given back.
[[nodiscard]] QString laidOutJson(const QByteArray& json);

}

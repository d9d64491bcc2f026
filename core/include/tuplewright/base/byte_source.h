// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArray>

#include <functional>

namespace tw {

/// The next bytes of a file, of any number; none at its end. May block.
using ByteSource = std::function<Result<QByteArray>()>;

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// What is wrong with the library's answer to these bytes; empty when all is well. Each subject of
/// this folder defines it once. Must not depend on anything but the bytes.
[[nodiscard]] QByteArray findingFor(QByteArrayView input);

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/byte_source.h>

namespace tw {

/// The bytes of a source without the compression that their beginning shows, gzip or zstd; others
/// as they are. What is damaged or cut fails with Corruption.
[[nodiscard]] Result<ByteSource> unpacked(ByteSource bytes);

/// Both a beginning that was read already and what comes behind it.
[[nodiscard]] ByteSource joined(QByteArray beginning, ByteSource rest);

/// Reads until there are so many bytes or no more.
[[nodiscard]] Result<QByteArray> readBeginning(const ByteSource& bytes, qsizetype size);

}

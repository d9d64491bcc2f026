// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArray>

#include <memory>

namespace tw {

/// PORT. Changes the bytes of a file on their way to it.
class ByteStage
{
public:
    virtual ~ByteStage();
    /// Appends what the bytes become; some may be kept for later. Fails with InvalidText for a text
    /// that cannot be written so.
    [[nodiscard]] virtual Result<void> write(QByteArrayView bytes, QByteArray& out) = 0;
    /// Appends what was kept. Nothing is written afterwards.
    [[nodiscard]] virtual Result<void> end(QByteArray& out) = 0;
};

}

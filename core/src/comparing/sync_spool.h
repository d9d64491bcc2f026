// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QTemporaryFile>

class QIODevice;

namespace tw {

/// Statements that wait on the disk for their place in a script. Gone with this object.
class SyncSpool
{
public:
    [[nodiscard]] Result<void> append(const QByteArray& sql);

    /// No more comes; holds no descriptor any longer.
    [[nodiscard]] Result<void> close();

    /// Copies all of it, in the order it came.
    [[nodiscard]] Result<void> copyTo(QIODevice& target);

private:
    [[nodiscard]] Result<void> flush();

    QTemporaryFile m_file;
    QByteArray m_buffer;
};

}

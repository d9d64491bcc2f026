// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QTemporaryDir>

namespace tw {

/// A folder that is filled beside its place under another name. Without finish() nothing of it
/// remains.
class PendingFolder final
{
public:
    explicit PendingFolder(const QString& path);

    /// Makes it. Fails with File when something is in its place, or it cannot be made.
    [[nodiscard]] Result<void> open();

    [[nodiscard]] QString filePath(const QString& name) const { return m_folder->filePath(name); }

    /// Gives it its name. Fails with File.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> checkPlace() const;

    const QString m_path;
    std::optional<QTemporaryDir> m_folder;
};

}

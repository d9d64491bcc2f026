// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>

#include <QStringList>

namespace tw::cli {

/// The statements typed in shells, in a file that only its owner can read: a JSON string a line,
/// the latest last. Statements that hold secrets are left out.
class ShellHistory
{
public:
    static constexpr qsizetype kMost = 2'000; ///< entries that are kept

    explicit ShellHistory(QString path);
    [[nodiscard]] static QString defaultPath();

    /// Reads the entries, and shortens a file that has grown too long. Empty where there is none.
    [[nodiscard]] Result<QStringList> load() const;

    /// False: the entry holds a secret, or equals the one before.
    [[nodiscard]] bool takes(const QString& entry) const;

    /// Adds an entry that is taken. Fails with File.
    [[nodiscard]] Result<void> append(const QString& entry);

private:
    const QString m_path;
    QString m_latest;
};

}

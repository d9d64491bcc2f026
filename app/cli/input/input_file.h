// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>

#include <QByteArray>
#include <QString>

namespace tw::cli {

/// A file, a pipe or a device that is read piece by piece and can be left at any time.
class InputFile
{
public:
    /// `-` is standard input. Fails with File.
    [[nodiscard]] static Result<InputFile> open(const QString& path);
    ~InputFile();
    InputFile(InputFile&& other) noexcept;
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    /// What comes next; empty at the end. Fails with Cancelled or File.
    [[nodiscard]] Result<QByteArray> part(const StopToken& stop) const;

    /// All of it. Fails with File beyond 256 MiB, too: that is no file that a person wrote.
    [[nodiscard]] Result<QByteArray> all(const StopToken& stop) const;

private:
    InputFile(int descriptor, QString name);

    int m_descriptor;
    QString m_name; ///< for errors
};

}

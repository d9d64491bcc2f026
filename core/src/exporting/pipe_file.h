// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>

#include <QFile>

#include <memory>

namespace tw {

/// The failure of a target, with its path and the reason.
[[nodiscard]] std::unexpected<Error> cannotWrite(const QString& path, const QString& reason);

/// Whether a path names a pipe, itself or by a link.
[[nodiscard]] bool isPipe(const QString& path);

/// A named pipe that is written into as it is: a renamed file would take its place.
class PipeFile final : public QFile
{
public:
    /// Waits ten seconds for a reader at most, since the opening of a pipe that nobody reads would
    /// not end. Fails with Cancelled when stopped, else with File.
    [[nodiscard]] static Result<std::unique_ptr<PipeFile>> open(
        const QString& path, const CallOptions& options);

protected:
    /// A reader that has left is an error of the file, not a signal that ends the program.
    qint64 writeData(const char* data, qint64 size) override;
};

}

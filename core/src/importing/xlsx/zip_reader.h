// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QFile>
#include <QHash>

#include <functional>
#include <memory>

namespace tw {

/// A zip file whose members are read one after the other. One thread.
class ZipReader
{
public:
    using Bytes = std::function<Result<QByteArray>()>;

    /// Reads the list of members. Fails with Corruption or File.
    [[nodiscard]] static Result<std::shared_ptr<ZipReader>> open(const QString& path);

    [[nodiscard]] bool contains(const QString& name) const { return m_members.contains(name); }

    /// What a member holds, piece by piece, none at its end; the file lives as long. Fails with
    /// Corruption, and with Limit where it grows as only a file made to do harm does.
    [[nodiscard]] Result<Bytes> member(const QString& name);

    /// All of a member that is known to be small; fails with Limit beyond 64 MiB.
    [[nodiscard]] Result<QByteArray> all(const QString& name);

private:
    struct Member
    {
        int method = 0;
        qint64 packedSize = 0;
        qint64 size = 0;
        qint64 offset = 0; ///< of its own header
    };

    explicit ZipReader(const QString& path)
        : m_file(path)
    { }

    [[nodiscard]] Result<void> readDirectory();
    [[nodiscard]] Result<void> readEntries(QByteArrayView directory);
    [[nodiscard]] Result<QByteArray> read(qint64 from, qint64 size);
    [[nodiscard]] std::unexpected<Error> damaged() const;

    QFile m_file;
    QHash<QString, Member> m_members;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/importing/row_file.h>

class QTemporaryFile;

namespace tw {

/// The bytes of a file or of a text to import, which can be read from the beginning any number of
/// times. A value.
class TW_CORE_EXPORT ImportInput
{
public:
    /// A regular file; fails with File.
    [[nodiscard]] static Result<ImportInput> ofFile(const QString& path);
    /// What comes once, such as from a pipe, kept in a temporary file as long as it is needed.
    [[nodiscard]] static Result<ImportInput> ofBytes(const ByteSource& bytes, const QString& name);

    /// A text that is in memory and stays there, so that no file tells of it. It is read as UTF-8,
    /// whatever it begins with.
    [[nodiscard]] static ImportInput ofText(QStringView text, const QString& name);

    /// What the file is called.
    [[nodiscard]] const QString& name() const { return m_name; }
    /// Where its bytes lie; empty: in memory.
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] qint64 size() const; ///< in bytes, as it is stored

    /// The bytes from the beginning, as they are. Stopped, they fail with Cancelled.
    [[nodiscard]] Result<ByteSource> bytes() const;
    /// Without compression, and as UTF-8 from that encoding; "auto": the one it shows.
    [[nodiscard]] Result<ByteSource> text(const QString& encoding) const;

    /// Bytes that are read later end when this is requested.
    void setStop(StopToken stop) { m_stop = std::move(stop); }
    /// Told how many bytes as they are stored were read since the last time, in the reading thread.
    void setObserver(std::function<void(qint64 bytes)> observer);

private:
    ImportInput(QString name, QString path)
        : m_name(std::move(name))
        , m_path(std::move(path))
    { }

    [[nodiscard]] QByteArray told(const QByteArray& piece) const; ///< to the observer
    [[nodiscard]] ByteSource bytesOfText() const;

    QString m_name;
    QString m_path;
    std::shared_ptr<QTemporaryFile> m_kept;
    QByteArray m_text; ///< of an input without a path
    StopToken m_stop;
    std::function<void(qint64)> m_observer;
};

}

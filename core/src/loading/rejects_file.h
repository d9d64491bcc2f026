// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QSaveFile>
#include <QString>

#include <memory>

namespace tw {

/// A row that could not be imported.
struct RejectedRow
{
    qint64 line = 0; ///< in the file
    QString column; ///< empty: the row as a whole
    QByteArray value;
    QString reason;
};

/// A CSV file of rejected rows, which takes its name only when it is finished.
class RejectsFile
{
public:
    /// Fails with File.
    [[nodiscard]] static Result<std::unique_ptr<RejectsFile>> open(const QString& path);

    [[nodiscard]] Result<void> add(const RejectedRow& row);
    [[nodiscard]] Result<void> finish();

private:
    explicit RejectsFile(const QString& path)
        : m_file(path)
    { }

    [[nodiscard]] Result<void> write(const QByteArray& bytes);

    QSaveFile m_file;
};

}

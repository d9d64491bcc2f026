// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "importing/xlsx/zip_reader.h"

#include <QTemporaryFile>

#include <vector>

namespace tw {

/// The texts that the cells of a workbook share. Beyond 32 MiB they lie in a temporary file.
class SharedTexts
{
public:
    [[nodiscard]] Result<void> read(const ZipReader::Bytes& bytes);

    /// In UTF-8. Fails with Corruption for a number there is not.
    [[nodiscard]] Result<QByteArray> at(qint64 number);

private:
    [[nodiscard]] Result<void> add(const QString& text);

    QByteArray m_texts; ///< those that are not in the file yet
    QTemporaryFile m_file;
    qint64 m_fileSize = 0;
    std::vector<qint64> m_ends; ///< of each text, counted over file and memory
};

/// What `_x0041_` stands for in cells, each for one UTF-16 unit.
[[nodiscard]] QString cellTextUnescaped(QString text);

}

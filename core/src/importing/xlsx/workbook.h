// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "importing/xlsx/serial_date.h"
#include "importing/xlsx/shared_texts.h"

#include <QStringList>

namespace tw {

/// What the cells of a sheet are to be understood by.
class Workbook
{
public:
    /// Fails with Corruption, File or Limit.
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> open(const QString& path);

    [[nodiscard]] QStringList sheetNames() const;
    /// The bytes of the sheet of that name, or of the first for an empty one. Fails with
    /// InvalidArgument naming the sheets.
    [[nodiscard]] Result<ZipReader::Bytes> sheet(const QString& name);

    [[nodiscard]] bool countsFrom1904() const { return m_countsFrom1904; }
    [[nodiscard]] SerialForm formOf(int style) const;
    [[nodiscard]] SharedTexts& texts() { return m_texts; }

private:
    struct Sheet
    {
        QString name;
        QString relation;
    };

    [[nodiscard]] Result<void> readBook();
    [[nodiscard]] Result<void> readRelations();
    [[nodiscard]] Result<void> readStyles();
    [[nodiscard]] Result<void> readTexts();

    std::shared_ptr<ZipReader> m_zip;
    QList<Sheet> m_sheets;
    QHash<QString, QString> m_parts; ///< by relation
    QString m_stylesPart;
    QString m_textsPart;
    QList<SerialForm> m_forms; ///< by style
    SharedTexts m_texts;
    bool m_countsFrom1904 = false;
};

}

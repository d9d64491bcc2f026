// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArray>
#include <QList>

namespace tw {

/// One field as it lies in its record; valid as long as the text of that.
struct CsvField
{
    QByteArrayView raw; ///< within its quotes
    bool isQuoted = false;
    char quotePairs = '\0'; ///< the quote, two of which stand for one in it; NUL: none do
    qsizetype offset = 0; ///< where it begins in its record

    /// The field without quotes and with doubled ones undone.
    [[nodiscard]] QByteArray bytes() const;
};

/// What divides a CSV text.
struct CsvMarks
{
    char separator = ',';
    char quote = '"'; ///< NUL: none
};

/// One record of a CSV text, field by field.
class CsvRecord
{
public:
    /// Reads the record at the beginning of `text`, which is line `line` of its file. False when
    /// the text ends before the record does and more of it is to come. Fails with InvalidText.
    /// The fields are parts of `text`.
    [[nodiscard]] Result<bool> parse(
        QByteArrayView text, CsvMarks marks, bool isAllText, qint64 line);

    /// Of the record that was read last.
    [[nodiscard]] const QList<CsvField>& fields() const { return m_fields; }
    /// In bytes, line end included; where it failed, up to the field that is wrong.
    [[nodiscard]] qsizetype size() const { return m_position; }
    [[nodiscard]] int lines() const { return m_lines; } ///< that it takes

private:
    [[nodiscard]] Result<bool> parseField();
    [[nodiscard]] Result<bool> parseQuoted();
    [[nodiscard]] Result<bool> parseBare();
    [[nodiscard]] bool isLineEnd(qsizetype at) const;
    [[nodiscard]] bool takeLineEnd();
    [[nodiscard]] std::unexpected<Error> bad(qsizetype at, const QString& reason) const;

    QByteArrayView m_text;
    CsvMarks m_marks;
    bool m_isAllText = false;
    qint64 m_line = 1;
    QList<CsvField> m_fields;
    qsizetype m_position = 0;
    int m_lines = 0;
};

}

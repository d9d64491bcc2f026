// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/csv_file.h>

#include "importing/csv_record.h"
#include "importing/record_buffer.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class CsvFile final : public RowFile
{
public:
    CsvFile(ByteSource bytes, const CsvOptions& options)
        : m_buffer(std::move(bytes))
        , m_options(options)
    { }

    Result<QStringList> fields() override;
    Result<bool> next(QList<Value>& row) override;

private:
    Result<bool> readRecord();
    [[nodiscard]] Value valueOf(const CsvField& field) const;
    [[nodiscard]] Result<void> checkText() const;

    RecordBuffer m_buffer;
    const CsvOptions m_options;
    CsvRecord m_record;
    qint64 m_line = 1; ///< of the record
    QStringList m_fields;
};

Result<bool> CsvFile::readRecord()
{
    for (;;) {
        m_line = m_buffer.line();
        if (m_buffer.isAtEnd() && m_buffer.view().isEmpty())
            return false;
        TW_TRY(const bool isWhole,
            m_record.parse(m_buffer.view(), m_options.separator, m_buffer.isAtEnd(), m_line));
        if (isWhole)
            break;
        TW_TRY_VOID(m_buffer.grow());
    }
    TW_TRY_VOID(checkText());
    m_buffer.consume(m_record.size(), m_record.lines());
    return true;
}

Result<void> CsvFile::checkText() const
{
    const QByteArrayView record = m_buffer.view().first(m_record.size());
    if (record.isValidUtf8())
        return {};
    for (const CsvField& field : m_record.fields()) {
        if (!field.raw.isValidUtf8())
            return atPlace(m_line, record, field.offset, u"the field is not UTF-8 text."_s);
    }
    return {};
}

Result<QStringList> CsvFile::fields()
{
    TW_TRY(const bool found, readRecord());
    if (!found)
        return fail(
            ErrorKind::InvalidText, u"The file is empty; its first line must name the columns."_s);
    m_fields.clear();
    for (const CsvField& field : m_record.fields())
        m_fields.append(QString::fromUtf8(field.bytes()));
    return m_fields;
}

Result<bool> CsvFile::next(QList<Value>& row)
{
    TW_TRY(const bool found, readRecord());
    if (!found)
        return false;
    const QList<CsvField>& fields = m_record.fields();
    if (fields.size() != m_fields.size()) {
        const QString counts = u"the record has %1 fields, the first line names %2."_s.arg(
            QString::number(fields.size()), QString::number(m_fields.size()));
        return atPlace(m_line, {}, 0, counts);
    }
    row.clear();
    row.reserve(fields.size());
    for (const CsvField& field : fields)
        row.append(valueOf(field));
    return true;
}

Value CsvFile::valueOf(const CsvField& field) const
{
    const bool isNull = !field.isQuoted
        && (m_options.nullText ? field.raw == *m_options.nullText : field.raw.isEmpty());
    return isNull ? Value() : Value::stored(StorageClass::Text, field.bytes());
}

}

std::unique_ptr<RowFile> makeCsvFile(ByteSource bytes, const CsvOptions& options)
{
    return std::make_unique<CsvFile>(std::move(bytes), options);
}

}

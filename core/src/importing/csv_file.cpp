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
    [[nodiscard]] qint64 line() const override { return m_line; }

private:
    Result<bool> readRecord();
    Result<void> skipLine();
    Result<bool> nextRecord();
    [[nodiscard]] Value valueOf(const CsvField& field) const;
    [[nodiscard]] Result<void> checkText() const;

    RecordBuffer m_buffer;
    const CsvOptions m_options;
    CsvRecord m_record;
    qint64 m_line = 1; ///< of the record
    QStringList m_fields;
    bool m_isAhead = false; ///< the first record was read, and is one of values
};

Result<bool> CsvFile::readRecord()
{
    const CsvMarks marks{m_options.separator, m_options.quote};
    for (;;) {
        m_line = m_buffer.line();
        if (m_buffer.isAtEnd() && m_buffer.view().isEmpty())
            return false;
        Result<bool> isWhole = m_record.parse(m_buffer.view(), marks, m_buffer.isAtEnd(), m_line);
        if (!isWhole) {
            TW_TRY_VOID(skipLine());
            return isWhole;
        }
        if (*isWhole)
            break;
        TW_TRY_VOID(m_buffer.grow());
    }
    const Result<void> isText = checkText();
    m_buffer.consume(m_record.size(), m_record.lines());
    TW_TRY_VOID(isText);
    return true;
}

/// Goes on behind the line in which the record went wrong.
Result<void> CsvFile::skipLine()
{
    for (;;) {
        const QByteArrayView text = m_buffer.view();
        const qsizetype end = text.indexOf('\n', m_record.size());
        if (end < 0 && !m_buffer.isAtEnd()) {
            TW_TRY_VOID(m_buffer.grow());
            continue;
        }
        const QByteArrayView skipped = end < 0 ? text : text.first(end + 1);
        m_buffer.consume(skipped.size(), int(skipped.count('\n')));
        return {};
    }
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
    if (!m_fields.isEmpty())
        return m_fields;
    TW_TRY(const bool found, readRecord());
    if (!found)
        return fail(
            ErrorKind::InvalidText, u"The file is empty; its first line must name the columns."_s);
    m_isAhead = !m_options.hasHeader;
    if (m_isAhead)
        return m_fields = numberedFields(m_record.fields().size());
    m_fields.clear();
    for (const CsvField& field : m_record.fields())
        m_fields.append(QString::fromUtf8(field.bytes()));
    return m_fields;
}

/// The first one without a header was read when the fields were asked for; what it lies in is there
/// until the buffer grows.
Result<bool> CsvFile::nextRecord()
{
    return std::exchange(m_isAhead, false) ? Result<bool>(true) : readRecord();
}

Result<bool> CsvFile::next(QList<Value>& row)
{
    TW_TRY(const bool found, nextRecord());
    if (!found)
        return false;
    const QList<CsvField>& fields = m_record.fields();
    if (fields.size() != m_fields.size()) {
        const QString counts = u"the record has %1 fields, the first line %2 %3."_s.arg(
            QString::number(fields.size()), m_options.hasHeader ? u"names"_s : u"has"_s,
            QString::number(m_fields.size()));
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

QStringList numberedFields(qsizetype count)
{
    QStringList names;
    for (qsizetype i = 1; i <= count; ++i)
        names.append(u"column%1"_s.arg(i));
    return names;
}

std::unique_ptr<RowFile> makeCsvFile(ByteSource bytes, const CsvOptions& options)
{
    return std::make_unique<CsvFile>(std::move(bytes), options);
}

}

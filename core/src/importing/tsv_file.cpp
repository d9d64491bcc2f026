// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/importing/tsv_file.h>

#include "importing/copy_line.h"
#include "importing/record_buffer.h"

#include <tuplewright/importing/csv_file.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class TsvFile final : public RowFile
{
public:
    TsvFile(ByteSource bytes, TsvOptions options)
        : m_buffer(std::move(bytes))
        , m_options(std::move(options))
    { }

    Result<QStringList> fields() override;
    Result<bool> next(QList<Value>& row) override;
    [[nodiscard]] qint64 line() const override { return m_line; }

private:
    Result<bool> readLine(QList<Value>& row);
    Result<bool> findLine(QByteArrayView& text);

    RecordBuffer m_buffer;
    const TsvOptions m_options;
    qint64 m_line = 1;
    QStringList m_fields;
    QList<Value> m_first; ///< the row that was read to count the fields
    bool m_isAhead = false;
};

/// The next line without its end; it lies in the buffer until that is consumed.
Result<bool> TsvFile::findLine(QByteArrayView& text)
{
    for (;;) {
        const QByteArrayView view = m_buffer.view();
        const qsizetype end = view.indexOf('\n');
        if (end >= 0 || (m_buffer.isAtEnd() && !view.isEmpty())) {
            text = end < 0 ? view : view.first(end);
            return true;
        }
        if (m_buffer.isAtEnd())
            return false;
        TW_TRY_VOID(m_buffer.grow());
    }
}

Result<bool> TsvFile::readLine(QList<Value>& row)
{
    m_line = m_buffer.line();
    QByteArrayView text;
    TW_TRY(const bool found, findLine(text));
    if (!found)
        return false;
    const qsizetype size = std::min(text.size() + 1, m_buffer.view().size());
    if (text.endsWith('\r'))
        text.chop(1);
    Result<void> isText;
    if (!text.isValidUtf8())
        isText = atPlace(m_line, {}, 0, u"the line is not UTF-8 text."_s);
    row.clear();
    readCopyLine(text, m_options.nullText, row);
    m_buffer.consume(size, 1);
    TW_TRY_VOID(isText);
    return true;
}

Result<QStringList> TsvFile::fields()
{
    if (!m_fields.isEmpty())
        return m_fields;
    TW_TRY(const bool found, readLine(m_first));
    if (!found)
        return fail(ErrorKind::InvalidText, u"The file is empty."_s);
    m_isAhead = !m_options.hasHeader;
    if (m_isAhead)
        return m_fields = numberedFields(m_first.size());
    m_fields.clear();
    for (const Value& name : std::as_const(m_first))
        m_fields.append(name.toText());
    return m_fields;
}

Result<bool> TsvFile::next(QList<Value>& row)
{
    if (std::exchange(m_isAhead, false)) {
        row = m_first;
        return true;
    }
    TW_TRY(const bool found, readLine(row));
    if (found && row.size() != m_fields.size())
        return atPlace(m_line, {}, 0,
            u"the line has %1 fields, the first line %2."_s.arg(
                QString::number(row.size()), QString::number(m_fields.size())));
    return found;
}

}

std::unique_ptr<RowFile> makeTsvFile(ByteSource bytes, const TsvOptions& options)
{
    return std::make_unique<TsvFile>(std::move(bytes), options);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/link/copy_feed.h"

#include "postgres/link/postgres_error.h"
#include "postgres/link/pq_wait.h"
#include "postgres/values/postgres_text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// Large enough to let the server work while the next rows are made. The first blocks are small, so
// that it begins at once.
constexpr qsizetype kFirstBlock = qsizetype(4) << 10;
constexpr qsizetype kLargestBlock = qsizetype(64) << 10;

/// What stands after the backslash for a byte; 0 for one that stands for itself.
constexpr std::array<char, 256> escapeTable()
{
    std::array<char, 256> table{};
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['\v'] = 'v';
    table['\\'] = '\\';
    return table;
}

constexpr std::array<char, 256> kEscapes = escapeTable();

/// False when the text holds U+0000.
bool appendEscaped(QByteArray& out, const QByteArray& text)
{
    const char* plain = text.constData();
    const char* const end = plain + text.size();
    for (const char* at = plain; at != end; ++at) {
        if (*at == '\0')
            return false;
        const char escape = kEscapes[static_cast<unsigned char>(*at)];
        if (escape == 0)
            continue;
        out.append(plain, at - plain);
        out += '\\';
        out += escape;
        plain = at + 1;
    }
    out.append(plain, end - plain);
    return true;
}

Result<void> putCopyData(PqLink& link, QByteArrayView block, const CallOptions& options)
{
    TW_TRY_VOID(mayGoOn(options));
    if (PQputCopyData(link.handle(), block.data(), int(block.size())) < 0)
        return fail(linkError(link.handle()));
    return link.flush(options);
}

}

Result<void> CopyText::sendTo(PqLink& link, const CallOptions& options)
{
    for (qsizetype at = 0; at < m_data.size(); at += kLargestBlock)
        TW_TRY_VOID(putCopyData(link,
            QByteArrayView(m_data).sliced(at, std::min(kLargestBlock, m_data.size() - at)),
            options));
    return {};
}

Result<void> CopyRows::append(const Value& value)
{
    if (value.isDefault())
        return fail(ErrorKind::InvalidArgument, u"DEFAULT cannot be streamed into a table."_s);
    if (value.isShortened())
        return fail(ErrorKind::InvalidArgument,
            u"The value was not read whole and cannot be streamed into a table."_s);
    if (value.isNull())
        m_block += "\\N";
    else if (value.storage() == StorageClass::Bytes)
        m_block += '\\' + postgresText(value);
    else if (!appendEscaped(m_block, value.bytes()))
        return fail(
            ErrorKind::InvalidText, u"PostgreSQL cannot store the character U+0000 in a text."_s);
    return {};
}

Result<void> CopyRows::append(const QList<Value>& row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0)
            m_block += '\t';
        TW_TRY_VOID(append(row.at(i)));
    }
    m_block += '\n';
    return {};
}

Result<void> CopyRows::sendBlock(PqLink& link, const CallOptions& options)
{
    TW_TRY_VOID(putCopyData(link, m_block, options));
    m_block.resize(0);
    return {};
}

Result<void> CopyRows::sendTo(PqLink& link, const CallOptions& options)
{
    m_block.reserve(2 * kLargestBlock);
    qsizetype wanted = kFirstBlock;
    QList<Value> row;
    for (;;) {
        TW_TRY(const bool more, m_rows.next(row));
        if (!more)
            return m_block.isEmpty() ? Result<void>() : sendBlock(link, options);
        TW_TRY_VOID(append(row));
        if (m_block.size() >= wanted) {
            TW_TRY_VOID(sendBlock(link, options));
            wanted = std::min(2 * wanted, kLargestBlock);
        }
    }
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/handle/sqlite_statement.h"

#include "sqlite/handle/sqlite_error.h"
#include "sqlite/values/sqlite_number.h"
#include "sqlite/values/sqlite_types.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// A chunk counts its bytes in 32 bits and may hold 64 MiB before its last row.
constexpr quint64 kLargestRow = quint64(3) << 30;

std::unexpected<Error> notANumber(int number, const Value& value)
{
    return fail(ErrorKind::InvalidArgument,
        u"Value %1 is no number that SQLite can hold: %2"_s.arg(
            QString::number(number), value.toText()));
}

struct Bytes
{
    const char* data;
    size_t size;
};

/// The bytes of a text or blob as the file holds them. As a blob, text is not copied once more to
/// be ended by a zero; text in UTF-16 has to be asked for as text.
Bytes bytesOf(sqlite3_value* cell, bool asText)
{
    const void* data
        = asText ? static_cast<const void*>(sqlite3_value_text(cell)) : sqlite3_value_blob(cell);
    const auto size = size_t(sqlite3_value_bytes(cell));
    return data ? Bytes{static_cast<const char*>(data), size} : Bytes{"", 0};
}

}

Result<SqliteStatement::Handle> SqliteStatement::compile(
    sqlite3* database, const QByteArray& sql, const char*& tail)
{
    sqlite3_stmt* compiled = nullptr;
    const auto length = int(sql.cend() - tail);
    const int code = sqlite3_prepare_v3(database, tail, length, 0, &compiled, &tail);
    Handle handle(compiled);
    if (code != SQLITE_OK)
        return fail(sqlitePrepareError(database, sql));
    return handle;
}

Result<SqliteStatement> SqliteStatement::prepare(sqlite3* database, const QString& sql)
{
    const QByteArray text = sql.toUtf8();
    if (text.contains('\0'))
        return fail(ErrorKind::InvalidArgument, u"SQL cannot hold a zero character."_s);
    const char* tail = text.constData();
    TW_TRY(Handle handle, compile(database, text, tail));
    if (!handle)
        return fail(ErrorKind::InvalidArgument, u"There is no statement in the text."_s);
    // Blank text and comments compile to nothing; whatever else follows is one statement too many.
    while (tail != text.cend()) {
        const auto more = compile(database, text, tail);
        if (!more || *more)
            return fail(
                ErrorKind::InvalidArgument, u"There is more than one statement in the text."_s);
    }
    return SqliteStatement(database, std::move(handle));
}

Result<void> SqliteStatement::bind(const QList<Value>& values)
{
    const int wanted = sqlite3_bind_parameter_count(m_handle.get());
    if (wanted != values.size())
        return fail(ErrorKind::InvalidArgument,
            u"The statement has %1 parameters and was given %2 values."_s.arg(
                QString::number(wanted), QString::number(values.size())));
    for (int number = 1; number <= wanted; ++number)
        TW_TRY_VOID(bindOne(number, values.at(number - 1)));
    return {};
}

Result<void> SqliteStatement::bindOne(int number, const Value& value)
{
    if (value.isDefault())
        return fail(ErrorKind::InvalidArgument,
            u"Value %1 is DEFAULT, which cannot be bound."_s.arg(QString::number(number)));
    sqlite3_stmt* handle = m_handle.get();
    const QByteArray& bytes = value.bytes();
    const auto size = sqlite3_uint64(bytes.size());
    int code = SQLITE_OK;
    switch (value.storage()) {
    case StorageClass::Null:
        code = sqlite3_bind_null(handle, number);
        break;
    case StorageClass::Integer:
        if (const std::optional<qint64> integer = readInteger(bytes))
            code = sqlite3_bind_int64(handle, number, *integer);
        else
            return notANumber(number, value);
        break;
    case StorageClass::Real:
        if (const std::optional<double> real = readReal(bytes))
            code = sqlite3_bind_double(handle, number, *real);
        else
            return notANumber(number, value);
        break;
    case StorageClass::Text:
        code = sqlite3_bind_text64(
            handle, number, bytes.constData(), size, SQLITE_STATIC, SQLITE_UTF8);
        break;
    case StorageClass::Bytes:
        code = sqlite3_bind_blob64(handle, number, bytes.constData(), size, SQLITE_STATIC);
        break;
    case StorageClass::Shortened:
        return fail(ErrorKind::InvalidArgument,
            u"Value %1 was not read whole and cannot be bound."_s.arg(QString::number(number)));
    }
    return code == SQLITE_OK ? Result<void>() : fail(sqliteError(m_database));
}

ResultHeader SqliteStatement::header() const
{
    ResultHeader header;
    for (int column = 0; column < columnCount(); ++column) {
        const char* name = sqlite3_column_name(m_handle.get(), column);
        const char* declared = sqlite3_column_decltype(m_handle.get(), column);
        header.columns.append(
            {QString::fromUtf8(name), sqliteColumnType(QString::fromUtf8(declared))});
    }
    return header;
}

Result<void> SqliteStatement::appendRow(RowChunkBuilder& builder, TextEncoding encoding) const
{
    const bool textAsText = encoding == TextEncoding::Utf16;
    const int columns = sqlite3_data_count(m_handle.get());
    quint64 rowBytes = 0;
    for (int column = 0; column < columns; ++column) {
        // The value may be read without SQLite's lock because its connection has one thread only.
        sqlite3_value* cell = sqlite3_column_value(m_handle.get(), column);
        const int type = sqlite3_value_type(cell);
        switch (type) {
        case SQLITE_NULL:
            builder.appendNull();
            break;
        case SQLITE_INTEGER:
            builder.commit(StorageClass::Integer,
                writeInteger(builder.reserve(kIntegerRoom), sqlite3_value_int64(cell)));
            break;
        case SQLITE_FLOAT:
            builder.commit(StorageClass::Real,
                writeReal(builder.reserve(kRealRoom), sqlite3_value_double(cell)));
            break;
        default: {
            const Bytes bytes = bytesOf(cell, textAsText && type == SQLITE_TEXT);
            rowBytes += bytes.size;
            if (rowBytes > kLargestRow)
                return fail(ErrorKind::Limit, u"A row of the result is larger than 3 GiB."_s);
            builder.append(type == SQLITE_TEXT ? StorageClass::Text : StorageClass::Bytes,
                bytes.data, bytes.size);
        }
        }
    }
    return {};
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_source.h"

#include "column_values.h"
#include "input_file.h"

#include <tuplewright/editing/change.h>
#include <tuplewright/importing/ndjson_file.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

Result<ByteSource> openBytes(const QString& path, const StopToken& stop)
{
    TW_TRY(InputFile opened, InputFile::open(path));
    const auto file = std::make_shared<const InputFile>(std::move(opened));
    return ByteSource([file, stop] { return file->part(stop); });
}

/// What is wrong with the file is a mistake of the caller.
template <class T>
Result<T> ofGivenFile(Result<T> result)
{
    if (!result && result.error().kind == ErrorKind::InvalidText) {
        Error error = std::move(result).error();
        error.kind = ErrorKind::InvalidArgument;
        return fail(std::move(error));
    }
    return result;
}

}

Result<std::unique_ptr<ImportSource>> ImportSource::open(
    const Arguments& arguments, const StopToken& stop)
{
    if (arguments.value(u"from"_s).isEmpty())
        return usage(u"bulk-insert needs --from."_s);
    const QString format = arguments.value(u"format"_s, u"csv"_s);
    if (format != u"csv"_s && format != u"ndjson"_s)
        return usage(u"--format is csv or ndjson, not %1."_s.arg(format));
    if (format != u"csv"_s && arguments.has(u"null"_s))
        return usage(u"--null goes with CSV only."_s);
    TW_TRY(ByteSource bytes, openBytes(arguments.value(u"from"_s), stop));
    CsvOptions csv;
    if (arguments.has(u"null"_s))
        csv.nullText = arguments.value(u"null"_s).toUtf8();
    std::unique_ptr<ImportSource> source(
        new ImportSource(format == u"csv"_s ? makeCsvFile(std::move(bytes), csv)
                                            : makeNdjsonFile(std::move(bytes))));
    TW_TRY_VOID(ofGivenFile(source->readNames(arguments)));
    return source;
}

Result<void> ImportSource::readNames(const Arguments& arguments)
{
    TW_TRY(const QStringList fields, m_file->fields());
    TW_TRY(const ColumnValues mapped, readColumnValues(arguments, u"map"_s));
    QHash<QString, QString> columnOf;
    for (const auto& [field, column] : mapped) {
        if (!fields.contains(field))
            return usage(u"--map: the file has no field %1."_s.arg(field),
                u"Its fields are %1."_s.arg(fields.join(u", "_s)));
        columnOf.insert(field, column.toText());
    }
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QString column = columnOf.value(fields[i], fields[i]);
        if (column.isEmpty())
            continue;
        m_columns.append(column);
        m_fields.append(i);
    }
    m_takesAll = m_columns.size() == fields.size();
    return {};
}

Result<void> ImportSource::bindTo(const Table& table)
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        TW_TRY(const Column* column, table.require(m_columns[i]));
        if (column->type.typeClass == TypeClass::Bytes)
            m_bytes.append(i);
    }
    return {};
}

Result<bool> ImportSource::next(QList<Value>& row)
{
    TW_TRY(const bool more, ofGivenFile(m_file->next(row)));
    if (!more)
        return false;
    if (!m_takesAll) {
        const QList<Value> all = std::exchange(row, {});
        for (const qsizetype field : m_fields)
            row.append(all[field]);
    }
    for (const qsizetype column : m_bytes)
        row[column] = decodedBytes(row[column]);
    return true;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_table.h"

#include <tuplewright/exporting/row_writer.h>
#include <tuplewright/importing/csv_file.h>

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

const QString kEnding = u".csv"_s;

QString pathOf(const QString& folder, const QString& name)
{
    return QDir(folder).filePath(name + kEnding);
}

std::unexpected<Error> fileError(const QFileDevice& file)
{
    return fail(ErrorKind::File, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
}

/// Written as this engine writes it, so that nothing is lost when it becomes a number.
bool isNumber(const QByteArray& bytes)
{
    bool isWhole = false;
    const qint64 number = bytes.toLongLong(&isWhole);
    return isWhole && QByteArray::number(number) == bytes;
}

Result<QByteArray> bytesOf(const QString& folder, const QString& name)
{
    QFile file(pathOf(folder, name));
    if (!file.exists())
        return fail(ErrorKind::UndefinedObject, u"There is no file %1."_s.arg(file.fileName()));
    if (!file.open(QIODevice::ReadOnly))
        return fileError(file);
    return file.readAll();
}

ByteSource once(const QByteArray& bytes)
{
    return [rest = bytes]() mutable -> Result<QByteArray> { return std::exchange(rest, {}); };
}

void readTypes(CsvTable& table)
{
    for (int column = 0; column < table.columns.size(); ++column) {
        bool hasNumber = false;
        bool hasText = false;
        for (const CsvRow& row : std::as_const(table.rows)) {
            const Value& value = row.at(column);
            hasNumber = hasNumber || (!value.isNull() && isNumber(value.bytes()));
            hasText = hasText || (!value.isNull() && !isNumber(value.bytes()));
        }
        table.areNumbers.append(hasNumber && !hasText);
    }
    for (CsvRow& row : table.rows)
        for (int column = 0; column < table.columns.size(); ++column)
            if (table.areNumbers.at(column) && !row.at(column).isNull())
                row[column] = Value::stored(StorageClass::Integer, row.at(column).bytes());
}

QByteArray written(const CsvTable& table)
{
    ResultHeader header;
    for (int column = 0; column < table.columns.size(); ++column)
        header.columns.append({table.columns.at(column), table.columnType(column)});
    const std::unique_ptr<RowWriter> writer = makeCsvWriter();
    QByteArray bytes;
    static_cast<void>(writer->begin(header, bytes));
    RowChunkBuilder chunk(int(table.columns.size()));
    for (const CsvRow& row : table.rows) {
        for (const Value& value : row) {
            if (value.isNull())
                chunk.appendNull();
            else
                chunk.append(
                    value.storage(), value.bytes().constData(), size_t(value.bytes().size()));
        }
        static_cast<void>(chunk.endRow());
    }
    if (!chunk.isEmpty())
        static_cast<void>(writer->append(*chunk.seal(), bytes));
    static_cast<void>(writer->end(bytes));
    return bytes;
}

}

bool CsvTable::hasKey() const
{
    QSet<QByteArray> seen;
    return std::ranges::all_of(rows, [&seen](const CsvRow& row) {
        const Value& key = row.constFirst();
        const qsizetype before = seen.size();
        seen.insert(key.bytes());
        return !key.isNull() && seen.size() > before;
    });
}

int CsvTable::columnIndex(const QString& column) const
{
    return int(columns.indexOf(column));
}

ColumnType CsvTable::columnType(int column) const
{
    ColumnType type;
    const bool isNumber = areNumbers.value(column);
    type.typeClass = isNumber ? TypeClass::Integer : TypeClass::Text;
    type.name = isNumber ? u"number"_s : u"text"_s;
    return type;
}

TablePtr CsvTable::described(const QString& schema) const
{
    auto table = std::make_shared<Table>();
    table->name = {schema, name};
    for (int i = 0; i < columns.size(); ++i) {
        Column column;
        column.name = columns.at(i);
        column.type = columnType(i);
        table->columns.append(column);
    }
    table->rowEstimate = rows.size();
    if (!hasKey()) {
        table->readOnlyReason
            = u"two of its rows have one value in %1, or none."_s.arg(columns.value(0));
        return table;
    }
    table->columns.first().nullable = false;
    table->primaryKey.columns = {columns.constFirst()};
    table->identityColumns = table->primaryKey.columns;
    table->rowAddress = RowAddress::Key;
    table->keyIsUnique = true;
    return table;
}

QStringList csvTableNames(const QString& folder)
{
    QStringList names;
    for (const QString& file : QDir(folder).entryList({u'*' + kEnding}, QDir::Files, QDir::Name))
        names.append(file.chopped(kEnding.size()));
    return names;
}

Result<CsvTable> readCsvTable(const QString& folder, const QString& name)
{
    CsvTable table;
    table.name = name;
    TW_TRY(table.bytes, bytesOf(folder, name));
    const std::unique_ptr<RowFile> file = makeCsvFile(once(table.bytes));
    TW_TRY(table.columns, file->fields());
    if (table.columns.isEmpty())
        return fail(ErrorKind::Data, u"%1 has no line with the names of its columns."_s.arg(name));
    CsvRow row;
    for (;;) {
        TW_TRY(const bool isRow, file->next(row));
        if (!isRow)
            break;
        table.rows.append(row);
    }
    readTypes(table);
    return table;
}

Result<void> writeCsvTable(const QString& folder, const CsvTable& table)
{
    TW_TRY(const QByteArray now, bytesOf(folder, table.name));
    if (now != table.bytes)
        return fail(ErrorKind::Serialization,
            u"Another program changed %1 meanwhile."_s.arg(table.name + kEnding));
    QSaveFile file(pathOf(folder, table.name));
    const QByteArray bytes = written(table);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fileError(file);
    return {};
}

Result<Value> csvStored(const CsvTable& table, int column, const Value& value)
{
    if (value.isNull() || value.isDefault())
        return Value();
    if (!table.areNumbers.value(column))
        return Value::stored(StorageClass::Text, value.bytes());
    if (!isNumber(value.bytes()))
        return fail(ErrorKind::InvalidText,
            u"“%1” is no whole number for column %2."_s.arg(
                value.toText(), table.columns.at(column)));
    return Value::stored(StorageClass::Integer, value.bytes());
}

}

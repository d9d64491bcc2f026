// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_catalog_reader.h"

#include "csv_table.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace tw::test {

Result<CatalogPtr> CsvCatalogReader::catalog(const CallOptions&)
{
    auto catalog = std::make_shared<Catalog>();
    catalog->schemas = {kCsvSchema};
    catalog->searchPath = {kCsvSchema};
    for (const QString& name : csvTableNames(m_folder))
        catalog->relations.append({{kCsvSchema, name}, RelationKind::Table, {}, {}});
    return catalog;
}

Result<TablePtr> CsvCatalogReader::describe(const QualifiedName& table, const CallOptions&)
{
    TW_TRY(const CsvTable read, readCsvTable(m_folder, table.name));
    return read.described(kCsvSchema);
}

Result<QList<TablePtr>> CsvCatalogReader::describeAll(
    const RelationScope& scope, const CallOptions& options)
{
    const bool isWhole
        = scope.names.isEmpty() && (scope.schemas.isEmpty() || scope.schemas.contains(kCsvSchema));
    QList<TablePtr> tables;
    for (const QString& name : csvTableNames(m_folder)) {
        if (!isWhole && !scope.names.contains({kCsvSchema, name}))
            continue;
        TW_TRY(const TablePtr table, describe({kCsvSchema, name}, options));
        tables.append(table);
    }
    return tables;
}

Result<QString> CsvCatalogReader::fingerprint(const CallOptions&)
{
    QStringList parts;
    for (const QString& name : csvTableNames(m_folder)) {
        const QFileInfo file(QDir(m_folder).filePath(name + u".csv"_s));
        parts.append(u"%1/%2/%3"_s.arg(name, QString::number(file.size()),
            QString::number(file.lastModified().toMSecsSinceEpoch())));
    }
    return parts.join(u'\n');
}

}

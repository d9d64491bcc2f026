// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/connection/catalog_reader.h>

namespace tw::test {

inline const QString kCsvSchema = QStringLiteral("files"); ///< the one that all files are in

/// The files of a folder as tables.
class CsvCatalogReader final : public CatalogReader
{
public:
    explicit CsvCatalogReader(QString folder)
        : m_folder(std::move(folder))
    { }

    Result<CatalogPtr> catalog(const CallOptions& options) override;
    Result<TablePtr> describe(const QualifiedName& table, const CallOptions& options) override;
    Result<QList<TablePtr>> describeAll(
        const RelationScope& scope, const CallOptions& options) override;

    /// The names of the files with their sizes and times.
    Result<QString> fingerprint(const CallOptions& options) override;

private:
    QString m_folder;
};

}

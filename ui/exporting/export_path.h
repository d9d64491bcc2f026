// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/exporting/row_writer.h>

#include <QString>

namespace tw {

/// A file name made of a table's name that no file system takes for a path.
[[nodiscard]] QString exportFileName(const QString& table, ExportFormat format);

/// Where an export of the table is proposed to go: a file that does not exist yet, in the person's
/// documents, or in the home folder of somebody without such a folder.
[[nodiscard]] QString freeExportPath(const QString& table, ExportFormat format);

/// The path with the suffix of the format in place of its own.
[[nodiscard]] QString withExportSuffix(const QString& path, ExportFormat format);

}

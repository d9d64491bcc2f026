// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "copy_text.h"

#include <tuplewright/exporting/export_format.h>

namespace tw {

/// Whether the format says into which table its rows go.
[[nodiscard]] bool namesTable(const QString& format);

/// The block as the exporter writes such rows in a text format of its list, as that is preset.
/// Statements leave out the cells that are to have their default. Fails as the exporter does.
[[nodiscard]] Result<QString> exportedText(
    const CellBlock& block, const QString& format, const ExportSource& source = {});

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_set.h"

namespace tw {

/// Commands that copy cells in the exporter's formats.
namespace PageCommand {
inline constexpr CommandId CopyCsv("copy.csv.action");
inline constexpr CommandId CopyTsv("copy.tsv.action");
inline constexpr CommandId CopyJson("copy.json.action");
inline constexpr CommandId CopyNdjson("copy.ndjson.action");
inline constexpr CommandId CopyInsert("copy.insert.action");
inline constexpr CommandId CopyMarkdown("copy.markdown.action");
inline constexpr CommandId CopyHtml("copy.html.action");
inline constexpr CommandId CopyXml("copy.xml.action");
}

/// A text format of the exporter and the command that copies in it.
struct FormatCopy
{
    QLatin1StringView format; ///< the exporter's word
    CommandId command;
    const char* text; ///< source text for Actions::tr()
};

/// One for each text format, in the exporter's order.
[[nodiscard]] std::span<const FormatCopy> formatCopies();

void addCopyCommands(CommandSet& commands);

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy_specs.h"

#include "commands/menus.h"

#include <array>

namespace tw {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array kFormatCopies{
    FormatCopy{"csv"_L1, PageCommand::CopyCsv, QT_TRANSLATE_NOOP("tw::Actions", "Copy as &CSV")},
    FormatCopy{"tsv"_L1, PageCommand::CopyTsv, QT_TRANSLATE_NOOP("tw::Actions", "Copy as TS&V")},
    FormatCopy{"json"_L1, PageCommand::CopyJson, QT_TRANSLATE_NOOP("tw::Actions", "Copy as &JSON")},
    FormatCopy{
        "ndjson"_L1, PageCommand::CopyNdjson, QT_TRANSLATE_NOOP("tw::Actions", "C&opy as NDJSON")},
    FormatCopy{
        "sql"_L1, PageCommand::CopyInsert, QT_TRANSLATE_NOOP("tw::Actions", "Copy as &INSERT")},
    FormatCopy{"markdown"_L1, PageCommand::CopyMarkdown,
        QT_TRANSLATE_NOOP("tw::Actions", "Copy as &Markdown")},
    FormatCopy{"html"_L1, PageCommand::CopyHtml, QT_TRANSLATE_NOOP("tw::Actions", "Cop&y as HTML")},
    FormatCopy{"xml"_L1, PageCommand::CopyXml, QT_TRANSLATE_NOOP("tw::Actions", "Copy as &XML")},
};

constexpr int kFirstPlace = 5; // behind the copy with headers

}

std::span<const FormatCopy> formatCopies()
{
    return kFormatCopies;
}

void addCopyCommands(CommandSet& commands)
{
    int place = kFirstPlace;
    for (const FormatCopy& copy : kFormatCopies) {
        const CommandSpec spec{.id = copy.command,
            .text = copy.text,
            .menu = Menu::CopyAs,
            .place = place++,
            .scope = CommandSpec::Scope::Page};
        commands.add(std::span(&spec, 1));
    }
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_commands.h"

namespace tw {

/// Commands about the rows of a table and what belongs to them.
namespace PageCommand {
inline constexpr CommandId Import("file.import.action");
inline constexpr CommandId ImportClipboard("file.importClipboard.action");
inline constexpr CommandId ContinuousRows("view.continuousRows.action");
inline constexpr CommandId ColourRules("view.colourRules.action");
inline constexpr CommandId RevealMasked("view.revealMasked.action");
inline constexpr CommandId RevertSelection("data.revertSelection.action");
inline constexpr CommandId NewRow("data.newRow.action");
inline constexpr CommandId DuplicateRows("data.duplicateRows.action");
inline constexpr CommandId DeleteRows("data.deleteRows.action");
inline constexpr CommandId DeletePermanently("data.deletePermanently.action");
inline constexpr CommandId RestoreRows("data.restoreRows.action");
inline constexpr CommandId DeleteWithChildren("data.deleteWithChildren.action");
inline constexpr CommandId ShowTrash("data.trash.action");
inline constexpr CommandId CompareData("data.compare.action");
inline constexpr CommandId ChooseLifecycle("data.lifecycle.action");
inline constexpr CommandId KeepVersion("data.keepVersion.action");
inline constexpr CommandId RestoreVersion("data.restoreVersion.action");
inline constexpr CommandId ShowPast("data.rowHistory.action");
inline constexpr CommandId ChangeManyRows("data.changeMany.action");
inline constexpr CommandId CountExactly("data.countExactly.action");
inline constexpr CommandId FollowReference("data.follow.action");
inline constexpr CommandId PreviewReference("data.previewReference.action");
inline constexpr CommandId PickReference("data.pickReference.action");
inline constexpr CommandId ShowForm("data.form.action");
inline constexpr CommandId ShowTree("data.tree.action");
inline constexpr CommandId PreviousRow("data.previousRow.action");
inline constexpr CommandId NextRow("data.nextRow.action");
inline constexpr CommandId ShowStructure("data.structure.action");
inline constexpr CommandId GoBack("data.back.action");
inline constexpr CommandId FirstPage("data.firstPage.action");
inline constexpr CommandId PreviousPage("data.previousPage.action");
inline constexpr CommandId NextPage("data.nextPage.action");
inline constexpr CommandId LastPage("data.lastPage.action");
inline constexpr CommandId GoToRow("data.goToRow.action");
}

void addRowCommands(CommandSet& commands);

}

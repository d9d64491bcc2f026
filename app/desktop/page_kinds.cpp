// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_kinds.h"

#include "browse/rows_kind.h"
#include "comparing/comparison_kind.h"
#include "console/console_kind.h"
#include "migrating/migrations_kind.h"
#include "models/connections/connection_list.h"
#include "models/journal/edit_journal.h"
#include "receipts/history_kind.h"
#include "structure/new_table_kind.h"
#include "structure/structure_kind.h"
#include "trash/trash_kind.h"
#include "trash/trashes_kind.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What consoles keep on disk follows the preference for unsaved edits.
std::unique_ptr<ConsoleKind> consoleKind(UiContext context, const JournalFolder& journal)
{
    auto kind = std::make_unique<ConsoleKind>(context, journal.path() + u"/consoles"_s);
    ConsoleStore& store = kind->store();
    store.setOn(journal.isOn());
    QObject::connect(&journal, &JournalFolder::switched, &store.texts,
        [&store, &journal] { store.setOn(journal.isOn()); });
    return kind;
}

}

PageKinds pageKinds(UiContext context, TableSettings& memory, JournalFolder& journal,
    const ReceiptStore& receipts, ConnectionList& connections)
{
    PageKinds kinds;
    kinds.add(std::make_unique<RowsKind>(context, memory, journal));
    kinds.add(std::make_unique<StructureKind>(
        context, [&connections](const QUuid& id) { connections.reloadCatalog(id); },
        [](const ConnectionConfig& config) {
            return MigrationFolders(MigrationFolders::defaultPath()).folder(config);
        }));
    kinds.add(std::make_unique<NewTableKind>(context));
    kinds.add(std::make_unique<MigrationsKind>(context, MigrationFolders::defaultPath(),
        [&connections](const QUuid& id) { connections.reloadCatalog(id); }));
    kinds.add(consoleKind(context, journal));
    kinds.add(std::make_unique<HistoryKind>(context, receipts));
    kinds.add(std::make_unique<TrashKind>(context));
    kinds.add(std::make_unique<ComparisonKind>(context, connections));
    kinds.add(std::make_unique<TrashesKind>(context));
    return kinds;
}

}

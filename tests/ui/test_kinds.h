// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/commands/browse_specs.h"
#include "console/console_kind.h"
#include "migrating/migrations_kind.h"
#include "pages/page.h"
#include "pages/page_kind.h"
#include "receipts/history_kind.h"
#include "structure/new_table_kind.h"
#include "structure/structure_kind.h"
#include "trash/trash_kind.h"
#include "trash/trashes_kind.h"

namespace tw::test {

/// Pages of rows that a test makes itself.
class TestRowsKind final : public ObjectPageKind
{
public:
    using Make = std::function<Page*(
        const std::shared_ptr<const Adapter>& adapter, const QualifiedName& name, QWidget* parent)>;

    explicit TestRowsKind(Make make)
        : m_make(std::move(make))
    { }

    [[nodiscard]] QString id() const override { return kRowsPage; }
    void addCommands(CommandSet& commands) const override { addBrowseCommands(commands); }

private:
    [[nodiscard]] Page* openObject(const ObjectReference& object, const ConnectionEntry& connection,
        QWidget* parent) const override
    {
        return m_make(connection.adapter, object.name, parent);
    }

    Make m_make;
};

/// The kinds of the program, with pages of rows that a test makes itself. Consoles keep their texts
/// in that folder, folders of migrations in that file.
[[nodiscard]] inline PageKinds testKinds(UiContext context, TestRowsKind::Make make,
    const ReceiptStore& receipts = ReceiptStore(QStringLiteral("/nowhere")),
    const QString& consoles = QStringLiteral("/nowhere"),
    const QString& migrations = QStringLiteral("/nowhere/migrations.ini"))
{
    PageKinds kinds;
    kinds.add(std::make_unique<TestRowsKind>(std::move(make)));
    kinds.add(std::make_unique<StructureKind>(context));
    kinds.add(std::make_unique<NewTableKind>(context));
    kinds.add(std::make_unique<MigrationsKind>(context, migrations));
    kinds.add(std::make_unique<HistoryKind>(context, receipts));
    kinds.add(std::make_unique<TrashKind>(context));
    kinds.add(std::make_unique<TrashesKind>(context));
    kinds.add(std::make_unique<ConsoleKind>(context, consoles));
    return kinds;
}

}

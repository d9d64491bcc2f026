// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations_kind.h"

#include "migration_commands.h"
#include "migrations_page.h"
#include "models/navigator/migrations_target.h"

namespace tw {

QString MigrationsKind::id() const
{
    return kMigrationsPage;
}

PageDescriptor MigrationsKind::resolved(
    const PageDescriptor& page, const ConnectionEntry& /*connection*/) const
{
    return page;
}

QString MigrationsKind::label(const PageDescriptor& /*page*/) const
{
    return MigrationsPage::tr("Migrations");
}

Page* MigrationsKind::open(
    const PageDescriptor& /*page*/, const ConnectionEntry& connection, QWidget* parent) const
{
    auto* page = new MigrationsPage(m_context, connection.adapter, *m_folders, parent);
    if (m_written)
        QObject::connect(page, &MigrationsPage::structureWritten, page,
            [written = m_written, id = connection.profile.id] { written(id); });
    return page;
}

void MigrationsKind::addCommands(CommandSet& commands) const
{
    addMigrationCommands(commands);
}

}

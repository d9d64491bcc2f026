// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/migrating/migration_folders.h"
#include "pages/page_kind.h"
#include "toolkit/context.h"

#include <QUuid>

#include <functional>

namespace tw {

/// Pages of the migrations of databases, one for each connection.
class MigrationsKind final : public PageKind
{
public:
    /// Told of each connection whose catalogue became another one by a page.
    using Written = std::function<void(const QUuid& connection)>;

    /// The folders that were chosen are remembered in that file.
    MigrationsKind(UiContext context, const QString& settings, Written written = {})
        : m_context(context)
        , m_folders(std::make_unique<MigrationFolders>(settings))
        , m_written(std::move(written))
    { }

    [[nodiscard]] QString id() const override;
    [[nodiscard]] PageDescriptor resolved(
        const PageDescriptor& page, const ConnectionEntry& connection) const override;
    [[nodiscard]] QString label(const PageDescriptor& page) const override;
    [[nodiscard]] Page* open(const PageDescriptor& page, const ConnectionEntry& connection,
        QWidget* parent) const override;
    void addCommands(CommandSet& commands) const override;

private:
    UiContext m_context;
    std::unique_ptr<MigrationFolders> m_folders; ///< of all pages
    Written m_written;
};

}

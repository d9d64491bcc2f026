// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_kind.h"
#include "toolkit/context.h"

#include <QUuid>

#include <functional>

namespace tw {

/// Pages of the structure of relations and other objects.
class StructureKind final : public ObjectPageKind
{
public:
    /// Told of each connection whose catalogue became another one by a page.
    using Written = std::function<void(const QUuid& connection)>;

    /// Where the migrations of a database lie; empty: nobody chose.
    using FolderOf = std::function<QString(const ConnectionConfig& config)>;

    explicit StructureKind(UiContext context, Written written = {}, FolderOf migrations = {})
        : m_context(context)
        , m_written(std::move(written))
        , m_migrations(std::move(migrations))
    { }

    [[nodiscard]] QString id() const override { return kStructurePage; }
    void addCommands(CommandSet& commands) const override;

private:
    [[nodiscard]] Page* openObject(const ObjectReference& object, const ConnectionEntry& connection,
        QWidget* parent) const override;

    UiContext m_context;
    Written m_written;
    FolderOf m_migrations;
};

}

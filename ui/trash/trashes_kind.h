// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_kind.h"
#include "toolkit/context.h"

namespace tw {

/// Pages of all tables that keep deleted rows, one for each connection.
class TrashesKind final : public PageKind
{
public:
    explicit TrashesKind(UiContext context)
        : m_context(context)
    { }

    [[nodiscard]] QString id() const override { return kTrashesPage; }
    [[nodiscard]] PageDescriptor resolved(
        const PageDescriptor& page, const ConnectionEntry& connection) const override;
    [[nodiscard]] QString label(const PageDescriptor& page) const override;
    [[nodiscard]] Page* open(const PageDescriptor& page, const ConnectionEntry& connection,
        QWidget* parent) const override;
    void addCommands(CommandSet& commands) const override;

private:
    UiContext m_context;
};

}

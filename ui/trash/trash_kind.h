// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_kind.h"
#include "toolkit/context.h"

namespace tw {

/// Pages of the soft-deleted rows of a table.
class TrashKind final : public ObjectPageKind
{
public:
    explicit TrashKind(UiContext context)
        : m_context(context)
    { }

    [[nodiscard]] QString id() const override { return kTrashPage; }
    void addCommands(CommandSet& commands) const override;

private:
    [[nodiscard]] Page* openObject(const ObjectReference& object, const ConnectionEntry& connection,
        QWidget* parent) const override;

    UiContext m_context;
};

}

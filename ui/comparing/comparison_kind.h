// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_kind.h"
#include "toolkit/context.h"

namespace tw {

/// Pages on which the rows of a table are compared with those of another one, of any connection.
class ComparisonKind final : public ObjectPageKind
{
public:
    /// The connections must outlive the pages.
    ComparisonKind(UiContext context, ConnectionList& connections)
        : m_context(context)
        , m_connections(connections)
    { }

    [[nodiscard]] QString id() const override;
    void addCommands(CommandSet& /*commands*/) const override { } // those of all pages do

private:
    [[nodiscard]] Page* openObject(const ObjectReference& object, const ConnectionEntry& connection,
        QWidget* parent) const override;

    UiContext m_context;
    ConnectionList& m_connections;
};

}

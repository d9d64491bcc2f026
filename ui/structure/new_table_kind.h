// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_kind.h"
#include "toolkit/context.h"

namespace tw {

/// Pages on which a table is made.
class NewTableKind final : public PageKind
{
public:
    explicit NewTableKind(UiContext context)
        : m_context(context)
    { }

    [[nodiscard]] QString id() const override;
    [[nodiscard]] PageDescriptor resolved(
        const PageDescriptor& page, const ConnectionEntry& connection) const override;
    [[nodiscard]] QString label(const PageDescriptor& page) const override;
    [[nodiscard]] Page* open(const PageDescriptor& page, const ConnectionEntry& connection,
        QWidget* parent) const override;
    void addCommands(CommandSet& /*commands*/) const override { }

private:
    UiContext m_context;
};

}

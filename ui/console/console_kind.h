// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/console/console_store.h"
#include "pages/page_kind.h"
#include "toolkit/context.h"

namespace tw {

/// SQL consoles, each with a connection of its own. Outlives its pages.
class ConsoleKind final : public PageKind
{
public:
    /// Texts and history are kept in that private folder.
    ConsoleKind(UiContext context, const QString& folder);

    [[nodiscard]] ConsoleStore& store() const { return *m_store; }

    [[nodiscard]] QString id() const override { return kConsolePage; }
    [[nodiscard]] PageDescriptor resolved(
        const PageDescriptor& page, const ConnectionEntry& connection) const override;
    [[nodiscard]] QString label(const PageDescriptor& page) const override;
    [[nodiscard]] Page* open(const PageDescriptor& page, const ConnectionEntry& connection,
        QWidget* parent) const override;
    void addCommands(CommandSet& commands) const override;

private:
    UiContext m_context;
    std::unique_ptr<ConsoleStore> m_store;
};

}

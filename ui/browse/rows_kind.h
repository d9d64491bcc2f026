// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_kind.h"
#include "toolkit/context.h"

namespace tw {

class JournalFolder;
class TableSettings;

/// Pages of the rows of relations.
class RowsKind final : public ObjectPageKind
{
public:
    /// Both must outlive the kind. What is staged on the pages is kept in the journal.
    RowsKind(UiContext context, TableSettings& memory, JournalFolder& journal)
        : m_context(context)
        , m_memory(memory)
        , m_journal(journal)
    { }

    [[nodiscard]] QString id() const override { return kRowsPage; }
    void addCommands(CommandSet& commands) const override;

private:
    [[nodiscard]] Page* openObject(const ObjectReference& object, const ConnectionEntry& connection,
        QWidget* parent) const override;

    UiContext m_context;
    TableSettings& m_memory;
    JournalFolder& m_journal;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "line_editor.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/completion/completion_schema.h>

namespace tw::cli {

/// Completes statements and commands of the shell. Reads the catalogue when it is first asked, and
/// looks for changes each time; what cannot be read in two seconds is missing from the answer.
class ShellCompletion
{
public:
    /// The adapter must outlive it.
    ShellCompletion(const Adapter& adapter, StopToken stop);

    /// `before` are the lines of the statement that stand before this one.
    [[nodiscard]] LineCompletion at(const QString& before, const QString& line, qsizetype caret);

private:
    [[nodiscard]] CallOptions limits() const;
    [[nodiscard]] bool refresh();
    [[nodiscard]] LineCompletion commandsAt(const QString& line, qsizetype caret) const;

    const Adapter& m_adapter;
    const StopToken m_stop;
    CatalogPtr m_catalog;
    std::optional<CompletionSchema> m_schema;
    QList<SchemaObject> m_builtIns;
};

}

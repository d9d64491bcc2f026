// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/sql_editor.h"

#include <tuplewright/sql/script.h>

namespace tw {

/// The text of a console as the statements in it.
class StatementEditor final : public SqlEditor
{
    Q_OBJECT

public:
    StatementEditor(UiContext context, const SqlSyntax& syntax, QWidget* parent = nullptr);

    [[nodiscard]] bool isEmpty();

    /// What a run of the statement under the caret, or of the selection, would take. Starts and
    /// lines are those of the whole text.
    [[nodiscard]] QList<ScriptPart> chosen() const;

    void insertStatement(const QString& sql); ///< at the end, and the caret into it
    void formatStatement(); ///< lays the one at the caret out anew, as one step of undo

private:
    SqlSyntax m_syntax;
};

}

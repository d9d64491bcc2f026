// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/console/script_choice.h"
#include "toolkit/context.h"

#include <QPlainTextEdit>

namespace tw {

/// The text of a console: coloured, with the statements that a run would take marked in it, and the
/// place of an error.
class StatementEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    StatementEditor(UiContext context, const SqlSyntax& syntax, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const { return toPlainText(); }
    void setText(const QString& text) { setPlainText(text); }

    /// What a run of the statement under the caret, or of the selection, would take.
    [[nodiscard]] QList<ScriptPart> chosen() const;

    void insertStatement(const QString& sql); ///< at the end, and the caret into it
    void markError(qsizetype position); ///< and brings it into sight; until the text changes
    void clearMarks(); ///< of errors

Q_SIGNALS:
    void textEdited(); ///< by whomever

private:
    void showMarks();

    UiContext m_context;
    SqlSyntax m_syntax;
    qsizetype m_errorAt = -1;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/typing_help.h"
#include "text_ground.h"
#include "toolkit/context.h"

#include <QPlainTextEdit>

namespace tw {

class LineGutter;
class SqlColours;

/// The text of an editor: colours, line numbers, brackets, and the keys that change the text. Lines
/// run from left to right, whatever is written in them. Knows nothing of statements.
class SqlTextEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlTextEdit(UiContext context, QWidget* parent = nullptr);

    [[nodiscard]] ScriptDocument& script() { return m_script; }
    [[nodiscard]] LineGutter& gutter() { return *m_gutter; }
    [[nodiscard]] TextGround& ground() { return m_ground; }

    /// The lines in view, from the top.
    [[nodiscard]] QList<VisibleLine> visibleLines() const;

Q_SIGNALS:
    void findRequested(bool withReplacing);
    void findNextRequested(int step); ///< 1 or -1

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;

private:
    void followTheme();
    void setUpLines();
    void placeGutter();
    void markBrackets();
    [[nodiscard]] bool onCommandKey(const QKeyEvent& event);
    [[nodiscard]] bool onEditingKey(const QKeyEvent& event);
    [[nodiscard]] bool onTab(const QKeyEvent& event, QTextCursor& cursor);
    [[nodiscard]] bool onText(const QKeyEvent& event, QTextCursor& cursor);

    UiContext m_context;
    ScriptDocument m_script;
    SqlColours* m_colours;
    TypingHelp m_help;
    TextGround m_ground;
    LineGutter* m_gutter;
};

}

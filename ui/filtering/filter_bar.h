// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql_line.h"
#include "toolkit/context.h"

#include <tuplewright/query/page.h>

#include <QFrame>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace tw {

/// What narrows and orders the rows of a page: chips of single conditions, the WHERE and ORDER BY
/// lines, and the choice between live and deleted rows. Says what was asked; never asks the server
/// itself.
class FilterBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Line
    {
        Where,
        OrderBy
    };

    explicit FilterBar(UiContext context, QWidget* parent = nullptr);

    /// One chip a text, with a cross beside it; Del removes as well.
    void setChips(const QStringList& texts);
    /// What is in force. A line that somebody writes in keeps its text, and the error about it.
    void setLines(const QString& where, const QString& orderBy);
    void supersedeLines(); ///< the next setLines() replaces what was written
    void holdLines(); ///< it does not: what was written in either was refused
    void setLifecycleVisible(bool visible);
    void setWordsVisible(bool visible); ///< the button that asks for words to look for
    void setDeleted(DeletedRows deleted);

    /// Shows the refusal under its line, with a caret at the 1-based `position` (0: none).
    void showError(Line line, const QString& message, int position);
    void clearError();

    void focusCondition();

    /// What stands for a condition, or the button that adds one: -1.
    [[nodiscard]] const QWidget& chip(int index) const { return *m_chips.value(index, m_add); }

    [[nodiscard]] SqlLine& where() { return *m_where; }
    [[nodiscard]] SqlLine& orderBy() { return *m_orderBy; }
    [[nodiscard]] QMenu& menu() { return *m_menu; } ///< of named filters and those used last

Q_SIGNALS:
    void applied(const QString& where, const QString& orderBy);
    void chipChosen(int index); ///< to be changed
    void chipRemoved(int index);
    void addRequested();
    void buildRequested();
    void wordsRequested();
    void deletedChosen(tw::DeletedRows deleted);
    void cleared();
    void refusalShown(bool shown); ///< the rows below do not answer the lines, or do again

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< keys of chips

private:
    QWidget* createChipRow();
    QWidget* createLineRow();
    QWidget* createErrorRow();
    QWidget* createLifecycleSwitch(QWidget* parent);
    QToolButton* createButton(
        QWidget* parent, const char* name, const char* icon, const QString& text);
    SqlLine* createLine(QWidget* parent, const char* name, const QString& accessibleName);
    QWidget* createChip(const QString& text, int index);
    QToolButton* createChipPart(QWidget* chip, const QString& name, const QString& words);
    void placeCaret();
    void apply();

    UiContext m_context;
    QHBoxLayout* m_chipLayout = nullptr;
    QWidget* m_chipRow = nullptr;
    QList<QWidget*> m_chips;
    QWidget* m_add = nullptr;
    QWidget* m_lifecycle = nullptr;
    QButtonGroup* m_lifecycleButtons = nullptr;
    QMenu* m_menu = nullptr;
    SqlLine* m_where = nullptr;
    SqlLine* m_orderBy = nullptr;
    QToolButton* m_words = nullptr;
    QToolButton* m_clear = nullptr;
    QWidget* m_errorRow = nullptr;
    QLabel* m_caret = nullptr;
    QLabel* m_error = nullptr;
    Line m_errorLine = Line::Where;
    int m_errorPosition = 0;
};

}

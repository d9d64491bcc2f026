// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/text_search.h"
#include "toolkit/context.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QToolButton;

namespace tw {

class SqlTextEdit;

/// Finds and replaces in a text: words, letter case, regular expressions, within a selection. Marks
/// and counts all matches. Hidden until it is opened; Esc returns to the text.
class SearchBar final : public QFrame
{
    Q_OBJECT

public:
    /// The text must outlive it.
    SearchBar(UiContext context, SqlTextEdit& text, QWidget* parent);

    void open(bool withReplacing); ///< for the selected word, if there is one
    void findNext(int step); ///< 1 or -1; opens where nothing is looked for
    void close();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createLayout(UiContext context);
    QToolButton* option(const char* name, const QString& text, const QString& tip);
    void connectParts();
    void onQueryChanged();
    void onTextChanged();
    void findFromStart();
    void count();
    void showCount();
    void showMatch(const TextRange& match);
    void replace();
    void replaceAll();
    void setScope(bool isLimited);
    [[nodiscard]] TextQuery query() const;
    void markFailed(bool failed);

    SqlTextEdit& m_text;
    QLineEdit* m_find = nullptr;
    QToolButton* m_case = nullptr;
    QToolButton* m_word = nullptr;
    QToolButton* m_pattern = nullptr;
    QToolButton* m_selection = nullptr;
    QLabel* m_note = nullptr;
    QWidget* m_replaceRow = nullptr;
    QLineEdit* m_replacement = nullptr;
    QRegularExpression m_compiled;
    QTextCursor m_scope; ///< without a selection: the whole text
    int m_origin = 0; ///< where looking began
    int m_counted = 0; ///< matches in the lines before m_line
    int m_line = 0;
    int m_current = 0; ///< the number of the selected match; 0: none is
    QTimer m_counting;
};

}

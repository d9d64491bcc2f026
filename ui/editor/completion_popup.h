// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/completion/completion_model.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;
class QListView;

namespace tw {

/// The list of what may stand at the caret. Never has the focus: who has the keys moves it.
class CompletionPopup final : public QFrame
{
    Q_OBJECT

public:
    /// `around` is the widget it stays within, its parent.
    CompletionPopup(UiContext context, QWidget& around);

    /// Shows other choices beside a line of text, `caret` in coordinates of the parent. The first
    /// of them is chosen.
    void show(const Completions& choices, const QRect& caret);

    [[nodiscard]] const CompletionItem* current() const; ///< null: there is none
    [[nodiscard]] int count() const { return m_model.rowCount(); }
    void move(int rows); ///< the choice, as far as there are some
    void movePage(int pages);

Q_SIGNALS:
    void chosen(); ///< the current one, by the mouse

private:
    void createLayout();
    void place(const QRect& caret);

    UiContext m_context;
    CompletionModel m_model;
    QListView* m_list = nullptr;
    QLabel* m_state = nullptr;
};

}

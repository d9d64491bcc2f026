// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/query/filter.h>

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace tw {

class GridView;
class ResultModel;

/// Finds text in the loaded rows of one column and replaces it there. Hidden until it is wanted.
class FindBar final : public QFrame
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FindBar(UiContext context, GridView& grid, ResultModel& model, QWidget* parent = nullptr);

    void open(bool withReplacing); ///< for the current column
    void findNext();

Q_SIGNALS:
    void filterRequested(const tw::FilterCondition& condition); ///< for all rows of the table

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createLayout(UiContext context);
    void find(int step);
    void leave();
    void onTyped();
    void mark();
    void sayPlace();
    void replace();
    void replaceAll();
    void filter();
    [[nodiscard]] QList<qint64> searchedRows() const;
    [[nodiscard]] bool matches(qint64 position) const;
    [[nodiscard]] QString replaced(qint64 position) const;
    void say(const QString& text);

    GridView& m_grid;
    ResultModel& m_model;
    int m_column = -1;
    qint64 m_from = 0; ///< where the cursor stood when the bar was opened
    QLabel* m_where = nullptr;
    QLineEdit* m_text = nullptr;
    QToolButton* m_filter = nullptr;
    QWidget* m_replaceRow = nullptr;
    QLineEdit* m_replacement = nullptr;
    QLabel* m_note = nullptr;
};

}

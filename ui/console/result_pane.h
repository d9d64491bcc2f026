// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cells/copy_text.h"
#include "models/console/result_arranger.h"
#include "models/console/statement_result.h"
#include "toolkit/context.h"

#include <QWidget>

class QFrame;
class QLabel;
class QLineEdit;

namespace tw {

class GridView;

/// The rows of one statement in a grid for reading, and what is known of them. Sorts and filters
/// them where they are, and keeps them when another run replaces the results.
class ResultPane final : public QWidget
{
    Q_OBJECT

public:
    /// `sorter` must outlive the pane.
    ResultPane(UiContext context, const StatementResult& result, int number, Executor& sorter,
        QWidget* parent = nullptr);
    ~ResultPane() override;

    /// Shows the counts of a result whose statement has begun or ended.
    void refresh(const StatementResult& result);

    void startFilter(); ///< puts the keyboard into the filter

    [[nodiscard]] QString title() const; ///< of its tab: "Result 1 · 60 rows"
    [[nodiscard]] GridView& grid() const { return *m_grid; }
    [[nodiscard]] ResultRows& rows() const { return *m_rows; }
    [[nodiscard]] const StatementResult& result() const { return m_result; } ///< as last shown
    [[nodiscard]] bool isPinned() const { return m_isPinned; }
    void setPinned(bool isPinned) { m_isPinned = isPinned; } ///< stays when another run begins

Q_SIGNALS:
    void statusMessage(const QString& text); ///< of the grid
    void menuRequested(const QPoint& globalPosition); ///< of the current cell

private:
    void createStrip();
    void connectParts();
    void showArrangement();
    void showText();

    UiContext m_context;
    std::shared_ptr<ResultRows> m_rows;
    StatementResult m_result;
    ResultArranger m_arranger;
    int m_number;
    qint64 m_count = 0;
    QString m_counts; ///< rows and timing
    bool m_isPinned = false;
    GridView* m_grid = nullptr;
    QFrame* m_strip = nullptr;
    QLabel* m_label = nullptr;
    QLineEdit* m_filter = nullptr;
};

}

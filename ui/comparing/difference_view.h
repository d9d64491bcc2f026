// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/comparing/comparison_controller.h"
#include "toolkit/context.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace tw {

/// What a comparison found: the rows that differ, filtered by kind, and below them what was not
/// compared.
class DifferenceView final : public QWidget
{
    Q_OBJECT

public:
    /// The controller must outlive it.
    DifferenceView(UiContext context, ComparisonController& compare, QWidget* parent = nullptr);

    void refresh(); ///< shows what there is now
    void setProgress(qint64 rows); ///< read by now

    [[nodiscard]] QWidget* rows() const; ///< the table
    [[nodiscard]] bool hasSelection() const;
    void copySelected() const; ///< the cells of the table that are selected, as lines with tabs

Q_SIGNALS:
    /// A script was asked for; to a file, or to the clipboard.
    void scriptRequested(tw::ComparisonController::Sync direction, bool toFile);
    /// One side is to be made like the other.
    void syncRequested(tw::ComparisonController::Sync direction);
    void selectionChanged();

private:
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createSegments(QWidget* parent);
    void createScripts(QHBoxLayout& layout);
    void createSync(QHBoxLayout& layout);
    [[nodiscard]] QWidget* createBody();
    [[nodiscard]] QWidget* createFooter();
    void showSegments();
    void showFooter();
    [[nodiscard]] QString emptyText() const;

    UiContext m_context;
    ComparisonController& m_compare;
    QWidget* m_header = nullptr;
    QButtonGroup* m_kinds = nullptr;
    QCheckBox* m_onlyDiffering = nullptr;
    QToolButton* m_script = nullptr;
    QToolButton* m_sync = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_empty = nullptr;
    QTableView* m_table = nullptr;
    QWidget* m_footer = nullptr;
    QLabel* m_end = nullptr;
    QLabel* m_left = nullptr; ///< what was not compared, and what was tolerated
    qint64 m_read = 0;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/row_relations.h"
#include "toolkit/context.h"

#include <tuplewright/editing/change_set.h>

#include <QFrame>
#include <QPersistentModelIndex>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTabBar;
class QStackedWidget;
class QTableWidget;

namespace tw {

class DefinitionView;
class ResultModel;
class RowHistoryView;

/// A look at the cell and row of the cursor: the whole value, the row as a form, the rows of other
/// tables that belong to it, its old versions, and the statement that makes the table. Changes
/// nothing.
class InspectorPane final : public QFrame
{
    Q_OBJECT

public:
    InspectorPane(UiContext context, const std::shared_ptr<const Adapter>& adapter,
        QWidget* parent = nullptr);

    /// The model must outlive it.
    void setModel(const ResultModel* model);

    /// Shows another cell; asks the server only while related rows are looked at.
    void setCell(const QModelIndex& cell);

    void readHistoryAgain(); ///< the old versions are others now

    void showTab(int index); ///< 0 value, 1 row, 2 related rows, 3 history, 4 DDL

Q_SIGNALS:
    void columnRequested(const QString& column); ///< go there and edit it
    void rowsRequested(const tw::QualifiedName& table, const tw::Filter& filter);
    void versionRequested(const tw::RowIdentity& version); ///< its values shall be those of its row
    void wholeRequested(const QModelIndex& cell); ///< of which only the start has been read
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void createWidgets();
    void createTabs();
    void createRow();
    void createButtons();
    void createLayout();
    void refresh();
    void onRowsChanged();
    void showValue();
    void showRow();
    void showRelated();
    void loadRelated();
    void showHistory();
    void showDefinition();
    void follow(int row);
    [[nodiscard]] static QString words(const RelatedEntry& entry);

    UiContext m_context;
    const ResultModel* m_model = nullptr;
    QPersistentModelIndex m_cell;
    RowRelations m_relations;
    std::optional<RowKey> m_relatedRow; ///< whose related rows are shown
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_facts = nullptr;
    QPlainTextEdit* m_value = nullptr;
    QTableWidget* m_row = nullptr;
    QListWidget* m_related = nullptr;
    RowHistoryView* m_history = nullptr;
    DefinitionView* m_definition = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_readWhole = nullptr;
    QPushButton* m_restore = nullptr;
};

}

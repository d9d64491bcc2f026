// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"
#include "toolkit/context.h"

#include <QFrame>
#include <QPersistentModelIndex>

class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace tw {

class FormField;

/// One row with all its columns, one below the other. Edits are staged as in the grid; the page
/// moves it from row to row.
class FormView final : public QFrame
{
    Q_OBJECT

public:
    explicit FormView(UiContext context, QWidget* parent = nullptr);

    /// The model must outlive the form.
    void setModel(ResultModel* model);

    /// The cell of the cursor: its row is shown, and its field comes into sight.
    void setCell(const QModelIndex& cell);

    /// Stages what the fields hold; false when one of them refuses, which it then says.
    bool finishEditing();

    void focusField(int column);

Q_SIGNALS:
    void rowRequested(int step); ///< so many rows further
    void fieldEntered(int column);
    void fieldMenuRequested(const QPoint& globalPosition);
    void closeRequested(); ///< back to the grid

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createWidgets();
    QToolButton* createButton(const char* name, const char* icon, const QString& text);
    void makeFields();
    void connectField(FormField* field);
    void showRow();

    UiContext m_context;
    ResultModel* m_model = nullptr;
    QPersistentModelIndex m_cell;
    QList<FormField*> m_fields;
    QLabel* m_title = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QScrollArea* m_area = nullptr;
    QWidget* m_content = nullptr;
    QGridLayout* m_grid = nullptr;
};

}

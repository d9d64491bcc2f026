// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters/column_profile.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace tw {

/// What a column holds: its most frequent values to pick from, and figures about all of them.
/// Deletes itself when closed.
class ValuesPopup final : public QFrame
{
    Q_OBJECT

public:
    ValuesPopup(UiContext context, const Column& column, std::shared_ptr<const Adapter> adapter,
        QWidget* parent);

    void load(const TablePtr& table, const RowFilter& rows, DeletedRows deleted);

Q_SIGNALS:
    /// Only these rows are wanted, or all but these.
    void chosen(const QList<tw::Value>& values, bool exclude);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createLayout(UiContext context);
    void show(const ColumnProfile& values);
    void showFigures(const ColumnProfile::Figures& figures);
    void filterList(const QString& text);
    void choose(bool exclude);

    Column m_column;
    ColumnProfile m_values;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_figures = nullptr;
    QToolButton* m_only = nullptr;
    QToolButton* m_without = nullptr;
};

}

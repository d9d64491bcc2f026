// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/browse_controller.h"
#include "toolkit/context.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tw {

class BuilderRow;

/// A filter as a tree of groups and conditions, with the SQL it means. Parts that it has no widgets
/// for are kept as they are. Deletes itself when closed.
class FilterBuilder final : public QDialog
{
    Q_OBJECT

public:
    /// Starts with the filter in force.
    FilterBuilder(UiContext context, const BrowseController& controller, QWidget* parent);

    /// Offers the columns of a related table under the name that leads there.
    void addColumns(const QString& prefix, const TablePtr& table);

Q_SIGNALS:
    void chosen(const tw::Filter& filter);
    void nameRequested(); ///< for the filter that was just chosen

protected:
    void accept() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void createLayout();
    void load(const Filter& filter, QTreeWidgetItem* parent);
    QTreeWidgetItem* addItem(const Filter& filter, QTreeWidgetItem* parent);
    void addCondition();
    void addGroup();
    void removeCurrent();
    void refresh();
    [[nodiscard]] QTreeWidgetItem* group() const; ///< where something new goes
    [[nodiscard]] BuilderRow* rowOf(const QTreeWidgetItem* item) const;
    [[nodiscard]] Result<Filter> filterOf(const QTreeWidgetItem* item) const;

    UiContext m_context;
    TablePtr m_table;
    const Dialect& m_dialect;
    TableSet m_related;
    QList<std::pair<QString, TablePtr>> m_columns; ///< those that are offered
    QTreeWidget* m_tree = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_save = nullptr; ///< applies and asks for a name
    QPushButton* m_apply = nullptr;
    QPlainTextEdit* m_sql = nullptr;
    QLabel* m_note = nullptr;
};

}

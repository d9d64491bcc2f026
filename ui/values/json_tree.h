// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/json_outline.h"
#include "value_view.h"

class QAction;
class QLabel;
class QPushButton;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace tw {

/// JSON as a tree. Values are typed as JSON, so that text and number differ; a change touches the
/// bytes of that value alone.
class JsonTree final : public ValueView
{
    Q_OBJECT

public:
    explicit JsonTree(QWidget* parent);

    [[nodiscard]] bool setText(const QByteArray& text) override;
    [[nodiscard]] QByteArray text() const override { return m_outline.text(); }
    void setReadOnly(bool readOnly) override;
    void offerFilter(const QString& column) override;

private:
    void createWidgets();
    void fill();
    void fillNode(int node, QTreeWidgetItem* parent);
    void onEdited(QTreeWidgetItem* item, int part);
    void setText(const QByteArray& text, const QList<int>& place);
    void add();
    void remove();
    void updateButtons();
    [[nodiscard]] int nodeOf(const QTreeWidgetItem* item) const;
    [[nodiscard]] QList<int> placeOf(int node) const;
    [[nodiscard]] QTreeWidgetItem* itemAt(const QList<int>& place) const;

    JsonOutline m_outline;
    QTreeWidget* m_tree = nullptr;
    QWidget* m_buttons = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QAction* m_filter = nullptr; ///< in the menu of the tree, with its keys, and on a button
    QToolButton* m_filterButton = nullptr;
    QString m_column; ///< that a filter is about
    QLabel* m_note = nullptr;
    bool m_isLoading = false;
    bool m_isReadOnly = false;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/values/array_text.h>

#include <QWidget>

class QTableWidget;

namespace tw {

/// The elements of an array of one dimension as lines: to be changed, added, removed and moved,
/// each with its own NULL.
class ArrayList final : public QWidget
{
    Q_OBJECT

public:
    explicit ArrayList(QWidget* parent = nullptr);

    void setElements(const QList<TextItem>& elements);
    [[nodiscard]] QList<TextItem> elements() const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void changed();

private:
    void insertRow(int row, const TextItem& element);
    void add();
    void remove();
    void move(int step);

    QTableWidget* m_list = nullptr;
    QWidget* m_buttons = nullptr;
    bool m_isLoading = false;
};

}

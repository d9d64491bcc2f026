// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value_view.h"

#include <tuplewright/values/array_text.h>

class QTableWidget;

namespace tw {

/// The elements of an array of one dimension as lines: to be changed, added, removed and moved,
/// each with its own NULL.
class ArrayList final : public ValueView
{
    Q_OBJECT

public:
    /// `delimiter` is the element type's.
    ArrayList(char delimiter, QWidget* parent);

    /// Arrays of several dimensions are text only.
    [[nodiscard]] bool setText(const QByteArray& text) override;
    [[nodiscard]] QByteArray text() const override;
    void setReadOnly(bool readOnly) override;

private:
    void setElements(const QList<TextItem>& elements);
    [[nodiscard]] QList<TextItem> elements() const;
    void insertRow(int row, const TextItem& element);
    void add();
    void remove();
    void move(int step);

    char m_delimiter;
    int m_lower = 1; ///< number of the first element
    QTableWidget* m_list = nullptr;
    QWidget* m_buttons = nullptr;
    bool m_isLoading = false;
};

}

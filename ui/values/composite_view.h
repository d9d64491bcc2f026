// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value_view.h"

#include <tuplewright/values/text_item.h>

class QTableWidget;

namespace tw {

/// The fields of a composite value, each with its own NULL.
class CompositeView final : public ValueView
{
    Q_OBJECT

public:
    CompositeView(const QList<TypeField>& fields, QWidget* parent);

    [[nodiscard]] bool setText(const QByteArray& text) override;
    [[nodiscard]] QByteArray text() const override;
    void setReadOnly(bool readOnly) override;

private:
    void setField(int row, const TextItem& value);

    QTableWidget* m_table = nullptr;
    bool m_isLoading = false;
};

}

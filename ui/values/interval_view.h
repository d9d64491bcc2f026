// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value_view.h"

class QLineEdit;

namespace tw {

/// Years, months, days and time of an interval.
class IntervalView final : public ValueView
{
    Q_OBJECT

public:
    explicit IntervalView(QWidget* parent);

    [[nodiscard]] bool setText(const QByteArray& text) override;
    [[nodiscard]] QByteArray text() const override;
    void setReadOnly(bool readOnly) override;

private:
    QLineEdit* makeField(const char* name, const QString& text);

    QLineEdit* m_years = nullptr;
    QLineEdit* m_months = nullptr;
    QLineEdit* m_days = nullptr;
    QLineEdit* m_time = nullptr;
};

}

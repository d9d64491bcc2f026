// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value_view.h"

class QTableWidget;

namespace tw {

struct Lexeme;

/// The words of a tsvector and where they stand.
class LexemeView final : public ValueView
{
    Q_OBJECT

public:
    explicit LexemeView(QWidget* parent);

    [[nodiscard]] bool setText(const QByteArray& text) override;
    [[nodiscard]] QByteArray text() const override;
    void setReadOnly(bool readOnly) override;

private:
    void insertRow(int row, const Lexeme& lexeme);
    void add();
    void remove();

    QTableWidget* m_table = nullptr;
    QWidget* m_buttons = nullptr;
    bool m_isLoading = false;
};

}

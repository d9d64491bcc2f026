// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value_view.h"

#include <tuplewright/values/range_text.h>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace tw {

/// One range: two bounds, each included, excluded or open, or no value at all.
class RangeRow final : public QWidget
{
    Q_OBJECT

public:
    RangeRow(UiContext context, int number, QWidget* parent);

    void setRange(const RangeText& range);
    [[nodiscard]] RangeText range() const;
    void setReadOnly(bool readOnly);
    void setRemovable(bool removable);

Q_SIGNALS:
    void changed();
    void removed();

private:
    /// The widgets of one bound.
    struct Bound
    {
        QComboBox* kind = nullptr;
        QLineEdit* value = nullptr;
    };

    [[nodiscard]] Bound makeBound(const QString& name, const QStringList& kinds);
    static void showBound(const Bound& widgets, const RangeBound& bound);
    [[nodiscard]] static RangeBound boundOf(const Bound& widgets);
    void updateFields();
    void onChanged();

    Bound m_lower;
    Bound m_upper;
    QCheckBox* m_isEmpty = nullptr;
    QToolButton* m_remove = nullptr;
    bool m_isReadOnly = false;
};

/// A range, or the ranges of a multirange.
class RangeView final : public ValueView
{
    Q_OBJECT

public:
    RangeView(UiContext context, const Column& column, QWidget* parent);

    [[nodiscard]] bool setText(const QByteArray& text) override;
    [[nodiscard]] QByteArray text() const override;
    void setReadOnly(bool readOnly) override;

private:
    void addRow(const RangeText& range);
    void removeRow(RangeRow* row);
    void updateRows();

    UiContext m_context;
    bool m_isMulti;
    bool m_isReadOnly = false;
    QList<RangeRow*> m_rows;
    QVBoxLayout* m_list = nullptr;
    QToolButton* m_add = nullptr;
};

}

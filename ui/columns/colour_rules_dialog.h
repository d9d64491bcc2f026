// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filtering/condition_fields.h"
#include "models/filters/colour_rules.h"
#include "ordered_entries.h"
#include "toolkit/context.h"

#include <QDialog>

class QComboBox;

namespace tw {

/// Which values of a table are coloured: rules in an order, the first that is met counts. Nothing
/// is chosen before its button is pressed. Deletes itself.
class ColourRulesDialog final : public QDialog
{
    Q_OBJECT

public:
    ColourRulesDialog(
        UiContext context, const Table& table, QList<ColourRule> rules, QWidget* parent = nullptr);

    void setColumn(const QString& name) { m_fields.setColumn(name); } ///< of the next rule

Q_SIGNALS:
    void chosen(const QList<tw::ColourRule>& rules);

private:
    void createWidgets();
    void createLayout();
    void showRules(int current);
    void showRule(int index);
    void apply(int index); ///< behind the last: as a new one
    void remove(int index);
    void swap(int index, int with);
    [[nodiscard]] std::optional<ColourRule> typedRule();
    [[nodiscard]] QIcon swatch(RuleColour colour) const;

    UiContext m_context;
    QList<ColourRule> m_rules;
    ConditionFields m_fields;
    OrderedEntries m_entries;
    QComboBox* m_colour = nullptr;
    QComboBox* m_extent = nullptr;
};

}

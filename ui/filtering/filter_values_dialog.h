// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_settings.h"

#include <QDialog>

class QFormLayout;
class QPushButton;

namespace tw {

class ConditionFields;

/// Asks for the values that a named filter compares with, starting with those it was saved with.
/// Deletes itself when closed.
class FilterValuesDialog final : public QDialog
{
    Q_OBJECT

public:
    FilterValuesDialog(const NamedFilter& filter, const Table& table, QWidget* parent);

Q_SIGNALS:
    void chosen(const tw::Filter& filter);

protected:
    void accept() override;

private:
    void addField(const FilterCondition& condition, const Table& table, QFormLayout* form);

    Filter m_filter;
    QList<Filter> m_saved; ///< the conditions as they were
    QList<ConditionFields*> m_fields; ///< null: the condition stays as it is
    QWidget* m_store = nullptr; ///< never shown; for widgets that nobody is asked by
    QPushButton* m_use = nullptr;
};

}

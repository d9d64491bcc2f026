// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "condition_fields.h"

#include <QWidget>

namespace tw {

/// One line of the filter builder: how a group joins its parts, a condition, or a part that has no
/// widgets and stays as it is.
class BuilderRow final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind
    {
        Group,
        Condition,
        Fixed
    };

    /// `words` stand for a part that has no widgets.
    BuilderRow(const Filter& part, const QList<std::pair<QString, TablePtr>>& columns,
        const QString& words, QWidget* parent);

    [[nodiscard]] Kind kind() const { return m_kind; }
    void addColumns(const QString& prefix, const Table& table);

    /// What the line means; a group is made of its parts.
    [[nodiscard]] Result<Filter> filter() const;
    [[nodiscard]] Filter joined(std::vector<Filter> parts) const;

    /// The parts of a group that a filter is; empty when it is none.
    [[nodiscard]] static std::vector<Filter> partsOf(const Filter& filter);
    [[nodiscard]] static bool isGroup(const Filter& filter);

Q_SIGNALS:
    void changed();

private:
    bool tryFields(const QList<std::pair<QString, TablePtr>>& columns);
    void makeGroup(const Filter& part);
    void makeCondition();
    void makeFixed(const QString& words);

    Filter m_part; ///< as it was
    Kind m_kind = Kind::Fixed;
    QComboBox* m_join = nullptr;
    ConditionFields* m_fields = nullptr;
    bool m_isTouched = false;
};

}

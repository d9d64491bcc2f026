// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/model_difference.h>

#include <set>

namespace tw {

/// What has to happen to which object so that one model becomes another one.
class StructureChanges
{
public:
    /// The models must outlive it.
    StructureChanges(const SchemaModel& from, const SchemaModel& to);

    using Names = std::set<ModelName>;

    [[nodiscard]] const Names& added() const { return m_added; }
    [[nodiscard]] const Names& removed() const { return m_removed; }
    /// There in both, dropped and made anew: they cannot be altered, or what they need changes.
    [[nodiscard]] const Names& replaced() const { return m_replaced; }
    /// There in both, with facts that differ, and not replaced.
    [[nodiscard]] const Names& altered() const { return m_altered; }
    /// Columns that are without their default while what it calls is made anew.
    [[nodiscard]] const Names& detached() const { return m_detached; }
    /// What must be dropped before anything is made.
    [[nodiscard]] const Names& droppedFirst() const { return m_droppedFirst; }
    [[nodiscard]] const QStringList& refused() const { return m_refused; }

    [[nodiscard]] const SchemaModel& from() const { return m_from; }
    [[nodiscard]] const SchemaModel& to() const { return m_to; }

    /// Of one object that is there in both.
    [[nodiscard]] bool differs(const ModelName& name, const QString& fact) const;
    /// It goes away together with another object that is dropped.
    [[nodiscard]] bool fallsWithOthers(const ModelName& name) const;

private:
    void sortOut();
    void spread();
    void spreadTo(const ModelObject& object);
    [[nodiscard]] bool isInTheWay(const ModelObject& object, const ModelName& need) const;
    void replace(const ModelName& name, const ModelName& because);
    void chooseDroppedFirst();
    [[nodiscard]] bool mustBeReplaced(const ModelName& name) const;
    [[nodiscard]] bool changesType(const ModelName& column) const;

    const SchemaModel& m_from;
    const SchemaModel& m_to;
    Names m_added;
    Names m_removed;
    Names m_replaced;
    Names m_altered;
    Names m_detached;
    Names m_droppedFirst;
    QStringList m_refused;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/plan_tree.h>

#include <QAbstractItemModel>

namespace tw {

/// A plan as a tree: what each step does, expected and returned, how long it took by itself and
/// with the steps below it, and what it read. Has the columns that the plan has figures for; times
/// are in milliseconds. Its texts are plain.
class PlanModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Figure
    {
        Step,
        ExpectedRows,
        Rows,
        SelfTime,
        TotalTime,
        Loops,
        Cost,
        Blocks
    };

    explicit PlanModel(PlanTree plan, QObject* parent = nullptr);

    [[nodiscard]] const PlanTree& plan() const { return m_plan; }
    [[nodiscard]] bool isMeasured() const { return m_isMeasured; }
    [[nodiscard]] const PlanStep& step(const QModelIndex& index) const;
    /// The step that took longest by itself, or is expected to; invalid when no step stands out.
    [[nodiscard]] QModelIndex worst() const;
    /// What was needed in all, in one line: "Planning 0.3 ms, execution 12.4 ms".
    [[nodiscard]] QString summary() const;
    /// The whole plan as lines, with what each step is told of.
    [[nodiscard]] QString text() const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node
    {
        const PlanStep* step;
        int parent; ///< -1: none
        int row;
        QList<int> children = {};
        double self = 0; ///< milliseconds, or cost where nothing was measured
    };

    int add(const PlanStep& step, int parent, int row);
    void findWorst();
    [[nodiscard]] const Node& node(const QModelIndex& index) const;
    [[nodiscard]] QString text(const Node& node, Figure figure) const;
    void appendLines(const Node& node, int depth, QStringList& lines) const;

    const PlanTree m_plan;
    QList<Node> m_nodes;
    QList<int> m_tops;
    QList<Figure> m_figures;
    bool m_isMeasured = false;
    int m_worst = -1;
};

}

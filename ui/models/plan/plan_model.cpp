// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_model.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

constexpr double kStandsOut = 0.2; ///< of the whole

double milliseconds(const PlanStep& step)
{
    return step.measure ? step.measure->milliseconds : 0;
}

/// Digits that matter: 0.042, 3.1, 1,204.
QString timeText(double time)
{
    const int places = time < 1 ? 3 : time < 100 ? 1 : 0;
    return QLocale().toString(time, 'f', places);
}

QString countText(double count)
{
    return QLocale().toString(qint64(std::llround(count)));
}

QString costText(double cost)
{
    return QLocale().toString(cost, 'f', cost < 100 ? 2 : 0);
}

}

PlanModel::PlanModel(PlanTree plan, QObject* parent)
    : QAbstractItemModel(parent)
    , m_plan(std::move(plan))
{
    for (const PlanStep& step : m_plan.steps)
        m_tops.append(add(step, -1, int(m_tops.size())));
    const bool hasCost = std::ranges::any_of(
        m_nodes, [](const Node& node) { return node.step->cost.has_value(); });
    m_figures = {Figure::Step};
    if (hasCost)
        m_figures += Figure::ExpectedRows;
    if (m_isMeasured)
        m_figures += {Figure::Rows, Figure::SelfTime, Figure::TotalTime, Figure::Loops};
    if (hasCost)
        m_figures += Figure::Cost;
    const bool hasBlocks = std::ranges::any_of(m_nodes, [](const Node& node) {
        return node.step->measure
            && node.step->measure->blocksHit + node.step->measure->blocksRead > 0;
    });
    if (hasBlocks)
        m_figures += Figure::Blocks;
    findWorst();
}

int PlanModel::add(const PlanStep& step, int parent, int row)
{
    const int number = int(m_nodes.size());
    m_nodes.append({&step, parent, row});
    m_isMeasured = m_isMeasured || step.measure.has_value();
    double below = 0;
    for (const PlanStep& one : step.steps) {
        below += step.measure ? milliseconds(one) : one.cost.value_or(0);
        const int child = add(one, number, int(m_nodes[number].children.size()));
        m_nodes[number].children.append(child);
    }
    const double all = step.measure ? milliseconds(step) : step.cost.value_or(0);
    m_nodes[number].self = std::max(all - below, 0.0);
    return number;
}

void PlanModel::findWorst()
{
    double all = 0;
    for (const Node& node : m_nodes)
        all += node.self;
    const auto worst = std::ranges::max_element(m_nodes, {}, &Node::self);
    if (m_nodes.size() > 1 && worst->self > all * kStandsOut)
        m_worst = int(worst - m_nodes.begin());
}

const PlanModel::Node& PlanModel::node(const QModelIndex& index) const
{
    return m_nodes.at(qsizetype(index.internalId()));
}

const PlanStep& PlanModel::step(const QModelIndex& index) const
{
    return *node(index).step;
}

QModelIndex PlanModel::worst() const
{
    return m_worst < 0 ? QModelIndex() : createIndex(m_nodes.at(m_worst).row, 0, quintptr(m_worst));
}

QString PlanModel::summary() const
{
    QStringList parts;
    if (m_plan.planningMs)
        parts.append(tr("Planning %1 ms").arg(timeText(*m_plan.planningMs)));
    if (m_plan.executionMs)
        parts.append(tr("execution %1 ms").arg(timeText(*m_plan.executionMs)));
    if (!m_isMeasured)
        parts.append(tr("As the engine expects it; the statement did not run"));
    return parts.join(QStringLiteral(" · "));
}

QString PlanModel::text() const
{
    QStringList lines;
    for (const int top : m_tops)
        appendLines(m_nodes.at(top), 0, lines);
    return lines.join(u'\n');
}

void PlanModel::appendLines(const Node& node, int depth, QStringList& lines) const
{
    const QString indent(qsizetype(2) * depth, u' ');
    QStringList figures;
    for (const Figure figure : m_figures.sliced(1)) {
        const QString value = text(node, figure);
        const qsizetype column = m_figures.indexOf(figure);
        if (!value.isEmpty())
            figures.append(headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString()
                + QStringLiteral(": ") + value);
    }
    lines.append(indent + node.step->title
        + (figures.isEmpty() ? QString()
                             : QStringLiteral("  (%1)").arg(figures.join(QStringLiteral(", ")))));
    for (const QString& detail : node.step->details)
        lines.append(indent + QStringLiteral("    ") + detail);
    for (const int child : node.children)
        appendLines(m_nodes.at(child), depth + 1, lines);
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex& parent) const
{
    const QList<int>& siblings = parent.isValid() ? node(parent).children : m_tops;
    if (row < 0 || row >= siblings.size() || column < 0 || column >= m_figures.size())
        return {};
    return createIndex(row, column, quintptr(siblings.at(row)));
}

QModelIndex PlanModel::parent(const QModelIndex& index) const
{
    const int above = index.isValid() ? node(index).parent : -1;
    return above < 0 ? QModelIndex() : createIndex(m_nodes.at(above).row, 0, quintptr(above));
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_tops.size());
    return parent.column() == 0 ? int(node(parent).children.size()) : 0;
}

int PlanModel::columnCount(const QModelIndex& /*parent*/) const
{
    return int(m_figures.size());
}

QString PlanModel::text(const Node& node, Figure figure) const
{
    const PlanStep& step = *node.step;
    const bool wasRun = step.measure && step.measure->loops > 0;
    switch (figure) {
    case Figure::Step:
        return step.title;
    case Figure::ExpectedRows:
        return step.expectedRows ? countText(*step.expectedRows) : QString();
    case Figure::Rows:
        return wasRun ? countText(step.measure->rows) : tr("never executed");
    case Figure::SelfTime:
        return wasRun ? timeText(node.self) : QString();
    case Figure::TotalTime:
        return wasRun ? timeText(step.measure->milliseconds) : QString();
    case Figure::Loops:
        return wasRun ? countText(step.measure->loops) : QString();
    case Figure::Cost:
        return step.cost ? costText(*step.cost) : QString();
    case Figure::Blocks:
        return wasRun ? tr("%1 + %2").arg(
                            countText(step.measure->blocksHit), countText(step.measure->blocksRead))
                      : QString();
    }
    return {};
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Figure figure = m_figures.at(index.column());
    if (role == Qt::TextAlignmentRole)
        return figure == Figure::Step ? QVariant() : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return text(node(index), figure);
    const bool isWorst = int(index.internalId()) == m_worst;
    if (role == Qt::AccessibleTextRole && figure == Figure::Step && isWorst)
        //: of the step that took longest
        return tr("%1, the worst step").arg(text(node(index), figure));
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_figures.size())
        return {};
    if (role == Qt::TextAlignmentRole && section > 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (m_figures.at(section)) {
    case Figure::Step:
        return tr("Step");
    case Figure::ExpectedRows:
        return tr("Rows expected");
    case Figure::Rows:
        return tr("Rows");
    case Figure::SelfTime:
        return tr("Own ms");
    case Figure::TotalTime:
        return tr("Total ms");
    case Figure::Loops:
        return tr("Loops");
    case Figure::Cost:
        return tr("Cost");
    case Figure::Blocks:
        return tr("Blocks hit + read");
    }
    return {};
}

}

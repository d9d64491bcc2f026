// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/dialect/postgres_plan.h"

#include "postgres/dialect/postgres_text_plan.h"

#include <tuplewright/base/json.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString textOf(const Json& node, QStringView name)
{
    const Json* value = node.find(name);
    return value ? value->toString() : QString();
}

std::optional<double> numberOf(const Json& node, QStringView name)
{
    const Json* value = node.find(name);
    if (!value || value->type() != Json::Type::Number)
        return std::nullopt;
    return value->numberText().toDouble();
}

double numberOr(const Json& node, QStringView name, double other)
{
    return numberOf(node, name).value_or(other);
}

/// "Hash Left Join", "Index Scan using people_pkey on people p".
QString titleOf(const Json& node)
{
    QString title = textOf(node, u"Node Type");
    const QString join = textOf(node, u"Join Type");
    if (!join.isEmpty() && join != u"Inner")
        title = title.endsWith(u" Join"_s) ? title.chopped(5) + u' ' + join + u" Join"_s
                                           : title + u' ' + join + u" Join"_s;
    const QString strategy = textOf(node, u"Strategy");
    if (strategy == u"Hashed" || strategy == u"Mixed")
        title.prepend(strategy == u"Hashed" ? u"Hash"_s : u"Mixed"_s);
    if (strategy == u"Sorted")
        title.prepend(u"Group"_s);
    if (title == u"ModifyTable")
        title = textOf(node, u"Operation");
    const Json* parallel = node.find(u"Parallel Aware");
    if (parallel && parallel->toBool())
        title.prepend(u"Parallel "_s);
    const QString index = textOf(node, u"Index Name");
    if (!index.isEmpty())
        title += u" using "_s + index;
    for (const QStringView source : {u"Relation Name", u"Function Name", u"CTE Name"}) {
        const QString name = textOf(node, source);
        if (!name.isEmpty())
            title += u" on "_s + name;
    }
    const QString alias = textOf(node, u"Alias");
    if (!alias.isEmpty() && !title.endsWith(u' ' + alias))
        title += u' ' + alias;
    const QString subplan = textOf(node, u"Subplan Name");
    return subplan.isEmpty() ? title : subplan + u": "_s + title;
}

/// The members that say something in words, in the order of the server.
QStringList detailsOf(const Json& node)
{
    static const QStringList told{u"Filter"_s, u"Index Cond"_s, u"Recheck Cond"_s, u"Hash Cond"_s,
        u"Merge Cond"_s, u"Join Filter"_s, u"TID Cond"_s, u"One-Time Filter"_s, u"Sort Key"_s,
        u"Presorted Key"_s, u"Group Key"_s, u"Sort Method"_s, u"Sort Space Used"_s,
        u"Sort Space Type"_s, u"Hash Batches"_s, u"HashAgg Batches"_s, u"Peak Memory Usage"_s,
        u"Disk Usage"_s, u"Heap Fetches"_s, u"Exact Heap Blocks"_s, u"Lossy Heap Blocks"_s,
        u"Rows Removed by Filter"_s, u"Rows Removed by Join Filter"_s,
        u"Rows Removed by Index Recheck"_s, u"Workers Planned"_s, u"Workers Launched"_s,
        u"Conflict Resolution"_s, u"Subplans Removed"_s};
    QStringList details;
    for (const auto& [name, value] : node.members()) {
        if (!told.contains(name))
            continue;
        QStringList texts;
        for (const Json& item : value.items())
            texts.append(item.toString());
        if (value.type() == Json::Type::String)
            texts.append(value.toString());
        if (value.type() == Json::Type::Number)
            texts.append(QString::fromUtf8(value.numberText()));
        details.append(name + u": "_s + texts.join(u", "_s));
    }
    return details;
}

double spilledOf(const Json& node)
{
    double kilobytes = numberOr(node, u"Disk Usage", 0);
    if (textOf(node, u"Sort Space Type") == u"Disk")
        kilobytes += numberOr(node, u"Sort Space Used", 0);
    constexpr double kBlock = 8;
    if (numberOr(node, u"Hash Batches", 1) > 1)
        kilobytes += numberOr(node, u"Temp Written Blocks", 0) * kBlock;
    return kilobytes;
}

/// `processes` run the step side by side, so that their times are no sum.
std::optional<StepMeasure> measureOf(const Json& node, double processes)
{
    const std::optional<double> loops = numberOf(node, u"Actual Loops");
    if (!loops)
        return std::nullopt;
    StepMeasure measure;
    measure.loops = *loops;
    measure.rows = *loops * numberOr(node, u"Actual Rows", 0);
    measure.removedRows = *loops
        * (numberOr(node, u"Rows Removed by Filter", 0)
            + numberOr(node, u"Rows Removed by Join Filter", 0)
            + numberOr(node, u"Rows Removed by Index Recheck", 0));
    measure.milliseconds = *loops * numberOr(node, u"Actual Total Time", 0) / processes;
    measure.blocksHit = numberOr(node, u"Shared Hit Blocks", 0);
    measure.blocksRead = numberOr(node, u"Shared Read Blocks", 0);
    measure.spilledKilobytes = spilledOf(node);
    return measure;
}

PlanStep stepOf(const Json& node, double processes)
{
    PlanStep step;
    step.title = titleOf(node);
    step.details = detailsOf(node);
    step.cost = numberOf(node, u"Total Cost");
    step.measure = measureOf(node, processes);
    step.expectedRows = numberOf(node, u"Plan Rows");
    // What is expected counts for one loop, what happened here for all of them.
    if (step.expectedRows && step.measure && step.measure->loops > 1)
        *step.expectedRows *= step.measure->loops;
    step.relation = textOf(node, u"Relation Name");
    step.readsAll = textOf(node, u"Node Type") == u"Seq Scan";
    const double launched = numberOr(node, u"Workers Launched", 0);
    const bool gathers = textOf(node, u"Node Type").startsWith(u"Gather"_s);
    if (const Json* steps = node.find(u"Plans"))
        for (const Json& one : steps->items())
            step.steps.push_back(stepOf(one, gathers ? launched + 1 : processes));
    return step;
}

Result<PlanTree> treeOf(const Json& plans)
{
    const Json* top = plans.type() == Json::Type::Array && !plans.items().empty()
        ? &plans.items().front()
        : &plans;
    const Json* plan = top->find(u"Plan");
    if (!plan || !plan->find(u"Node Type"))
        return fail(ErrorKind::InvalidText, u"This is no plan of PostgreSQL."_s);
    PlanTree tree;
    tree.steps.push_back(stepOf(*plan, 1));
    tree.planningMs = numberOf(*top, u"Planning Time");
    tree.executionMs = numberOf(*top, u"Execution Time");
    return tree;
}

}

Result<PlanTree> readPostgresPlan(const QList<QList<Value>>& rows)
{
    QStringList lines;
    for (const QList<Value>& row : rows)
        lines += row.value(0).toText().split(u'\n');
    const QString text = lines.join(u'\n').trimmed();
    if (text.startsWith(u'[') || text.startsWith(u'{')) {
        TW_TRY(const Json plans, Json::parse(text.toUtf8()));
        return treeOf(plans);
    }
    return readPostgresTextPlan(lines);
}

}

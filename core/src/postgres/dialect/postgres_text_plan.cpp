// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/dialect/postgres_text_plan.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// A step as its line has it.
struct TextStep
{
    PlanStep step;
    qsizetype indent = 0;
    double loops = 1;
    double processes = 1; ///< that run it side by side
};

double numberAfter(const QString& text, const QString& words)
{
    const QRegularExpression pattern(QRegularExpression::escape(words) + uR"(\s*([0-9.]+))"_s);
    return pattern.match(text).captured(1).toDouble();
}

/// `->  Seq Scan on people  (cost=…) (actual time=…)`; unset: it is no step.
std::optional<TextStep> readStep(const QString& line)
{
    static const QRegularExpression pattern(
        uR"(^(\s*)(?:->\s*)?(.*?)\s+\(cost=[0-9.]+\.\.([0-9.]+) rows=([0-9]+) width=[0-9]+\)(.*)$)"_s);
    const QRegularExpressionMatch match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    static const QRegularExpression actual(
        uR"(\(actual (?:time=[0-9.]+\.\.([0-9.]+) )?rows=([0-9.]+) loops=([0-9]+)\))"_s);
    TextStep read;
    read.indent = match.capturedLength(1);
    read.step.title = match.captured(2);
    read.step.cost = match.captured(3).toDouble();
    read.step.expectedRows = match.captured(4).toDouble();
    const QRegularExpressionMatch measured = actual.match(match.captured(5));
    if (measured.hasMatch()) {
        read.loops = measured.captured(3).toDouble();
        StepMeasure measure;
        measure.loops = read.loops;
        measure.rows = read.loops * measured.captured(2).toDouble();
        measure.milliseconds = read.loops * measured.captured(1).toDouble();
        read.step.measure = measure;
        *read.step.expectedRows *= std::max(read.loops, 1.0);
    } else if (match.captured(5).contains(u"never executed"_s)) {
        read.step.measure = StepMeasure();
    }
    static const QRegularExpression scan(uR"(^(?:Parallel )?Seq Scan on (\S+))"_s);
    const QRegularExpressionMatch whole = scan.match(read.step.title);
    read.step.readsAll = whole.hasMatch();
    read.step.relation = whole.captured(1);
    return read;
}

void readDetail(const QString& line, TextStep& step)
{
    step.step.details.append(line);
    if (!step.step.measure)
        return;
    StepMeasure& measure = *step.step.measure;
    if (line.startsWith(u"Rows Removed by"_s))
        measure.removedRows += step.loops * numberAfter(line, u":"_s);
    if (line.startsWith(u"Sort Method"_s) && line.contains(u"Disk:"_s))
        measure.spilledKilobytes += numberAfter(line, u"Disk:"_s);
    if (line.contains(u"Disk Usage:"_s))
        measure.spilledKilobytes += numberAfter(line, u"Disk Usage:"_s);
    if (line.startsWith(u"Buffers: shared"_s)) {
        const QString shared = line.section(u',', 0, 0);
        measure.blocksHit = numberAfter(shared, u"hit="_s);
        measure.blocksRead = numberAfter(shared, u"read="_s);
    }
}

/// Steps that stand deeper belong to the one before them.
class TextPlan
{
public:
    void add(TextStep step)
    {
        closeTo(step.indent);
        step.step.title.prepend(std::exchange(m_label, {}));
        if (!m_open.empty())
            step.processes = m_open.back().processes;
        if (step.step.measure)
            step.step.measure->milliseconds /= step.processes;
        m_open.push_back(std::move(step));
    }

    /// "SubPlan 1" stands where the step it names would, which comes behind it.
    void addLabel(const QString& label, qsizetype indent)
    {
        closeTo(indent);
        m_label = label + u": "_s;
    }

    void addDetail(const QString& line)
    {
        if (m_open.empty())
            return;
        readDetail(line, m_open.back());
        if (line.startsWith(u"Workers Launched:"_s))
            m_open.back().processes = numberAfter(line, u":"_s) + 1;
    }

    std::vector<PlanStep> take()
    {
        closeTo(0);
        return std::move(m_tops);
    }

private:
    void closeTo(qsizetype indent)
    {
        while (!m_open.empty() && m_open.back().indent >= indent) {
            PlanStep done = std::move(m_open.back().step);
            m_open.pop_back();
            (m_open.empty() ? m_tops : m_open.back().step.steps).push_back(std::move(done));
        }
    }

    QString m_label; ///< of the next step
    std::vector<TextStep> m_open;
    std::vector<PlanStep> m_tops;
};

/// Without the signs that psql and mails put around it.
QString plainLine(QString line)
{
    line.remove(u'\r');
    if (line.size() > 1 && line.startsWith(u'"') && line.endsWith(u'"'))
        line = line.sliced(1, line.size() - 2);
    while (line.endsWith(u'+') || line.endsWith(u' '))
        line.chop(1);
    return line;
}

}

Result<PlanTree> readPostgresTextPlan(const QStringList& lines)
{
    static const QRegularExpression label(uR"(^(?:SubPlan|InitPlan|CTE) \S+$|^InitPlan \d.*$)"_s);
    PlanTree tree;
    TextPlan plan;
    for (const QString& written : lines) {
        const QString line = plainLine(written);
        const QString words = line.trimmed();
        if (words.startsWith(u"Planning Time:"_s))
            tree.planningMs = numberAfter(words, u":"_s);
        else if (words.startsWith(u"Execution Time:"_s))
            tree.executionMs = numberAfter(words, u":"_s);
        else if (std::optional<TextStep> step = readStep(line))
            plan.add(*std::move(step));
        else if (label.match(words).hasMatch())
            plan.addLabel(words, line.indexOf(words));
        else if (!words.isEmpty())
            plan.addDetail(words);
    }
    tree.steps = plan.take();
    if (tree.steps.empty())
        return fail(ErrorKind::InvalidText, u"This is no plan of PostgreSQL."_s);
    return tree;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_words.h"

#include "difference_model.h"
#include "models/text/hidden_characters.h"

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

class ComparisonWords
{
    Q_DECLARE_TR_FUNCTIONS(tw::ComparisonWords)

public:
    static QString kind(DifferenceKind kind);
    static QString end(const RowCounts& counts);
    static QString whyNot(const ComparedTable& table, const QString& column);
    static QStringList tolerance(const Tolerance& tolerance);
    static QString script(const SyncScriptReport& report);
    static QString syncEnd(const SyncReport& report);
    static QString mark(DifferenceModel::Mark mark);
};

QString ComparisonWords::kind(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::OnlyInA:
        return tr("Only in A");
    case DifferenceKind::OnlyInB:
        return tr("Only in B");
    default:
        return tr("Different");
    }
}

QString ComparisonWords::end(const RowCounts& counts)
{
    const QLocale locale;
    if (counts.equal == 0 && counts.differences() == 0)
        return tr("Neither side has a row.");
    if (counts.differences() == 0)
        return counts.equal == 1 ? tr("The one row is equal on both sides.")
                                 : tr("All %1 rows are equal.").arg(locale.toString(counts.equal));
    return tr("%1 equal, %2 different, %3 only in A, %4 only in B.")
        .arg(locale.toString(counts.equal), locale.toString(counts.different),
            locale.toString(counts.onlyInA), locale.toString(counts.onlyInB));
}

QString ComparisonWords::whyNot(const ComparedTable& table, const QString& column)
{
    const QString name = revealedText(column);
    const Column* a = table.a->find(column);
    const Column* b = table.b->find(column);
    if (!a)
        return tr("%1 (only in B)").arg(name);
    if (!b)
        return tr("%1 (only in A)").arg(name);
    if (a->isMasked || b->isMasked)
        return tr("%1 (masked)").arg(name);
    if (!a->readable || !b->readable)
        return tr("%1 (may not be read)").arg(name);
    return tr("%1 (not chosen)").arg(name);
}

QStringList ComparisonWords::tolerance(const Tolerance& tolerance)
{
    QStringList words;
    if (tolerance.scale)
        words.append(tr("numbers are compared by value, so that 1.0 equals 1.00"));
    if (tolerance.timeZone)
        words.append(tr("times with a zone are compared by the moment they name"));
    return words;
}

QString ComparisonWords::script(const SyncScriptReport& report)
{
    if (report.rows == 0)
        return tr("The script has nothing to change: %1").arg(report.path);
    return report.rows == 1
        ? tr("The script changes 1 row: %1").arg(report.path)
        : tr("The script changes %1 rows: %2").arg(QLocale().toString(report.rows), report.path);
}

QString ComparisonWords::syncEnd(const SyncReport& report)
{
    if (report.outcome == Outcome::Unknown)
        return tr("Unknown whether it was saved.");
    if (report.outcome != Outcome::Saved)
        return tr("Not saved.");
    return report.rows() == 1
        ? tr("Saved. 1 row was written.")
        : tr("Saved. %1 rows were written.").arg(QLocale().toString(report.rows()));
}

QString ComparisonWords::mark(DifferenceModel::Mark mark)
{
    switch (mark) {
    case DifferenceModel::Mark::Changed:
        return tr("differs");
    case DifferenceModel::Mark::OnlyHere:
        return tr("only on this side");
    case DifferenceModel::Mark::Absent:
        return tr("no such row on this side");
    default:
        return {};
    }
}

}

QString differenceKindWords(DifferenceKind kind)
{
    return ComparisonWords::kind(kind);
}

QString comparisonMarkWords(int mark)
{
    return ComparisonWords::mark(DifferenceModel::Mark(mark));
}

QString comparisonEndWords(const RowCounts& counts)
{
    return ComparisonWords::end(counts);
}

QStringList notComparedWords(const ComparedTable& table)
{
    QStringList all = table.a->columnNames();
    for (const QString& column : table.b->columnNames())
        if (!all.contains(column))
            all.append(column);
    QStringList words;
    for (const QString& column : std::as_const(all))
        if (!table.columns.contains(column))
            words.append(ComparisonWords::whyNot(table, column));
    return words;
}

QStringList toleranceWords(const Tolerance& tolerance)
{
    return ComparisonWords::tolerance(tolerance);
}

QString syncEndWords(const SyncReport& report)
{
    return ComparisonWords::syncEnd(report);
}

QStringList syncConflictWords(const SyncReport& report)
{
    constexpr qsizetype kMostConflicts = 10;
    QStringList lines;
    for (const SyncConflict& conflict : report.conflicts) {
        if (lines.size() == kMostConflicts)
            break;
        QStringList key;
        for (const auto& [column, value] : conflict.key)
            key.append(revealedText(column) + u'=' + revealedText(value.toText()));
        lines.append(key.join(QStringLiteral(", ")) + QStringLiteral(": ")
            + revealedText(conflict.error.message));
    }
    return lines;
}

QString syncScriptWords(const SyncScriptReport& report)
{
    return ComparisonWords::script(report);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace tw {

namespace {

/// Names the context of the texts below.
class StructureWords
{
    Q_DECLARE_TR_FUNCTIONS(tw::StructureWords)
};

constexpr std::array kPlanWords{
    QT_TRANSLATE_NOOP("tw::StructureWords",
        "New values of enumerations, which can be used once they are committed"),
    QT_TRANSLATE_NOOP("tw::StructureWords", "The change itself"),
    QT_TRANSLATE_NOOP(
        "tw::StructureWords", "Looks through the rows while others go on reading and writing"),
    QT_TRANSLATE_NOOP("tw::StructureWords", "What stands on the checks"),
    QT_TRANSLATE_NOOP("tw::StructureWords", "All or nothing"),
    QT_TRANSLATE_NOOP("tw::StructureWords", "rewrites the table and its indexes"),
    QT_TRANSLATE_NOOP("tw::StructureWords", "scans the table"),
    QT_TRANSLATE_NOOP("tw::StructureWords", "builds an index"),
    QT_TRANSLATE_NOOP("tw::StructureWords", "runs its query"),
    QT_TRANSLATE_NOOP("tw::StructureWords", "copies all rows"),
};

QStringList sqlOf(const QList<PlannedStatement>& statements)
{
    QStringList lines;
    for (const PlannedStatement& statement : statements)
        lines.append(statement.sql.simplified());
    return lines;
}

QString listed(const QString& title, const QStringList& lines)
{
    return lines.isEmpty() ? QString() : title + u'\n' + lines.join(u'\n');
}

QString outcomeText(const StructureReport& report, const QString& table)
{
    switch (report.outcome) {
    case StructureReport::Outcome::Done:
        return StructureWords::tr("The structure of %1 is changed.").arg(table);
    case StructureReport::Outcome::Nothing:
        return StructureWords::tr("The structure of %1 was not changed; nothing was done.")
            .arg(table);
    case StructureReport::Outcome::Partly:
        return StructureWords::tr("A part of the changes of %1 stands; the rest is still staged.")
            .arg(table);
    case StructureReport::Outcome::Unknown:
        return StructureWords::tr("Whether the changes of %1 stand is not known: the connection was"
                                  " lost at the end.")
            .arg(table);
    }
    return {};
}

}

QString planWord(const QString& word)
{
    const auto known = std::ranges::find_if(
        kPlanWords, [&](const char* one) { return word == QLatin1StringView(one); });
    return known == kPlanWords.end() ? word : StructureWords::tr(*known);
}

QString workText(const PlannedStatement& statement)
{
    QStringList parts;
    if (!statement.work.isEmpty())
        parts.append(planWord(statement.work));
    if (statement.losesData)
        parts.append(StructureWords::tr("loses data"));
    return parts.join(QStringLiteral(" · "));
}

QString lossText(const ReviewedChange& reviewed)
{
    const QList<PlannedStatement> statements = reviewed.statements();
    if (std::ranges::none_of(statements, &PlannedStatement::losesData))
        return {};
    if (!reviewed.isCounted)
        return StructureWords::tr("The values of the dropped columns are lost for good.");
    if (reviewed.valuesLost == 0)
        return StructureWords::tr("The dropped columns hold no values.");
    return reviewed.valuesLost == 1
        ? StructureWords::tr("1 value of the dropped columns is lost for good.")
        : StructureWords::tr("%1 values of the dropped columns are lost for good.")
              .arg(QLocale().toString(reviewed.valuesLost));
}

ErrorText reportText(const StructureReport& report, const QString& table)
{
    ErrorText text;
    text.what = outcomeText(report, table);
    QStringList facts;
    if (report.error) {
        const ErrorText why = explain(*report.error);
        text.why = why.why.isEmpty() ? why.what : why.what + u' ' + why.why;
        text.hint = why.hint;
        facts.append(why.facts);
    }
    if (report.failed)
        facts.append(listed(StructureWords::tr("Failed:"), sqlOf({*report.failed})));
    if (report.outcome != StructureReport::Outcome::Done)
        facts.append(listed(StructureWords::tr("Stands:"), sqlOf(report.standing)));
    QStringList undone;
    for (const PlannedStatement& statement : report.takenBack)
        undone.append(statement.undo);
    facts.append(listed(StructureWords::tr("Taken back:"), undone));
    facts.removeAll(QString());
    text.facts = facts.join(u'\n');
    return text;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_guard.h"

#include <tuplewright/sql/statement_kind.h>

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace tw {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("tw::RunWarning", source);
}

std::optional<RunWarning::Kind> kindOf(const StatementKind& kind, bool isProduction)
{
    if (kind.lacksWhere)
        return RunWarning::Kind::AllRows;
    if (!isProduction)
        return {};
    if (kind.verb == QLatin1StringView("TRUNCATE"))
        return RunWarning::Kind::Empties;
    if (kind.verb == QLatin1StringView("DROP"))
        return RunWarning::Kind::Drops;
    if (kind.effect == StatementEffect::Defines)
        return RunWarning::Kind::Defines;
    return {};
}

QString reasonOf(RunWarning::Kind kind)
{
    switch (kind) {
    case RunWarning::Kind::AllRows:
        return words(QT_TRANSLATE_NOOP("tw::RunWarning", "has no WHERE and changes all rows"));
    case RunWarning::Kind::Empties:
        return words(QT_TRANSLATE_NOOP("tw::RunWarning", "removes all rows"));
    case RunWarning::Kind::Drops:
        return words(QT_TRANSLATE_NOOP("tw::RunWarning", "removes an object for good"));
    case RunWarning::Kind::Defines:
        return words(QT_TRANSLATE_NOOP("tw::RunWarning", "changes the structure"));
    }
    return {};
}

}

QList<RunWarning> runWarnings(
    const QList<ScriptPart>& parts, const SqlSyntax& syntax, const GuardOptions& guard)
{
    QList<RunWarning> warnings;
    for (const ScriptPart& part : parts) {
        const StatementKind kind = classifyStatement(part.sql, syntax);
        if (const auto why = kindOf(kind, guard.isProduction()))
            warnings.append({*why, kind.verb, part});
    }
    return warnings;
}

QString warningText(const RunWarning& warning)
{
    return words(QT_TRANSLATE_NOOP("tw::RunWarning", "Line %1: %2 %3."))
        .arg(QLocale().toString(warning.part.line), warning.verb, reasonOf(warning.kind));
}

}

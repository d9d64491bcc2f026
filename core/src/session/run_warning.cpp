// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/run_warning.h>

#include <tuplewright/sql/statement_kind.h>

#include <optional>

namespace tw {

namespace {

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

}

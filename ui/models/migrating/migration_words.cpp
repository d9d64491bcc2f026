// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration_words.h"

#include "models/text/hidden_characters.h"

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr std::array kStates{MigrationState::Applied, MigrationState::Pending,
    MigrationState::Unfinished, MigrationState::Changed, MigrationState::Missing,
    MigrationState::Late};

QString titleOf(const MigrationStatus& status)
{
    return revealedText(QString::number(status.version) + u'_' + status.name);
}

}

bool isTrouble(MigrationState state)
{
    return state == MigrationState::Changed || state == MigrationState::Missing
        || state == MigrationState::Late;
}

QString MigrationWords::state(MigrationState state)
{
    switch (state) {
    case MigrationState::Pending:
        return tr("pending");
    case MigrationState::Applied:
        return tr("applied");
    case MigrationState::Unfinished:
        return tr("unfinished");
    case MigrationState::Changed:
        return tr("changed since");
    case MigrationState::Missing:
        return tr("file is gone");
    case MigrationState::Late:
        return tr("late");
    }
    return {};
}

QString MigrationWords::trouble(const MigrationStatus& status)
{
    switch (status.state) {
    case MigrationState::Changed:
        return tr("The file of %1 was changed since it was applied.").arg(titleOf(status));
    case MigrationState::Missing:
        return tr("%1 was applied, and its file is gone.").arg(titleOf(status));
    default:
        return tr("%1 is pending, and newer ones are applied.").arg(titleOf(status));
    }
}

QString MigrationWords::nothingPending()
{
    return tr("Nothing is pending.");
}

QString MigrationWords::nothingApplied()
{
    return tr("It is not applied.");
}

QString MigrationWords::noWayDown(const MigrationStatus& status)
{
    return tr("%1 has no way down.").arg(titleOf(status));
}

QString MigrationWords::summary(const QList<MigrationStatus>& statuses)
{
    QStringList parts;
    for (const MigrationState one : kStates) {
        const auto count = std::ranges::count(statuses, one, &MigrationStatus::state);
        if (count > 0)
            //: a number and a state: "5 applied"
            parts.append(tr("%1 %2").arg(count).arg(state(one)));
    }
    return parts.join(QStringLiteral(" · "));
}

ErrorText MigrationWords::verified(const QList<MigrationStatus>& statuses)
{
    QStringList found;
    for (const MigrationStatus& status : statuses) {
        if (isTrouble(status.state))
            found.append(trouble(status));
        else if (status.state == MigrationState::Unfinished)
            found.append(tr("%1 began and did not end.").arg(titleOf(status)));
    }
    if (found.isEmpty())
        return {tr("What was applied is as the files have it."), {}, {}, {}};
    return {tr("Folder and database differ."), found.join(u'\n'), {}, {}};
}

ErrorText MigrationWords::ended(const MigrationReport& report)
{
    ErrorText text;
    if (report.error) {
        text = explain(*report.error);
        if (text.why.isEmpty())
            text.why = text.what;
        text.hint = text.hint.isEmpty() ? report.error->hint : text.hint;
    }
    const bool isDown = report.way == MigrationPlan::Way::Down;
    if (report.way == MigrationPlan::Way::Trial)
        text.what = report.error
            ? tr("The trial failed; nothing was changed.")
            : tr("All of it would run; nothing was changed (%1 tried).").arg(report.wanted);
    else if (report.error && report.error->kind == ErrorKind::OutcomeUnknown)
        text.what = tr("It is not known what became of the last migration; read the list again.");
    else
        text.what = (isDown ? tr("%1 of %2 taken back.") : tr("%1 of %2 applied."))
                        .arg(report.done)
                        .arg(report.wanted);
    return text;
}

}

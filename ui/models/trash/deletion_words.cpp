// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deletion_words.h"

#include "models/text/hidden_characters.h"

#include <QCoreApplication>
#include <QLocale>

namespace tw {

namespace {

struct DeletionTexts
{
    Q_DECLARE_TR_FUNCTIONS(tw::Deletion)
};

/// "3 rows", or "at least 100,000 rows".
QString countedRows(qint64 rows, bool isCut)
{
    const QString text = rows == 1 ? DeletionTexts::tr("1 row")
                                   : DeletionTexts::tr("%1 rows").arg(QLocale().toString(rows));
    return isCut ? DeletionTexts::tr("at least %1").arg(text) : text;
}

}

QString deletionWords(const DeletionStep& step)
{
    const QString rows = countedRows(step.rows, step.isCut);
    const QString columns = revealedText(step.key.columns.join(QStringLiteral(", ")));
    switch (step.effect) {
    case DeletionEffect::Deletes:
        return step.depth == 0 ? DeletionTexts::tr("%1 deleted").arg(rows)
                               : DeletionTexts::tr("%1 deleted with it").arg(rows);
    case DeletionEffect::SetsNull:
        return DeletionTexts::tr("%1: %2 becomes NULL").arg(rows, columns);
    case DeletionEffect::SetsDefault:
        return DeletionTexts::tr("%1: %2 gets its default").arg(rows, columns);
    case DeletionEffect::Blocks:
        break;
    }
    return DeletionTexts::tr("Blocked by %1 (%2)").arg(rows, columns);
}

QString deletionSummary(const DeletionPreview& preview)
{
    if (preview.isBlocked())
        return DeletionTexts::tr("Nothing can be deleted: other rows still refer to these.");
    const qint64 deleted = preview.rows(DeletionEffect::Deletes);
    const qint64 changed
        = preview.rows(DeletionEffect::SetsNull) + preview.rows(DeletionEffect::SetsDefault);
    const bool isCut = !preview.isComplete;
    if (changed == 0)
        return DeletionTexts::tr("%1 will be deleted for good.").arg(countedRows(deleted, isCut));
    return DeletionTexts::tr("%1 will be deleted for good, and %2 changed.")
        .arg(countedRows(deleted, isCut), countedRows(changed, isCut));
}

QString lifecycleWords(const LifecycleStep& step, bool isRestore)
{
    const QString rows = countedRows(step.rows, step.isCut);
    if (step.follows)
        return isRestore ? DeletionTexts::tr("%1 restored with it").arg(rows)
                         : DeletionTexts::tr("%1 soft-deleted with it").arg(rows);
    if (!step.isMarkable)
        return DeletionTexts::tr("%1 left as is: the table marks no rows as deleted").arg(rows);
    if (!step.isCertain)
        return DeletionTexts::tr("%1 left deleted: time of deletion not recorded").arg(rows);
    return isRestore ? DeletionTexts::tr("%1 left deleted").arg(rows)
                     : DeletionTexts::tr("%1 left as is").arg(rows);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

class PageConflicts;

/// Staged edits of a page that are kept on disk: stages those of an earlier run again, and warns
/// when those of this run cannot be kept.
class KeptEdits final : public QObject
{
    Q_OBJECT

public:
    /// `conflicts` must outlive it.
    KeptEdits(const PageParts& parts, PageConflicts& conflicts);

    void restore(const RecoverableEdits& edits); ///< as soon as the table is known
    void restorePending(); ///< the table is known now

    /// Stages the text of editors that are open, even where it cannot be saved: nobody will be
    /// there to end them.
    void stageTyped();
    [[nodiscard]] bool isUnprotected() const { return m_isUnprotected; } ///< nothing can be kept

Q_SIGNALS:
    void stateChanged();

private:
    void stage(const RecoverableEdits& edits);
    void showDifferences(int rows);
    void onJournalChanged();
    [[nodiscard]] static QString restoredWords(const FittingEdits& fitting);

    PageParts m_parts;
    PageConflicts& m_conflicts;
    QList<RecoverableEdits> m_pending; ///< to be staged once the table is known
    QString m_restored; ///< what was staged, until it is compared with the rows
    bool m_isUnprotected = false;
};

}

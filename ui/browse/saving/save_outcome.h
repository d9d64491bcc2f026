// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"
#include "page_conflicts.h"
#include "page_failure.h"

namespace tw {

/// What became of a save, in the notice of the page: progress, receipt, conflict or failure, with
/// the action that helps.
class SaveOutcome final : public QObject
{
    Q_OBJECT

public:
    explicit SaveOutcome(const PageParts& parts);

    [[nodiscard]] PageConflicts& conflicts() { return m_conflicts; }

Q_SIGNALS:
    void saveRequested(); ///< once more
    void reviewRequested();
    void conflictsAnswered(); ///< what is staged now can be saved
    void rowsRequested(const tw::QualifiedName& table, const tw::Filter& filter);
    void rowsSaved();
    void stateChanged();

private:
    void connectEdits();
    void connectConflicts();
    void onSaved(const ApplyReport& report, qsizetype changes);
    void onNotSaved(const ApplyReport& report);
    void showProgress(qint64 done, qint64 all);
    void showAttempt(int most);
    void showReceipt();
    void showConflicts(int changed, int gone);
    void showFailure();
    void showFailedRow();
    void showUnchanged();
    void onAction();
    void onOtherAction();
    void applyHelp(const FailureHelp& help);
    void onRivalRestored();

    PageParts m_parts;
    PageConflicts m_conflicts;
    PageFailure m_failure;
    QString m_receipt; ///< of the latest save
    QString m_summary; ///< of the save that m_failure is about
};

}

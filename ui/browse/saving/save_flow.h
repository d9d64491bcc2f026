// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"
#include "save_outcome.h"

namespace tw {

class JointSave;
class PageFreshness;
struct JointPlan;

/// The ways from staged edits to the database: at once, after a review, or after the answers to
/// conflicts. Edits of pages inside of the page are saved with it, in one transaction.
class SaveFlow final : public QObject
{
    Q_OBJECT

public:
    /// `freshness` must outlive it.
    SaveFlow(const PageParts& parts, const PageFreshness& freshness);

    void save(); ///< after a review where the connection's guard demands one
    void review();
    void discard(); ///< asks first
    [[nodiscard]] bool canSave() const; ///< also of review and discard

    [[nodiscard]] SaveOutcome& outcome() { return m_outcome; }

private:
    void saveAll();
    void saveAnswered();
    void discardAll();
    [[nodiscard]] bool needsReview() const;
    [[nodiscard]] bool refusesOffline(); ///< and says so
    void showReview(const JointPlan& plan);

    PageParts m_parts;
    const PageFreshness& m_freshness;
    SaveOutcome m_outcome;
    JointSave* m_joint = nullptr; ///< made when it is first needed
};

}

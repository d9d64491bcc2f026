// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/browse_controller.h"
#include "toolkit/notice_bar.h"

namespace tw {

/// The bar of a page that tells what became of its table, and what can be done with staged edits
/// that have no place there any more.
class TableNews final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    TableNews(BrowseController& controller, NoticeBar& bar);

    void remind(); ///< of edits that still have no place
    void offerKey(); ///< where rows could be changed if they had one
    /// What looks like a mark of deleted rows, and is not certain enough to act on.
    void offerLifecycle(const tw::Lifecycle& candidate);
    void showReadOnly(); ///< why rows cannot be changed, and what would help

Q_SIGNALS:
    void keyWanted();
    void lifecycleWanted();
    void shown(); ///< other notices of the page are of no use now

private:
    enum class Subject
    {
        Nothing,
        Change,
        Lost,
        Gone,
        Keyless,
        Lifecycle,
        ReadOnly
    };

    void showChange(const TableChange& change);
    void showGone(const Error& error);
    void show(Subject subject, NoticeBar::Kind kind, const ErrorText& text);
    void onAction();
    void onOther();
    [[nodiscard]] QString lostText() const;

    BrowseController& m_controller;
    NoticeBar& m_bar;
    Subject m_subject = Subject::Nothing;
    bool m_hasFailed = false; ///< the last save
};

}

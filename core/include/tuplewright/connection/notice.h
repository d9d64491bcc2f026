// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace tw {

/// What a server tells beside the result of a statement. Its text is data: show it as plain text.
struct Notice
{
    QString severity; ///< in English: "NOTICE", "WARNING", "INFO"
    QString sqlState;
    QString message;
    QString detail;
    QString hint;
};

/// How many notices of one statement are kept, and how many bytes of each text.
inline constexpr qsizetype kMostNotices = 1'000;
inline constexpr qsizetype kLongestNoticeText = qsizetype(64) * 1024;

/// The first notices of one statement.
struct Notices
{
    QList<Notice> kept;
    qint64 dropped = 0; ///< how many more there were
};

}

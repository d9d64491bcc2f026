// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice_lines.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

void reportNotices(Reporter& reporter, const Notices& notices)
{
    for (const Notice& notice : notices.kept) {
        QStringList parts{notice.severity + u": "_s + notice.message};
        for (const QString& more : {notice.detail, notice.hint}) {
            if (!more.isEmpty())
                parts.append(more);
        }
        reporter.note(parts.join(u' '));
    }
    if (notices.dropped > 0)
        reporter.note(u"%1 more notices were dropped."_s.arg(notices.dropped));
}

}

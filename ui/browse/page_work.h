// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"
#include "pages/running_page.h"

namespace tw {

/// What a page is in the middle of, and how that is ended. Shows whose locks it waits for.
class PageWork final : public QObject
{
    Q_OBJECT

public:
    /// `locks` must outlive it.
    PageWork(const PageParts& parts, NoticeBar& locks);

    /// Without that of child rows.
    [[nodiscard]] QList<RunningWork> running() const;
    void stop(); ///< asks all of it to end
    void abandon(); ///< closes the connections under it

private:
    [[nodiscard]] QString savingWords(int changes) const;
    [[nodiscard]] QString title() const; ///< of the page
    void stopWaiting();

    PageParts m_parts;
};

}

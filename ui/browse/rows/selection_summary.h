// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

#include <QTimer>

namespace tw {

class PagerBar;

/// Count, sum and the like of the selected cells, in the pager bar.
class SelectionSummary final : public QObject
{
    Q_OBJECT

public:
    /// `pager` must outlive it.
    SelectionSummary(const PageParts& parts, PagerBar& pager);

private:
    void update();

    PageParts m_parts;
    PagerBar& m_pager;
    QTimer m_delay; ///< dragging over cells changes the selection many times
};

}

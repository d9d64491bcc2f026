// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_widths.h"

#include <QHeaderView>

namespace tw {

void fitTitles(QHeaderView& header)
{
    header.ensurePolished();
    for (int section = 0; section < header.count(); ++section)
        if (header.sectionResizeMode(section) == QHeaderView::Interactive)
            header.resizeSection(
                section, std::max(header.sectionSize(section), header.sectionSizeHint(section)));
}

}

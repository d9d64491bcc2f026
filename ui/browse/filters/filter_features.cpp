// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_features.h"

#include "filtering/filter_bar.h"
#include "toolkit/notice_bar.h"

namespace tw {

FilterFeatures::FilterFeatures(const PageParts& parts, FilterBar& filterBar)
    : bar(filterBar)
    , page(parts, filterBar)
    , named(parts, filterBar)
    , presets(parts, page)
    , words(parts)
    , scans(parts.controller)
{
    QObject::connect(&page, &PageFilter::wordsRequested, &words, &WordSearchFlow::search);
    QObject::connect(&page, &PageFilter::nameRequested, &named, &NamedFilters::save);
    QObject::connect(&scans, &ScanWarning::found, &parts.notice,
        [notice = &parts.notice](const QString& what, const QString& remedy) {
            notice->show(NoticeBar::Kind::Info, {what, {}, remedy, {}});
        });
}

void FilterFeatures::update()
{
    page.update();
    named.remember();
    words.dropEndedColumns();
    words.markMatches();
}

}

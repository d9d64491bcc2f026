// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters/filter_lines.h"
#include "models/page/browse_controller.h"
#include "pages/page.h"

#include <QPointer>

namespace tw {

/// The way by which references were followed to the rows of a page, and back.
class ReferenceTrail final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ReferenceTrail(BrowseController& controller, Page& page);

    /// Shows only these rows, on behalf of the page a reference was followed from.
    void narrow(const Filter& filter, Page* from);

    void back(); ///< one step; not when isEmpty()
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }

Q_SIGNALS:
    void returnRequested(tw::Page* page); ///< to the page the step came from
    void stateChanged();

private:
    struct Step
    {
        std::optional<RowFilter> rows; ///< shown before; unset: the page was opened by the step
        QPointer<Page> from;
    };

    BrowseController& m_controller;
    Page& m_page;
    QList<Step> m_steps;
};

}

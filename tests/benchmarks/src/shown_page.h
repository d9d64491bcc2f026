// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/browse_page.h"
#include "grid/grid_view.h"
#include "models/tables/table_settings.h"
#include "theme/icons.h"

#include <QMainWindow>

#include <functional>

namespace tw::bench {

/// A table page without pages in a window of its own, with its first rows painted.
class ShownPage
{
public:
    ShownPage(UiContext context, std::shared_ptr<const Adapter> adapter, const QString& table);

    [[nodiscard]] BrowsePage& page() { return *m_page; }
    [[nodiscard]] ResultModel& model() { return *m_page->controller().model(); }
    [[nodiscard]] double openMs() const { return m_openMs; }

    [[nodiscard]] bool isThere(); ///< all that is looked at
    void waitFor(const std::function<bool()>& isMet);
    void showRows(int rows); ///< makes the window as high as so many take

    /// Paints all that is on screen; in milliseconds, as the next two.
    double paint();
    [[nodiscard]] QList<double> paints(int count);

    /// Steps of three rows, each painted.
    [[nodiscard]] QList<double> walk(int rows);

private:
    TableSettings m_memory;
    QMainWindow m_window;
    BrowsePage* m_page = nullptr;
    double m_openMs = 0;
};

}

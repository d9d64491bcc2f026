// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QObject>

class QTableView;
class QWidget;

namespace tw {

/// Paints the button in the corner of a table view, between both headers, in the colours of the
/// theme. Lives as long as the view.
class CornerPainter final : public QObject
{
    Q_OBJECT

public:
    /// Names the button of the view; does nothing where the view has none.
    CornerPainter(const Theme& theme, QTableView& view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paint(QWidget& corner) const;

    const Theme& m_theme;
};

}

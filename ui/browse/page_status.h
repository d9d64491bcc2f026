// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

class KeptEdits;

/// The words of a page about itself: its part of the status bar, and what stands in place of rows.
class PageStatus final : public QObject
{
    Q_OBJECT

public:
    /// `kept` must outlive it.
    PageStatus(const PageParts& parts, const KeptEdits& kept);

    /// Why the last command was not carried out, or what it did; until something else is done.
    void showHint(const QString& text);
    void clearHint();

    [[nodiscard]] QStringList texts(bool isLoaded) const;
    void updateTitle(); ///< of the grid, for screen readers
    void updateEmptyText(); ///< of the grid

Q_SIGNALS:
    void stateChanged();

private:
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString emptyByLifecycle() const;

    PageParts m_parts;
    const KeptEdits& m_kept;
    QString m_hint;
};

}

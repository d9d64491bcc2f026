// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_parts.h"

namespace tw {

/// Whether the rows on screen may be older than those of the server: because it is away, or because
/// another page changed the table. Reads them again when asked to.
class PageFreshness final : public QObject
{
    Q_OBJECT

public:
    explicit PageFreshness(const PageParts& parts);

    /// Why the server does not answer; empty: it does.
    void setOffline(const QString& reason);
    [[nodiscard]] const QString& offlineReason() const { return m_offline; }

    /// Another page changed rows of the table, or the table itself where `isOther`.
    void outdate(const QualifiedName& table, bool isOther);
    void catchUp(); ///< reads again what may be old

Q_SIGNALS:
    void stateChanged();
    void catchUpNeeded(); ///< a save is over that delayed it

private:
    void onStateChanged();
    void onSavingChanged();
    void updateStale();
    void showLoadError();
    [[nodiscard]] bool hasFailedOffline() const;

    PageParts m_parts;
    QString m_offline;
    bool m_isOld = false; ///< rows were read before the server was away
    bool m_isOutdated = false; ///< rows were changed by another page
    bool m_mayBeOther = false; ///< the table may have other columns since
};

}

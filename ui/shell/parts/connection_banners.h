// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_notice.h"
#include "toolkit/context.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace tw {

class ConnectionBanner;
class Page;
class PageArea;

/// One banner for each connection whose server is away or silent, above the pages; tells the pages
/// of that connection when they may show old rows, and has them read again afterwards.
class ConnectionBanners final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ConnectionBanners(
        UiContext context, ConnectionList& connections, PageArea& pages, QWidget* parent = nullptr);

Q_SIGNALS:
    void cameBack(const QString& text); ///< a server that was away answers again

private:
    void update(const QUuid& connection);
    void onRestored(const QUuid& connection, bool wasDown);
    void onPageShown();
    void take(const QUuid& connection, ConnectionStep step);
    [[nodiscard]] ConnectionBanner& banner(const QUuid& connection);

    UiContext m_context;
    ConnectionList& m_connections;
    PageArea& m_pages;
    QVBoxLayout* m_layout = nullptr;
    QHash<QUuid, ConnectionBanner*> m_banners;
};

}

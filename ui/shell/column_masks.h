// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabs/connection_pages.h"

namespace tw {

/// Masks columns wherever a connection reads them. Its stored settings keep that, since they are
/// read or nothing is, while a layout that cannot be read shows everything. What is open on the
/// connection is closed and opened as it was.
class ColumnMasks final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    ColumnMasks(
        ConnectionList& connections, ConnectionPages& pages, PageOpener& opener, QWidget* window);

Q_SIGNALS:
    void failed(const QString& what, const tw::Error& error); ///< the profile could not be written

private:
    void listenTo(Page* page, const QUuid& connection);
    void setMasked(
        const QUuid& connection, const QualifiedName& table, const QString& column, bool isMasked);
    void askToUnmask(const ConnectionEntry& entry, const QualifiedName& table,
        const QString& column, const QString& setting);
    void apply(const QUuid& connection, const QString& setting);

    ConnectionList& m_connections;
    ConnectionPages& m_pages;
    QWidget* m_window;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabs/connection_pages.h"

#include <tuplewright/schema/lifecycle_choices.h>

namespace tw {

class NavigatorDock;

/// Lets a person see and choose how a table marks deleted rows, asked for on its page or in the
/// navigator. What was chosen is kept with the connection; what is open on it is closed and opened
/// as it was.
class LifecycleFlow final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts
    {
        ConnectionList& connections;
        ConnectionPages& pages;
        PageOpener& opener;
        NavigatorDock& navigator;
        QWidget& window;
    };

    explicit LifecycleFlow(const Parts& parts, QObject* parent = nullptr);

Q_SIGNALS:
    void failed(const QString& what, const tw::Error& error); ///< what was tried, and why it failed

private:
    void listenTo(Page* page, const QUuid& connection);
    void ask(const QUuid& connection, const QualifiedName& table);
    void show(const QUuid& connection, const TablePtr& table);
    void apply(const QUuid& connection, const LifecycleChoices& choices);

    Parts m_parts;
};

}

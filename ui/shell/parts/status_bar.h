// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "toolkit/context.h"

#include <QStatusBar>

class QAction;
class QHBoxLayout;
class QLabel;

namespace tw {

class IconLabel;

/// The state of the connection at the left, what the page in front says of itself at the right.
class StatusBar final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(UiContext context, QWidget* parent = nullptr);

    /// A button for a part of the window that can be shown and hidden, at the right end.
    void addToggle(QAction& action, const QString& icon);

    /// Null: none; the watch is that of an open connection.
    void showConnection(const ConnectionEntry* entry, const ConnectionWatch* watch = nullptr);
    void showPage(const QStringList& texts); ///< what the page in front says; empty: none

private:
    void showSecurity(const ConnectionEntry* entry);
    void showAdvice(const ServerInfo& server);

    UiContext m_context;
    QHBoxLayout* m_layout = nullptr;
    IconLabel* m_icon = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_detail = nullptr;
    IconLabel* m_lock = nullptr;
    QLabel* m_security = nullptr; ///< encryption and read-only, in words
    IconLabel* m_warning = nullptr;
    QLabel* m_advice = nullptr; ///< what to know before working there, in a word
    QLabel* m_page = nullptr;
};

}

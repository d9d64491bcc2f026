// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_notice.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace tw {

class IconLabel;

/// Says that a server is away or silent, and offers what can be done about it.
class ConnectionBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionBanner(UiContext context, QWidget* parent = nullptr);

    void show(const ConnectionNotice& words); ///< hides itself when there is nothing to say

Q_SIGNALS:
    void stepTaken(tw::ConnectionStep step); ///< a button was clicked

private:
    void showSteps(const QList<ConnectionStep>& steps);
    void setLook(bool isLost);

    IconLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QList<QToolButton*> m_buttons;
    ConnectionNotice m_words;
};

}

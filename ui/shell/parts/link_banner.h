// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/link_words.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace tw {

class IconLabel;

/// Says that a server is away or silent, and offers what can be done about it.
class LinkBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit LinkBanner(UiContext context, QWidget* parent = nullptr);

    void show(const LinkWords& words); ///< hides itself when there is nothing to say

Q_SIGNALS:
    void stepTaken(tw::LinkStep step);

private:
    void showSteps(const QList<LinkStep>& steps);
    void setLook(bool isLost);

    IconLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QList<QToolButton*> m_buttons;
    LinkWords m_words;
};

}

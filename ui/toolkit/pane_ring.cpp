// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane_ring.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace tw {

namespace {

bool takesKeys(const QWidget* widget)
{
    return widget->isVisible() && widget->isEnabled()
        && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// The pane itself, whom it stands for, or its first control.
QWidget* targetOf(QWidget* pane)
{
    if (pane->focusProxy() || takesKeys(pane))
        return pane;
    const QList<QWidget*> inside = pane->findChildren<QWidget*>();
    const auto found = std::find_if(inside.begin(), inside.end(), takesKeys);
    return found == inside.end() ? nullptr : *found;
}

}

void stepPane(const QList<QWidget*>& panes, int step)
{
    QList<QWidget*> targets;
    qsizetype current = -1;
    const QWidget* focus = QApplication::focusWidget();
    for (QWidget* pane : panes) {
        QWidget* target = pane->isVisible() ? targetOf(pane) : nullptr;
        if (!target)
            continue;
        if (focus && (pane == focus || pane->isAncestorOf(focus)))
            current = targets.size();
        targets.append(target);
    }
    if (targets.isEmpty())
        return;
    const qsizetype count = targets.size();
    const qsizetype next
        = current < 0 ? (step > 0 ? 0 : count - 1) : (current + step + count) % count;
    targets.at(next)->setFocus(Qt::ShortcutFocusReason);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QObject>

class QWidget;

namespace tw {

/// What the keys, menus and the mouse of a widget copy goes the way of copyPlainly(), from every
/// text, label and list that can only be read. Where people edit, and where values of the database
/// stand, it stays as it is.
class CopyGuard final : public QObject
{
    Q_OBJECT

public:
    explicit CopyGuard(QObject* parent = nullptr);

    /// From now on what is copied from the widget, or from one in it, stays as it is.
    static void leaveAlone(QWidget& values);

private:
    static void onChanged(QClipboard::Mode mode);
};

}

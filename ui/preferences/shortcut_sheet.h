// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tw {

class Actions;

/// All keys at a glance. Deletes itself when closed.
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    /// `actions` must outlive the sheet.
    explicit ShortcutSheet(const Actions& actions, QWidget* parent = nullptr);

Q_SIGNALS:
    void changeRequested(); ///< other keys are wanted
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shortcut_table.h"

class QKeySequenceEdit;
class QLabel;
class QPushButton;

namespace tw {

class Preferences;

/// Where keys are given to commands. A key that another command has is not taken without a word.
class ShortcutPage final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    ShortcutPage(const Actions& actions, Preferences& preferences, QWidget* parent = nullptr);

    void setFilter(const QString& text) { m_table->setFilter(text); }

private:
    void createWidgets();
    void showCurrent();
    void showClash();
    void assign();
    void remove();
    void reset();
    [[nodiscard]] QKeySequence typed() const;

    const Actions& m_actions;
    Preferences& m_preferences;
    ShortcutTable* m_table = nullptr;
    QKeySequenceEdit* m_keys = nullptr;
    QPushButton* m_assign = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_reset = nullptr;
    QLabel* m_message = nullptr;
};

}

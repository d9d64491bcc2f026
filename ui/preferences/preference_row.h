// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/preferences.h"
#include "toolkit/context.h"

class QComboBox;
class QToolButton;

namespace tw {

/// One preference: its name, its choices, what it is good for, and the way back to the default.
class PreferenceRow final : public QWidget
{
    Q_OBJECT

public:
    /// `preferences` must outlive the row.
    PreferenceRow(UiContext context, const PreferenceSpec& spec, Preferences& preferences,
        QWidget* parent = nullptr);

    /// True when its name, its hint or one of its choices holds the text.
    [[nodiscard]] bool matches(const QString& text) const;

private:
    void createWidgets();
    void createLayout();
    void showChoice();

    UiContext m_context;
    const PreferenceSpec& m_spec;
    Preferences& m_preferences;
    QComboBox* m_choices = nullptr;
    QToolButton* m_reset = nullptr;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setting_page.h"

class QComboBox;

namespace tw {

/// Every setting of the connection pool, and the presets that set them together.
class PoolPage final : public SettingPage
{
    Q_OBJECT

public:
    explicit PoolPage(ProfileDraft& draft, QWidget* parent = nullptr);

    /// What the server that was tried makes unwise; empty: nothing.
    void showAdvice(const QList<Problem>& advice);

private:
    void addPresets();
    void showPreset();

    QComboBox* m_presets = nullptr;
    QLabel* m_advice = nullptr;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/dry_run.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tw {

class IconLabel;

/// Says what a dry run is, runs it, and says what it found. The button stops it while it runs.
class DryRunPanel final : public QFrame
{
    Q_OBJECT

public:
    /// In production a person is asked first.
    DryRunPanel(UiContext context, std::shared_ptr<const Adapter> adapter, const Batch& batch,
        QWidget* parent = nullptr);

    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void finished(const tw::ApplyReport& report);

private:
    void createLayout();
    void toggle();
    void ask();
    void run();
    void show(const ApplyReport& report);
    void setState(const QString& icon, Token token, const QString& text);

    UiContext m_context;
    Batch m_batch;
    bool m_isProduction = false;
    DryRun m_run;
    IconLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_button = nullptr;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/diagnostics/health_report.h"

#include <QDialog>

class QTreeWidget;

namespace tw {

/// How the program is, now, with a copy for bug reports. Deletes itself when closed.
class HealthDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive the dialog; `stalls` and `journal` may be null.
    HealthDialog(const StallLog* stalls, const JournalFolder* journal,
        const ConnectionList& connections, QWidget* parent = nullptr);

private:
    void createLayout();
    void refresh();
    void copy() const;

    const StallLog* m_stalls;
    const JournalFolder* m_journal;
    const ConnectionList& m_connections;
    QList<HealthFact> m_facts;
    QTreeWidget* m_list = nullptr;
};

}

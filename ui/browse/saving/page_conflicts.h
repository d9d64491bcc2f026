// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/conflict.h"
#include "models/page/browse_controller.h"
#include "toolkit/context.h"

namespace tw {

class ConflictDialog;

/// Leads from a save that met changed rows to their comparison, and from the answers to a new save.
class PageConflicts final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    PageConflicts(UiContext context, BrowseController& controller, QWidget& page);
    ~PageConflicts() override;

    [[nodiscard]] static bool isConflict(const ApplyReport& report);

    /// Whether the last save ended in one.
    [[nodiscard]] bool hasConflict() const { return m_hasConflict; }

    /// Reads the staged rows again and shows those that differ; one comparison at a time.
    void compare();

    /// Reads them too, and only tells how many differ, by counted().
    void count();

Q_SIGNALS:
    void counted(int conflicts);
    void compared(int changed, int gone); ///< what became of rows, before they are shown
    void failed(const tw::Error& error); ///< the rows cannot be read
    void answered();
    void unchanged(); ///< the rows are as they were read
    void saveWanted(); ///< of what is staged after the answers

private:
    void read(std::function<void(const QList<RowConflict>&)> then);
    struct Fate
    {
        QList<RowKey> changed;
        QList<RowKey> gone;
    };
    Fate record(const QList<RowConflict>& conflicts);
    void show(const QList<RowConflict>& conflicts);
    void connectDialog(ConflictDialog& dialog);
    void insertAnew(const RowConflict& conflict);
    void finish(int answers);

    UiContext m_context;
    BrowseController& m_controller;
    QWidget& m_page;
    AsyncAdapter m_reader;
    Operation<QList<RowConflict>> m_reading;
    bool m_isBusy = false;
    bool m_hasConflict = false;
};

}

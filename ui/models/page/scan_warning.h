// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse_controller.h"

namespace tw {

/// Says when a filter makes the server go through all rows of a large table, and which index would
/// spare that. Asks for the plan while the rows are being read; lives in the GUI thread.
class ScanWarning final : public QObject
{
    Q_OBJECT

public:
    /// Fewer rows are read in a moment.
    static constexpr qint64 kLargeTable = 100'000;

    /// The controller must outlive it.
    explicit ScanWarning(BrowseController& controller, QObject* parent = nullptr);
    ~ScanWarning() override;

Q_SIGNALS:
    /// A filter reads all rows; `remedy` names an index that would spare that.
    void found(const QString& what, const QString& remedy);

private:
    void onStateChanged();
    void onPageChanged();
    void check(const SelectQuery& query);
    void onChecked(const SelectQuery& query, const Result<bool>& readsAll);
    [[nodiscard]] qint64 tableSize() const;

    BrowseController& m_controller;
    AsyncAdapter m_reader;
    Operation<bool> m_checking;
    RowFilter m_checked; ///< was asked about last
    qint64 m_counted = 0; ///< rows of the table, when they were seen without a filter
    quint64 m_check = 0;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace tw {

/// The statements of the log that hold a text, and are of one sort; the newest first. What the
/// window asks catalogs of its own accord is left out unless it is asked for, or failed.
class StatementLogFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Kind
    {
        All,
        Failed,
        Slow, ///< kSlowMs and more
        Repeated, ///< the same text many times in a short while
        Slowest, ///< all, the slowest first
    };

    static constexpr double kSlowMs = 100;

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKind(Kind kind);
    void setText(const QString& text);
    void setShowsCatalog(bool shows); ///< what was read of catalogs

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Kind m_kind = Kind::All;
    QString m_text;
    bool m_showsCatalog = false;
};

}

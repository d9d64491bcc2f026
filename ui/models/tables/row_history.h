// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/records/table_adapter.h>

#include <QObject>

namespace tw {

/// A row as it was, kept beside it.
struct OldVersion
{
    RowIdentity row; ///< of the copy
    Value time; ///< when it was written; NULL when the table does not tell
    ColumnValues differing; ///< what it held otherwise than the version after it
};

/// Reads the old versions of one row, newest first, on shared threads; lives in the GUI
/// thread.
class RowHistory final : public QObject
{
    Q_OBJECT

public:
    explicit RowHistory(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~RowHistory() override;

    /// Whether the table keeps old versions of its rows.
    [[nodiscard]] static bool isKept(const Table& table);

    /// Forgets the row before.
    void load(const TablePtr& table, const RowIdentity& row);

    /// Forgets the versions read.
    void clear();

    /// The old versions, latest first.
    [[nodiscard]] const QList<OldVersion>& versions() const { return m_versions; }

    /// Whether versions are being read.
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

    /// Why they were not read.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    /// versions(), isLoading() or error() are different.
    void changed();

private:
    AsyncAdapter m_reader;
    Operation<QList<OldVersion>> m_reading;
    QList<OldVersion> m_versions;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    quint64 m_load = 0;
};

}

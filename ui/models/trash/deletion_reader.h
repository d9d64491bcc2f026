// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/writing/deletion_preview.h>

#include <QObject>

namespace tw {

/// Finds out what the deletions of a batch do along foreign keys, on a shared thread. Lives in the
/// GUI thread.
class DeletionReader final : public QObject
{
    Q_OBJECT

public:
    explicit DeletionReader(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~DeletionReader() override; ///< stops reading

    /// Whether the batch deletes rows for good.
    [[nodiscard]] static bool hasDeletions(const Batch& batch);

    /// Ends in previewed() or failed(). Rows of several tables are looked at together.
    void read(const Batch& batch);

Q_SIGNALS:
    void previewed(const tw::DeletionPreview& preview);
    void failed(const tw::Error& error);

private:
    AsyncAdapter m_reader;
    Operation<DeletionPreview> m_reading;
};

}

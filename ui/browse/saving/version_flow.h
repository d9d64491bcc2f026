// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

#include <tuplewright/records/table_adapter.h>
#include <tuplewright/schema/traits.h>

namespace tw {

/// Keeps versions of rows beside them, and gives a row the values of a version again; both in the
/// database at once, as a transaction each.
class VersionFlow final : public QObject
{
    Q_OBJECT

public:
    explicit VersionFlow(const PageParts& parts);

    /// The row of the cursor; unset: it is not saved.
    [[nodiscard]] std::optional<RowIdentity> current() const;

    /// Whether the row of the cursor can get a version.
    [[nodiscard]] bool canKeep() const;
    void keep();

    /// Whether the row of the cursor is a version that its row can be made of again.
    [[nodiscard]] bool canRestore() const;
    void restoreCurrent();

    /// Why neither can be done; empty when one can.
    [[nodiscard]] QString whyNot() const;

    /// Asks, then gives the row of this version its values.
    void restore(const RowIdentity& version);

Q_SIGNALS:
    void rowsChanged(); ///< in the database

private:
    using Work = std::function<Result<void>(const TableAdapter& rows, const CallOptions& options)>;

    void run(const Work& work, const QString& done);
    void onDone(const Result<void>& result, const QString& done);
    [[nodiscard]] QString objection() const;
    [[nodiscard]] bool isVersion() const; ///< the row of the cursor
    [[nodiscard]] const TraitSet& traits() const; ///< of the table shown, which is not null

    PageParts m_parts;
    AsyncAdapter m_writer;
    mutable TablePtr m_known; ///< the table of m_traits
    mutable TraitSet m_traits;
};

}

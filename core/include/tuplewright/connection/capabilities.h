// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QMap>
#include <QString>

namespace tw {

/// What an engine may or may not be able to do. Everything is taken to be there unless a probe of
/// the server said otherwise.
enum class Feature
{
    Write, ///< the server takes changes at all
    Returning,
    Savepoints,
    ReadOnlyTransactions,
    DeferrableTransactions,
    SerializableIsolation,
    ConcurrentWriters, ///< two transactions may hold changes at the same time
    SessionState, ///< SET, temporary tables and the like stay with the connection
    RowAddress, ///< a physical address names exactly one row (ctid, rowid)
    RowVersion, ///< xmin
    CommitStatus, ///< the fate of a transaction can be asked afterwards
    Cancel,
    Listen,
    AdvisoryLocks,
    HeldCursors,
    NamedPreparedStatements,
    BinaryCopy,
    Load, ///< rows can be streamed into a table: COPY … FROM STDIN
    RowEstimates,
    RelationSizes,
    MaterializedViews,
    DeclarativePartitions,
    Merge,
    MergeReturning,
    Multiranges,
    NullsNotDistinct,
    VirtualGeneratedColumns,
    FullTextSearch,
    JsonContainment,
    ExclusionConstraints,
};

/// The stable spelling, as used in JSON and logs.
[[nodiscard]] TW_CORE_EXPORT QString featureName(Feature feature);

/// What this server can do, found out by asking it. A value.
class TW_CORE_EXPORT Capabilities
{
public:
    /// True unless remove() took the feature away.
    [[nodiscard]] bool has(Feature feature) const { return !m_missing.contains(feature); }

    /// Why a feature is off, in words for a person; empty when it is there.
    [[nodiscard]] QString reason(Feature feature) const { return m_missing.value(feature); }

    /// Marks a feature as missing, with a reason for people.
    void remove(Feature feature, const QString& reason) { m_missing.insert(feature, reason); }
    /// Features the server does not have, each with its reason.
    [[nodiscard]] const QMap<Feature, QString>& missing() const { return m_missing; }

    friend bool operator==(const Capabilities&, const Capabilities&) = default;

private:
    QMap<Feature, QString> m_missing;
};

}

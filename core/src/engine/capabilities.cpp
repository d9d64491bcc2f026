// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/engine/capabilities.h>

namespace tw {

QString featureName(Feature feature)
{
    switch (feature) {
    case Feature::Write:
        return QStringLiteral("Write");
    case Feature::Returning:
        return QStringLiteral("Returning");
    case Feature::Savepoints:
        return QStringLiteral("Savepoints");
    case Feature::ReadOnlyTransactions:
        return QStringLiteral("ReadOnlyTransactions");
    case Feature::DeferrableTransactions:
        return QStringLiteral("DeferrableTransactions");
    case Feature::SerializableIsolation:
        return QStringLiteral("SerializableIsolation");
    case Feature::ConcurrentWriters:
        return QStringLiteral("ConcurrentWriters");
    case Feature::SessionState:
        return QStringLiteral("SessionState");
    case Feature::RowAddress:
        return QStringLiteral("RowAddress");
    case Feature::RowVersion:
        return QStringLiteral("RowVersion");
    case Feature::CommitStatus:
        return QStringLiteral("CommitStatus");
    case Feature::Cancel:
        return QStringLiteral("Cancel");
    case Feature::Listen:
        return QStringLiteral("Listen");
    case Feature::AdvisoryLocks:
        return QStringLiteral("AdvisoryLocks");
    case Feature::HeldCursors:
        return QStringLiteral("HeldCursors");
    case Feature::NamedPreparedStatements:
        return QStringLiteral("NamedPreparedStatements");
    case Feature::BinaryCopy:
        return QStringLiteral("BinaryCopy");
    case Feature::Load:
        return QStringLiteral("Load");
    case Feature::RowEstimates:
        return QStringLiteral("RowEstimates");
    case Feature::RelationSizes:
        return QStringLiteral("RelationSizes");
    case Feature::MaterializedViews:
        return QStringLiteral("MaterializedViews");
    case Feature::DeclarativePartitions:
        return QStringLiteral("DeclarativePartitions");
    case Feature::Merge:
        return QStringLiteral("Merge");
    case Feature::MergeReturning:
        return QStringLiteral("MergeReturning");
    case Feature::Multiranges:
        return QStringLiteral("Multiranges");
    case Feature::NullsNotDistinct:
        return QStringLiteral("NullsNotDistinct");
    case Feature::VirtualGeneratedColumns:
        return QStringLiteral("VirtualGeneratedColumns");
    case Feature::FullTextSearch:
        return QStringLiteral("FullTextSearch");
    case Feature::JsonContainment:
        return QStringLiteral("JsonContainment");
    case Feature::ExclusionConstraints:
        return QStringLiteral("ExclusionConstraints");
    }
    return {};
}

}

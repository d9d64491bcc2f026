// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/connection/capabilities.h>

#include <array>

namespace tw {

namespace {

struct FeatureEntry
{
    Feature feature;
    const char* name;
};

// In the order of the enumeration.
constexpr auto kFeatures = std::to_array<FeatureEntry>({
    {Feature::Write, "Write"},
    {Feature::Returning, "Returning"},
    {Feature::Savepoints, "Savepoints"},
    {Feature::ReadOnlyTransactions, "ReadOnlyTransactions"},
    {Feature::DeferrableTransactions, "DeferrableTransactions"},
    {Feature::SerializableIsolation, "SerializableIsolation"},
    {Feature::ConcurrentWriters, "ConcurrentWriters"},
    {Feature::SessionState, "SessionState"},
    {Feature::RowAddress, "RowAddress"},
    {Feature::RowVersion, "RowVersion"},
    {Feature::CommitStatus, "CommitStatus"},
    {Feature::Cancel, "Cancel"},
    {Feature::Listen, "Listen"},
    {Feature::AdvisoryLocks, "AdvisoryLocks"},
    {Feature::HeldCursors, "HeldCursors"},
    {Feature::NamedPreparedStatements, "NamedPreparedStatements"},
    {Feature::BinaryCopy, "BinaryCopy"},
    {Feature::Load, "Load"},
    {Feature::RowEstimates, "RowEstimates"},
    {Feature::RelationSizes, "RelationSizes"},
    {Feature::MaterializedViews, "MaterializedViews"},
    {Feature::DeclarativePartitions, "DeclarativePartitions"},
    {Feature::Merge, "Merge"},
    {Feature::MergeReturning, "MergeReturning"},
    {Feature::Multiranges, "Multiranges"},
    {Feature::NullsNotDistinct, "NullsNotDistinct"},
    {Feature::VirtualGeneratedColumns, "VirtualGeneratedColumns"},
    {Feature::FullTextSearch, "FullTextSearch"},
    {Feature::JsonContainment, "JsonContainment"},
    {Feature::ExclusionConstraints, "ExclusionConstraints"},
});

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kFeatures.size(); ++i) {
        if (kFeatures.at(i).feature != Feature(i))
            return false;
    }
    return true;
}

static_assert(isInOrder());
static_assert(kFeatures.size() == size_t(Feature::ExclusionConstraints) + 1);

}

QString featureName(Feature feature)
{
    return QString::fromLatin1(kFeatures.at(size_t(feature)).name);
}

}

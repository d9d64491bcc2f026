// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/fuzzy_pattern.h"

#include <tuplewright/schema/catalog.h>

#include <QUuid>

#include <vector>

namespace tw {

/// An object of an open connection, found by name.
struct ObjectHit
{
    QUuid connection;
    QString connectionName;
    QualifiedName name;
    std::optional<RelationKind> relation; ///< unset: it has no rows to open
    QString icon;
    QString note; ///< arguments of a function, estimate of rows; may be empty
    QString title; ///< schema and name as they are compared
    QList<int> places; ///< characters of the title that were meant
};

/// That a person opened an object.
struct ObjectUse
{
    QUuid connection;
    QualifiedName name;

    friend bool operator==(const ObjectUse&, const ObjectUse&) = default;
};

/// Finds objects by a few letters of their names in the catalogues of all open connections, those
/// used last first. Made for 100,000 objects and an answer between two key strokes; holds about 50
/// bytes and the name for each. Lives in the GUI thread.
class ObjectIndex final
{
public:
    /// Takes the catalogue in, unless it is the one that is known; null takes it out.
    void setCatalog(const QUuid& connection, const QString& name, const CatalogPtr& catalog);
    void keepOnly(const QList<QUuid>& connections);

    /// The best that fit; those of `uses`, latest first, stand before all others.
    [[nodiscard]] QList<ObjectHit> find(
        const FuzzyPattern& pattern, const QList<ObjectUse>& uses, int limit) const;
    [[nodiscard]] qsizetype size() const;

private:
    struct Entry
    {
        quint64 letters = 0;
        qint32 offset = 0; ///< in the names of the source
        qint32 length = 0;
    };

    struct Source
    {
        QUuid connection;
        QString connectionName;
        CatalogPtr catalog;
        QString names; ///< folded, one behind the other
        std::vector<Entry> entries; ///< relations, then objects, in the order of the catalogue
    };

    struct Candidate
    {
        int score = 0;
        qint32 source = 0;
        qint32 entry = 0;
    };

    static void read(Source& source);
    [[nodiscard]] std::vector<Candidate> candidates(const FuzzyPattern& pattern) const;
    void raiseUsed(std::vector<Candidate>& found, const QList<ObjectUse>& uses) const;
    [[nodiscard]] ObjectHit hit(const Candidate& candidate, const FuzzyPattern& pattern) const;

    std::vector<Source> m_sources;
};

}

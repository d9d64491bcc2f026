// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "object_index.h"

#include "models/text/number_text.h"
#include "models/text/object_icons.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace tw {

namespace {

/// What was used stands first among what fits as well: less than letters that stand together are
/// worth, or a whole word.
constexpr int kUsed = 100;

QString titleOf(const QualifiedName& name)
{
    return name.schema.isEmpty() ? name.name : name.schema + u'.' + name.name;
}

const QualifiedName& nameAt(const Catalog& catalog, qsizetype index)
{
    const qsizetype relations = catalog.relations.size();
    return index < relations ? catalog.relations.at(index).name
                             : catalog.objects.at(index - relations).name;
}

}

void ObjectIndex::setCatalog(
    const QUuid& connection, const QString& name, const CatalogPtr& catalog)
{
    const auto found = std::find_if(m_sources.begin(), m_sources.end(),
        [&connection](const Source& source) { return source.connection == connection; });
    if (found != m_sources.end() && found->catalog == catalog) {
        found->connectionName = name;
        return;
    }
    if (found != m_sources.end())
        m_sources.erase(found);
    if (!catalog)
        return;
    Source source{connection, name, catalog, {}, {}};
    read(source);
    m_sources.push_back(std::move(source));
}

void ObjectIndex::keepOnly(const QList<QUuid>& connections)
{
    std::erase_if(m_sources,
        [&connections](const Source& source) { return !connections.contains(source.connection); });
}

void ObjectIndex::read(Source& source)
{
    const qsizetype count = source.catalog->relations.size() + source.catalog->objects.size();
    source.entries.reserve(size_t(count));
    for (qsizetype index = 0; index < count; ++index) {
        const QString folded = FuzzyPattern::fold(titleOf(nameAt(*source.catalog, index)));
        source.entries.push_back(
            {FuzzyPattern::letters(folded), qint32(source.names.size()), qint32(folded.size())});
        source.names += folded;
    }
    source.names.squeeze();
}

qsizetype ObjectIndex::size() const
{
    qsizetype size = 0;
    for (const Source& source : m_sources)
        size += qsizetype(source.entries.size());
    return size;
}

std::vector<ObjectIndex::Candidate> ObjectIndex::candidates(const FuzzyPattern& pattern) const
{
    std::vector<Candidate> candidates;
    for (size_t at = 0; at < m_sources.size(); ++at) {
        const Source& source = m_sources[at];
        const QStringView names(source.names);
        for (size_t index = 0; index < source.entries.size(); ++index) {
            const Entry& entry = source.entries[index];
            if ((pattern.letters() & ~entry.letters) != 0)
                continue;
            const std::optional<int> score
                = pattern.score(names.sliced(entry.offset, entry.length));
            if (score)
                candidates.push_back({*score, qint32(at), qint32(index)});
        }
    }
    return candidates;
}

void ObjectIndex::raiseUsed(std::vector<Candidate>& found, const QList<ObjectUse>& uses) const
{
    if (uses.isEmpty())
        return;
    // Few of the candidates were used: a look at the folded title spares the rest a comparison.
    QSet<QString> titles;
    for (const ObjectUse& use : uses)
        titles.insert(FuzzyPattern::fold(titleOf(use.name)));
    for (Candidate& candidate : found) {
        const Source& source = m_sources[size_t(candidate.source)];
        const Entry& entry = source.entries[size_t(candidate.entry)];
        if (!titles.contains(
                QString::fromRawData(source.names.constData() + entry.offset, entry.length)))
            continue;
        const qsizetype use
            = uses.indexOf({source.connection, nameAt(*source.catalog, candidate.entry)});
        if (use >= 0)
            candidate.score += std::max(1, kUsed - int(use));
    }
}

QList<ObjectHit> ObjectIndex::find(
    const FuzzyPattern& pattern, const QList<ObjectUse>& uses, int limit) const
{
    std::vector<Candidate> found = candidates(pattern);
    raiseUsed(found, uses);
    const auto end = found.begin() + std::min<qsizetype>(limit, qsizetype(found.size()));
    std::partial_sort(found.begin(), end, found.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(b.score, a.source, a.entry) < std::tie(a.score, b.source, b.entry);
    });
    QList<ObjectHit> hits;
    for (auto candidate = found.begin(); candidate != end; ++candidate)
        hits.append(hit(*candidate, pattern));
    return hits;
}

ObjectHit ObjectIndex::hit(const Candidate& candidate, const FuzzyPattern& pattern) const
{
    const Source& source = m_sources[size_t(candidate.source)];
    const Entry& entry = source.entries[size_t(candidate.entry)];
    ObjectHit hit;
    hit.connection = source.connection;
    hit.connectionName = source.connectionName;
    hit.name = nameAt(*source.catalog, candidate.entry);
    hit.title = titleOf(hit.name);
    hit.places = pattern.places(QStringView(source.names).sliced(entry.offset, entry.length));
    const qsizetype relations = source.catalog->relations.size();
    if (candidate.entry < relations) {
        const RelationSummary& relation = source.catalog->relations.at(candidate.entry);
        hit.relation = relation.kind;
        hit.icon = iconOf(relation.kind);
        if (relation.rowEstimate)
            hit.note = u'~' + shortCount(*relation.rowEstimate);
    } else {
        const SchemaObject& object = source.catalog->objects.at(candidate.entry - relations);
        hit.icon = iconOf(object.kind);
        hit.note = object.detail;
    }
    return hit;
}

}

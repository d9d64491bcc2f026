// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/completion/completion_schema.h>

#include <tuplewright/query/engine_statements.h>

#include <algorithm>

namespace tw {

namespace {

bool isPlainWord(const QString& name, bool foldsNames)
{
    const auto isLetter = [foldsNames](QChar c) {
        return c == u'_' || (c >= u'a' && c <= u'z') || (!foldsNames && c >= u'A' && c <= u'Z');
    };
    const auto isMore = [&isLetter](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); };
    return !name.isEmpty() && isLetter(name.front()) && std::ranges::all_of(name, isMore);
}

}

CompletionSchema::CompletionSchema(CatalogPtr catalog, const Dialect& dialect)
    : m_catalog(std::move(catalog))
    , m_dialect(&dialect)
{
    const qsizetype count = m_catalog->relations.size();
    m_relations.reserve(count);
    m_byName.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const QualifiedName& name = m_catalog->relations[i].name;
        Entry entry{name.name.toCaseFolded(), i, -1, isInPath(name.schema)};
        qsizetype& last = *m_byName.emplace(entry.folded, m_byName.value(entry.folded, -1));
        entry.next = std::exchange(last, i);
        m_relations.append(std::move(entry));
    }
    for (qsizetype i = 0; i < m_catalog->objects.size(); ++i)
        m_objects.append({m_catalog->objects[i].name.name.toCaseFolded(), i});
}

/// The first of the search path, where no schema is named.
const RelationSummary* CompletionSchema::find(const QualifiedName& name) const
{
    const bool folds = m_dialect->reading().foldsNames;
    const Qt::CaseSensitivity letters = folds ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const RelationSummary* best = nullptr;
    qsizetype bestPlace = 0;
    for (qsizetype i = m_byName.value(name.name.toCaseFolded(), -1); i >= 0;
        i = m_relations[i].next) {
        const RelationSummary& relation = m_catalog->relations[i];
        if (relation.name.name.compare(name.name, letters) != 0)
            continue;
        if (!name.schema.isEmpty() && relation.name.schema.compare(name.schema, letters) == 0)
            return &relation;
        const qsizetype place = m_catalog->searchPath.indexOf(relation.name.schema);
        if (name.schema.isEmpty() && m_relations[i].isInPath && (!best || place < bestPlace)) {
            best = &relation;
            bestPlace = place;
        }
    }
    return best;
}

bool CompletionSchema::isInPath(const QString& schema) const
{
    return schema.isEmpty() || m_catalog->searchPath.contains(schema);
}

bool CompletionSchema::isPlain(const RelationSummary& relation) const
{
    return find({{}, relation.name.name}) == &relation;
}

bool CompletionSchema::hasSchema(const QString& name) const
{
    const bool folds = m_dialect->reading().foldsNames;
    return m_catalog->schemas.contains(name, folds ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

void CompletionSchema::setBuiltIns(QList<SchemaObject> functions)
{
    m_builtIns = std::move(functions);
}

QString CompletionSchema::written(const QString& name) const
{
    const bool isBare = isPlainWord(name, m_dialect->reading().foldsNames)
        && !m_dialect->engineStatements().isReserved(name);
    return isBare ? name : m_dialect->quote(name);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_source.h"

#include <tuplewright/completion/completion.h>
#include <tuplewright/completion/schema_reading.h>

namespace tw {

namespace {

constexpr qint64 kLookAgainMs = 10'000;
constexpr qsizetype kLongestStatement = qsizetype(256)
    << 10; ///< characters; longer ones are not read

}

CompletionSource::CompletionSource(
    std::shared_ptr<const Adapter> adapter, CatalogPtr catalog, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
    , m_catalog(catalog ? std::move(catalog) : std::make_shared<const Catalog>())
{
    m_looked.start();
}

Completions CompletionSource::at(const QString& statement, qsizetype caret)
{
    if (statement.size() > kLongestStatement)
        return {};
    if (!m_schema) {
        m_schema = std::make_unique<CompletionSchema>(m_catalog, m_reader.adapter().dialect());
        m_schema->setBuiltIns(m_builtIns);
    }
    if (m_looked.elapsed() > kLookAgainMs)
        refresh();
    askBuiltIns();
    CompletionAnswer answer = complete(statement, caret, *m_schema);
    ask(answer.missing);
    answer.choices.isWaiting = !answer.missing.isEmpty();
    return answer.choices;
}

void CompletionSource::ask(const QList<QualifiedName>& tables)
{
    QList<QualifiedName> unasked;
    for (const QualifiedName& table : tables)
        if (!m_asked.contains(table))
            unasked.append(table);
    if (unasked.isEmpty())
        return;
    m_asked += QSet<QualifiedName>(unasked.begin(), unasked.end());
    m_reader
        .call([unasked](const Adapter& adapter, const CallOptions& options) {
            return describeTables(unasked, adapter, options);
        })
        .then(this, [this, unasked, generation = m_generation](const Result<Described>& found) {
            if (generation == m_generation)
                onDescribed(unasked, found);
        });
}

void CompletionSource::onDescribed(
    const QList<QualifiedName>& asked, const Result<Described>& tables)
{
    m_asked -= QSet<QualifiedName>(asked.begin(), asked.end());
    if (!tables)
        return;
    for (const TablePtr& table : *tables)
        m_schema->add(table);
    Q_EMIT changed();
}

void CompletionSource::askBuiltIns()
{
    if (std::exchange(m_hasAskedBuiltIns, true))
        return;
    m_reader
        .call([](const Adapter& adapter, const CallOptions& options) {
            return readBuiltInFunctions(adapter, options);
        })
        .then(this, [this](const Result<QList<SchemaObject>>& functions) {
            if (!functions) {
                m_hasAskedBuiltIns = false;
                return;
            }
            m_builtIns = *functions;
            m_schema->setBuiltIns(m_builtIns);
            Q_EMIT changed();
        });
}

void CompletionSource::refresh()
{
    if (std::exchange(m_isRefreshing, true))
        return;
    m_looked.restart();
    m_reader
        .call([known = m_catalog](const Adapter& adapter, const CallOptions& options) {
            return adapter.refreshed(known, options);
        })
        .then(this, [this](const Result<CatalogPtr>& catalog) { onCatalog(catalog); });
}

void CompletionSource::onCatalog(const Result<CatalogPtr>& catalog)
{
    m_isRefreshing = false;
    if (!catalog || *catalog == m_catalog)
        return;
    m_catalog = *catalog;
    m_schema.reset();
    m_asked.clear();
    ++m_generation;
    Q_EMIT changed();
}

}

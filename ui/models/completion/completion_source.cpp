// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_source.h"

#include "completion.h"

#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/results/result_set.h>

namespace tw {

namespace {

constexpr qint64 kLookAgainMs = 10'000;
constexpr qsizetype kLongestStatement = qsizetype(256)
    << 10; ///< characters; longer ones are not read

/// One after the other where the engine knows no other way; those that are gone are left out.
Result<QList<TablePtr>> describeEach(
    const QList<QualifiedName>& names, const Adapter& adapter, const CallOptions& options)
{
    QList<TablePtr> tables;
    for (const QualifiedName& name : names) {
        const Result<TablePtr> table = adapter.describe(name, options);
        if (table)
            tables.append(*table);
        else if (table.error().kind != ErrorKind::UndefinedObject)
            return fail(table.error());
    }
    return tables;
}

Result<QList<TablePtr>> describe(
    const QList<QualifiedName>& names, const Adapter& adapter, const CallOptions& options)
{
    Result<QList<TablePtr>> tables = adapter.describeAll({names, {}}, options);
    if (!tables && tables.error().kind == ErrorKind::Unsupported)
        return describeEach(names, adapter, options);
    return tables;
}

Result<QList<SchemaObject>> readBuiltIns(const Adapter& adapter, const CallOptions& options)
{
    QList<SchemaObject> functions;
    const std::optional<Statement> question
        = adapter.dialect().engineStatements().builtInFunctions();
    if (!question)
        return functions;
    ResultSet rows;
    TW_TRY_VOID(adapter.run(*question, &rows, options));
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        SchemaObject function;
        function.kind = ObjectKind::Function;
        function.name.name = QString::fromUtf8(rows.cell(row, 0).bytes);
        function.detail = QString::fromUtf8(rows.cell(row, 1).bytes);
        functions.append(function);
    }
    return functions;
}

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
            return describe(unasked, adapter, options);
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
            return readBuiltIns(adapter, options);
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

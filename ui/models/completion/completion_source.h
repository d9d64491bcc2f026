// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/completion/completion_item.h>
#include <tuplewright/completion/completion_schema.h>

#include <tuplewright/adapter/async_adapter.h>

#include <QElapsedTimer>
#include <QObject>
#include <QSet>

namespace tw {

/// Completes statements over one connection. Answers at once from what is known, and reads columns,
/// built-in functions and a changed catalogue on the connection's own threads; what cannot be read
/// is missing from the answers, and asked for again with the next one. Lives in the GUI thread.
class CompletionSource final : public QObject
{
    Q_OBJECT

public:
    /// `catalog` is what is known of the connection now.
    CompletionSource(
        std::shared_ptr<const Adapter> adapter, CatalogPtr catalog, QObject* parent = nullptr);

    /// What may stand at the caret of one statement.
    [[nodiscard]] Completions at(const QString& statement, qsizetype caret);

    /// Looks whether the catalogue is another one by now.
    void refresh();

Q_SIGNALS:
    void changed(); ///< more is known; the same question may have a better answer

private:
    using Described = QList<TablePtr>;

    void ask(const QList<QualifiedName>& tables);
    void askBuiltIns();
    void onDescribed(const QList<QualifiedName>& asked, const Result<Described>& tables);
    void onCatalog(const Result<CatalogPtr>& catalog);

    AsyncAdapter m_reader;
    CatalogPtr m_catalog;
    std::unique_ptr<CompletionSchema> m_schema; ///< null until the first question
    QSet<QualifiedName> m_asked; ///< tables on their way
    QList<SchemaObject> m_builtIns;
    bool m_hasAskedBuiltIns = false;
    bool m_isRefreshing = false;
    quint64 m_generation = 0; ///< of the catalogue; answers to earlier ones count no more
    QElapsedTimer m_looked; ///< since the last look at the catalogue
};

}

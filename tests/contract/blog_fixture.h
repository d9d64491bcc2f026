// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine_fixture.h"

#include <tuplewright/connection/statement_log.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/schema/schema_graph.h>
#include <tuplewright/session/session.h>

#include <QObject>

/// What the suites about relations share, filled anew for each test: users(id, name, email, boss_id
/// → users) Ada, Grace and Linus, two of whom Ada leads; posts(id, author_id → users, title, body,
/// day), two by Ada, one by Grace, one by nobody; tags(id, label, is_deleted) and post_tags.
class BlogFixture : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] tw::Session& session() { return *m_session; }
    [[nodiscard]] const std::shared_ptr<tw::ConnectionPool>& pool() const { return m_pool; }
    [[nodiscard]] const tw::StatementLog& log() const { return *m_log; } ///< of all statements
    [[nodiscard]] const EngineFixture& engine() const { return *m_fixture; }

    [[nodiscard]] tw::QualifiedName nameOf(const QString& table) const;
    [[nodiscard]] std::shared_ptr<const tw::SchemaGraph> graph();
    [[nodiscard]] tw::TablePtr table(const QString& name);
    void forgetGraph() { m_graph.reset(); }

    void run(const QString& sql);
    [[nodiscard]] tw::ResultSet read(const QString& sql);
    /// All rows in the order of the key, deleted ones included.
    [[nodiscard]] tw::ResultSet allOf(const QString& table);
    /// The first column of all rows of a statement.
    [[nodiscard]] QStringList column(const QString& sql);

    /// Adds so many posts by Grace.
    void fillPosts(int count);

    [[nodiscard]] static QString textAt(
        const tw::ResultSet& rows, qint64 row, const QString& column);

protected Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

private:
    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<tw::StatementLog> m_log;
    std::shared_ptr<tw::ConnectionPool> m_pool;
    std::shared_ptr<const tw::SchemaGraph> m_graph;
    std::optional<tw::Session> m_session;
};

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine_fixture.h"

#include <tuplewright/session/session.h>

#include <QObject>

/// What the suites of sessions share: a database with `items(id, name UNIQUE)` and `parts(id, item
/// → items DEFERRED, name)`, emptied for each test, and one session over its pool.
class SessionFixture : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] tw::Session& session() { return *m_session; }
    [[nodiscard]] const EngineFixture& engine() const { return *m_fixture; }
    [[nodiscard]] const std::shared_ptr<tw::ConnectionPool>& pool() const { return m_pool; }

    /// The names of all items as another connection sees them, in order.
    [[nodiscard]] QStringList stored() const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

private:
    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<tw::ConnectionPool> m_pool;
    std::optional<tw::Session> m_session;
};

[[nodiscard]] tw::Result<void> insert(tw::Session& session, const QString& name);

/// Fails as a name that is there already.
[[nodiscard]] tw::Result<void> insertTwice(tw::Session& session, const QString& name);

/// The kind of a failure in words, or "success".
template <class T>
[[nodiscard]] QString kindOf(const tw::Result<T>& result)
{
    return result ? QStringLiteral("success") : tw::errorKindName(result.error().kind);
}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine_fixture.h"

#include <QObject>

#include <optional>

/// What the suites about many rows share: a database with `goods(id, name NOT NULL UNIQUE, note,
/// kind DEFAULT 'plain', data json, is_deleted)` and `offers(id, good → goods, shop)`, emptied for
/// each test.
class GoodsFixture : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] const tw::Adapter& adapter() const { return *m_adapter; }
    [[nodiscard]] const tw::TablePtr& goods() const { return m_goods; }

    /// A statement that must succeed; the program ends otherwise.
    void execute(const QString& sql) const;
    /// The first column of a query that must succeed, and its one cell; NULL as "<NULL>".
    [[nodiscard]] QStringList column(const QString& sql) const;
    [[nodiscard]] QString cell(const QString& sql) const { return column(sql).value(0); }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

private:
    std::unique_ptr<EngineFixture> m_fixture;
    std::optional<tw::Adapter> m_adapter;
    tw::TablePtr m_goods;
};

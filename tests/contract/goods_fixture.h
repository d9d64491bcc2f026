// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine_fixture.h"

#include <QObject>

#include <optional>

/// What the suites about many rows share: a database with `goods(id, name NOT NULL UNIQUE, note,
/// kind DEFAULT 'plain', data json, is_deleted)`, `offers(id, good → goods, shop)`, and
/// `staff(uuid, email NOT NULL, age, is_active, created_at, updated_at, created_by, updated_by)`
/// without defaults, emptied for each test. "clerk" is the actor.
class GoodsFixture : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] const tw::Adapter& adapter() const { return *m_adapter; }
    [[nodiscard]] const tw::TablePtr& goods() const { return m_goods; }
    [[nodiscard]] const tw::TablePtr& staff() const { return m_staff; }

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
    [[nodiscard]] tw::TablePtr described(const QString& table) const;

    std::unique_ptr<EngineFixture> m_fixture;
    std::optional<tw::Adapter> m_adapter;
    tw::TablePtr m_goods;
    tw::TablePtr m_staff;
};

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine_fixture.h"

#include <tuplewright/results/result_set.h>

#include <QObject>

/// What the walkthroughs share: an empty database of an engine, and short ways to ask it. Each
/// makes its own tables.
class WalkthroughFixture : public QObject
{
    Q_OBJECT

protected:
    /// Opens the database in the name of an actor; skips the test where the engine cannot be had.
    void open(const QString& actor = {});

    [[nodiscard]] const tw::Adapter& adapter() const { return *m_adapter; }
    [[nodiscard]] const std::shared_ptr<tw::Adapter>& sharedAdapter() const { return m_adapter; }
    [[nodiscard]] bool isPostgres() const;

    /// A statement that must succeed.
    void execute(const QString& sql) const;

    /// The rows of a statement as textOf() has them, or its error.
    [[nodiscard]] QString answer(const QString& sql) const;
    [[nodiscard]] tw::TablePtr table(const QString& name) const;

    /// Cells parted by blanks, rows by bars.
    [[nodiscard]] static QString textOf(const tw::ResultSet& rows);

protected Q_SLOTS:
    void cleanupTestCase();

private:
    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<tw::Adapter> m_adapter;
};

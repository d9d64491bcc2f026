// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine_fixture.h"

#include <tuplewright/undoing/undo.h>

#include <QObject>
#include <QTemporaryDir>

#include <optional>

/// What the suites about receipts share: a database with `people(id, name UNIQUE, note, born,
/// is_deleted)`, `tags(id, person → people CASCADE, label)`, `visits(id, person → people SET NULL,
/// place)` and `marks(person, number, note)` whose key follows people's; three people in them. An
/// adapter whose saves leave receipts in a folder of its own.
class ReceiptsFixture : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] const tw::Adapter& adapter() const { return *m_adapter; }
    [[nodiscard]] const EngineFixture& engine() const { return *m_fixture; }
    [[nodiscard]] const tw::ReceiptStore& store() const { return *m_store; }
    [[nodiscard]] tw::Adapter adapterFor(const tw::ConnectionConfig& config) const;

    void execute(const QString& sql) const;
    [[nodiscard]] QStringList column(const QString& sql) const;
    /// All rows of all tables, byte for byte as far as SQL tells.
    [[nodiscard]] QStringList dump() const;

    [[nodiscard]] tw::TablePtr described(const QString& table) const;
    [[nodiscard]] tw::ApplyReport apply(const QByteArray& changes) const;
    [[nodiscard]] static tw::SelectQuery rowsWhere(const QString& column, const QString& value);

    /// The last one that was saved.
    [[nodiscard]] tw::ReceiptSummary newest() const;
    [[nodiscard]] QByteArray newestText() const;
    [[nodiscard]] tw::UndoReport undo() const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

private:
    std::unique_ptr<EngineFixture> m_fixture;
    QTemporaryDir m_folder;
    std::optional<tw::ReceiptStore> m_store;
    std::optional<tw::Adapter> m_adapter;
    mutable QList<tw::TablePtr> m_tables; ///< described() keeps them alive for writers
};

/// The text of an error, or nothing.
[[nodiscard]] QString textOf(const std::optional<tw::Error>& error);

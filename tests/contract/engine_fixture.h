// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/connection/catalog_reader.h>

#include <memory>

/// One real engine with an empty database, for the suite that every engine must pass unchanged.
class EngineFixture
{
public:
    virtual ~EngineFixture() = default;

    [[nodiscard]] virtual tw::BackendPtr backend() const = 0;
    [[nodiscard]] virtual tw::ConnectionConfig config() const = 0;
    [[nodiscard]] virtual QString schema() const = 0; ///< where unqualified tables are made

    /// A statement that returns rows until it is stopped.
    [[nodiscard]] virtual QString endlessSql() const = 0;
    [[nodiscard]] virtual QString autoKey() const = 0; ///< column type of a key the server fills

    [[nodiscard]] std::shared_ptr<tw::ConnectionPool> pool(const tw::ConnectionConfig& config) const
    {
        return std::make_shared<tw::ConnectionPool>(backend(), config, tw::Secret());
    }

    [[nodiscard]] std::shared_ptr<tw::Adapter> adapter() const
    {
        return std::make_shared<tw::Adapter>(pool(config()));
    }
};

/// Defined once for each engine. Null when a program it takes is not installed.
[[nodiscard]] std::unique_ptr<EngineFixture> makeEngineFixture();

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sqlite/sqlite_backend.h>

#include "sqlite_connection.h"
#include "sqlite_dialect.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class SqliteBackend final : public Backend
{
public:
    QString id() const override { return u"sqlite"_s; }
    const Dialect& dialect() const override { return m_dialect; }
    ThreadAffinity affinity() const override { return ThreadAffinity::Opening; }

    Result<std::unique_ptr<Connection>> open(const ConnectionConfig& config, const Secret&,
        const CallOptions& options, const ConnectObserver& observer) const override
    {
        TW_TRY(const SqliteFileOptions file, SqliteFileOptions::of(config));
        return SqliteConnection::open(file, options, observer);
    }

private:
    SqliteDialect m_dialect;
};

}

BackendPtr makeSqliteBackend()
{
    return std::make_shared<SqliteBackend>();
}

}

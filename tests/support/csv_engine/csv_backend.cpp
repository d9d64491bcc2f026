// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_backend.h"

#include "csv_connection.h"
#include "csv_dialect.h"

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

class CsvBackend final : public Backend
{
public:
    const EngineDescriptor& descriptor() const override
    {
        static const EngineDescriptor descriptor{
            .id = u"csv"_s,
            .name = u"CSV"_s,
            .schemes = {u"csv"_s},
            .address = AddressForm::File,
            .connectStages = {u"open"_s},
            .isEmbedded = true,
            .homeSchema = kCsvSchema,
        };
        return descriptor;
    }

    const Dialect& dialect() const override { return m_dialect; }
    ThreadAffinity affinity() const override { return ThreadAffinity::Any; }

    Result<std::unique_ptr<Connection>> open(const ConnectionConfig& config, const Secret&,
        const CallOptions&, const ConnectObserver& observer) const override
    {
        TW_TRY(std::unique_ptr<Connection> connection, CsvConnection::open(config.database));
        if (observer)
            observer({u"open"_s, 0});
        return connection;
    }

private:
    CsvDialect m_dialect;
};

}

BackendPtr makeCsvBackend()
{
    return std::make_shared<CsvBackend>();
}

}

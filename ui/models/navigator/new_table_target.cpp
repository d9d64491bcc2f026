// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_table_target.h"

#include <tuplewright/configuration/engine_descriptor.h>

#include <QCoreApplication>

namespace tw {

namespace {

/// Names the context of the texts below.
class NewTable
{
    Q_DECLARE_TR_FUNCTIONS(tw::NewTable)
};

constexpr QLatin1StringView kSchema("schema");
constexpr QLatin1StringView kDraft("draft");

}

PageDescriptor newTablePage(const QUuid& connection, const QString& schema)
{
    return {connection, kNewTablePage,
        {{kSchema, schema}, {kDraft, QUuid::createUuid().toString(QUuid::WithoutBraces)}}};
}

QString newTableSchema(const PageDescriptor& page, const ConnectionEntry& connection)
{
    QString schema = page.target.value(kSchema).toString();
    if (schema.isEmpty())
        schema = connection.profile.config.engine().homeSchema;
    if (schema.isEmpty() && connection.catalog)
        schema = connection.catalog->searchPath.value(0);
    return schema;
}

QString whyNoNewTable(const ConnectionEntry& connection, const QString& schema)
{
    const EngineDescriptor& engine = connection.profile.config.engine();
    if (!connection.capabilities.has(Feature::Write))
        return connection.capabilities.reason(Feature::Write);
    if (engine.attachesFiles && !schema.isEmpty() && schema != engine.homeSchema)
        return NewTable::tr("Tables are made in the first file; open this one for itself.");
    return {};
}

}

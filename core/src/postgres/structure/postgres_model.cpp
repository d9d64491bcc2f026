// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/postgres_model.h"

#include "postgres/catalog/catalog_session.h"
#include "postgres/structure/structure_queries.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Where the catalogue keeps something.
struct Address
{
    qint64 catalogue = 0;
    qint64 oid = 0;
    qint64 subOid = 0;

    friend bool operator==(const Address&, const Address&) = default;
    friend size_t qHash(const Address& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.catalogue, key.oid, key.subOid);
    }
};

QMap<QString, QString> textsOf(const Json& object)
{
    QMap<QString, QString> texts;
    for (const auto& [name, value] : object.members())
        texts.insert(name, value.toString());
    return texts;
}

QStringList listOf(const Json& array)
{
    QStringList list;
    for (const Json& item : array.items())
        list.append(item.toString());
    return list;
}

bool isPartOfRelation(ModelKind kind)
{
    switch (kind) {
    case ModelKind::Column:
    case ModelKind::Constraint:
    case ModelKind::RewriteRule:
    case ModelKind::Trigger:
    case ModelKind::Policy:
        return true;
    default:
        return false;
    }
}

class Reader
{
public:
    Reader(CatalogSession& session)
        : m_session(session)
    { }

    Result<SchemaModelPtr> read()
    {
        m_model->engine = u"postgresql"_s;
        m_model->version = m_session.version();
        for (const auto& [kind, sql] : StructureQueries::objects(m_model->version))
            TW_TRY_VOID(addObjects(kind, sql));
        TW_TRY_VOID(addAliases());
        TW_TRY_VOID(addEdges());
        addRelations();
        TW_TRY_VOID(tellOthers());
        return SchemaModelPtr(m_model);
    }

private:
    using Q = StructureQueries;

    Result<void> addObjects(ModelKind kind, const QString& sql)
    {
        TW_TRY(const CatalogRows rows, m_session.load({sql, {}}));
        for (qint64 row = 0; row < rows.count(); ++row) {
            ModelObject object;
            object.name = {kind, {rows.text(row, Q::Schema), rows.text(row, Q::Name)},
                rows.text(row, Q::Part)};
            if (kind == ModelKind::Schema)
                object.name.relation = {{}, rows.text(row, Q::Schema)};
            object.facts = textsOf(rows.json(row, Q::Facts));
            object.aids = textsOf(rows.json(row, Q::Aids));
            object.rights = listOf(rows.json(row, Q::Rights));
            m_places.insert(address(rows, row, Q::Catalogue), object.name);
            m_model->objects.insert(object.name, object);
        }
        return {};
    }

    static Address address(const CatalogRows& rows, qint64 row, int first)
    {
        return {rows.number(row, first).value_or(0), rows.number(row, first + 1).value_or(0),
            rows.number(row, first + 2).value_or(0)};
    }

    Result<void> addAliases()
    {
        TW_TRY(const CatalogRows rows, m_session.load({Q::aliases(), {}}));
        for (qint64 row = 0; row < rows.count(); ++row)
            m_aliases.insert(
                address(rows, row, Q::FromCatalogue), address(rows, row, Q::ToCatalogue));
        return {};
    }

    /// The object that an address stands for, itself or as a part of it.
    const ModelName* find(Address at) const
    {
        constexpr int kMostSteps = 4;
        for (int step = 0; step < kMostSteps; ++step) {
            if (const auto found = m_places.constFind(at); found != m_places.cend())
                return &*found;
            if (const auto other = m_aliases.constFind(at); other != m_aliases.cend())
                at = *other;
            else if (at.subOid != 0)
                at.subOid = 0;
            else
                return nullptr;
        }
        return nullptr;
    }

    Result<void> addEdges()
    {
        TW_TRY(const CatalogRows rows, m_session.load({Q::edges(), {}}));
        for (qint64 row = 0; row < rows.count(); ++row) {
            const ModelName* const name = find(address(rows, row, Q::FromCatalogue));
            const ModelName* const need = find(address(rows, row, Q::ToCatalogue));
            // A sequence goes with its column, but the column's default needs it first.
            if (!name || !need || *name == *need || name->kind == ModelKind::Sequence)
                continue;
            addNeed(*name, *need);
            const ModelName table{ModelKind::Table, need->relation};
            if (name->kind == ModelKind::Index && m_model->find(table))
                addNeed(*name, table);
        }
        return {};
    }

    void addNeed(const ModelName& name, const ModelName& need)
    {
        QList<ModelName>& needs = m_model->objects[name].needs;
        if (!needs.contains(need))
            needs.append(need);
    }

    /// What the catalogue holds in the address itself: the relation of a part, and the schema.
    void addRelations()
    {
        const QList<ModelName> names = m_model->objects.keys();
        for (const ModelName& name : names) {
            if (isPartOfRelation(name.kind)) {
                for (const ModelKind kind :
                    {ModelKind::Table, ModelKind::View, ModelKind::MaterializedView}) {
                    if (const ModelName relation{kind, name.relation}; m_model->find(relation))
                        addNeed(name, relation);
                }
            } else if (const ModelName schema{ModelKind::Schema, {{}, name.relation.schema}};
                name.kind != ModelKind::Schema && m_model->find(schema)) {
                addNeed(name, schema);
            }
        }
    }

    Result<void> tellOthers()
    {
        m_model->notCompared = {u"owners and privileges"_s, u"the order of columns"_s,
            u"columns, keys and indexes that partitions have from their parents"_s,
            u"roles, tablespaces, statistics targets, rows"_s};
        TW_TRY(const CatalogRows rows, m_session.load({Q::others(), {}}));
        for (qint64 row = 0; row < rows.count(); ++row) {
            if (const qint64 count = rows.number(row, 1).value_or(0); count > 0)
                m_model->notCompared.append(
                    u"%1 (%2)"_s.arg(rows.text(row, 0), QString::number(count)));
        }
        return {};
    }

    CatalogSession& m_session;
    std::shared_ptr<SchemaModel> m_model = std::make_shared<SchemaModel>();
    QHash<Address, ModelName> m_places;
    QHash<Address, Address> m_aliases;
};

}

Result<SchemaModelPtr> readPostgresModel(Connection& connection, const CallOptions& options)
{
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.openQualified());
    return Reader(session).read();
}

}

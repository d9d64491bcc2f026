// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/postgres_details.h"

#include "postgres/catalog/by_oid.h"
#include "postgres/catalog/detail_queries.h"
#include "postgres/catalog/foreign_keys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Q = DetailQueries;

struct DetailDraft
{
    std::shared_ptr<RelationDetails> details = std::make_shared<RelationDetails>();
    qint64 oid = 0;
};

using DetailDrafts = ByOid<DetailDraft>;

QString persistenceName(char letter)
{
    switch (letter) {
    case 'u':
        return u"unlogged"_s;
    case 't':
        return u"temporary"_s;
    default:
        return u"permanent"_s;
    }
}

QMap<QString, QString> optionsOf(const QStringList& assignments)
{
    QMap<QString, QString> options;
    for (const QString& assignment : assignments)
        options.insert(assignment.section(u'=', 0, 0), assignment.section(u'=', 1));
    return options;
}

ViewWriting viewWritingOf(qint64 events, bool hasRules, const QMap<QString, QString>& options)
{
    constexpr qint64 kUpdate = 1 << 2;
    constexpr qint64 kInsert = 1 << 3;
    constexpr qint64 kDelete = 1 << 4;
    ViewWriting writing;
    writing.updatable = (events & kUpdate) != 0;
    writing.insertable = (events & kInsert) != 0;
    writing.deletable = (events & kDelete) != 0;
    writing.hasRules = hasRules;
    if (options.contains(u"check_option"_s))
        writing.checkOption = options.value(u"check_option"_s).toUpper();
    return writing;
}

DetailDraft detailDraftOf(const CatalogRows& rows, qint64 row)
{
    DetailDraft draft;
    draft.oid = rows.number(row, Q::RelationOid).value_or(0);
    RelationDetails& details = *draft.details;
    details.name = {rows.text(row, Q::RelationSchema), rows.text(row, Q::RelationName)};
    details.kind = relationKindOf(rows.letter(row, Q::RelationKindLetter));
    details.owner = rows.text(row, Q::Owner);
    details.persistence = persistenceName(rows.letter(row, Q::Persistence));
    details.options = optionsOf(rows.list(row, Q::Options));
    details.rowSecurity = rows.flag(row, Q::RowSecurity);
    details.rowSecurityForced = rows.flag(row, Q::RowSecurityForced);
    details.partitionKey = rows.text(row, Q::PartitionKey);
    details.partitionBound = rows.text(row, Q::PartitionBound);
    if (const auto events = rows.number(row, Q::Updatable))
        details.viewWriting = viewWritingOf(*events, rows.flag(row, Q::HasRules), details.options);
    details.definition = rows.text(row, Q::ViewQuery);
    details.size = {rows.number(row, Q::TableBytes), rows.number(row, Q::IndexBytes),
        rows.number(row, Q::TotalBytes)};
    return draft;
}

ConstraintKind constraintKindOf(char letter)
{
    switch (letter) {
    case 'p':
        return ConstraintKind::PrimaryKey;
    case 'u':
        return ConstraintKind::Unique;
    case 'f':
        return ConstraintKind::ForeignKey;
    case 'c':
        return ConstraintKind::Check;
    case 'x':
        return ConstraintKind::Exclusion;
    case 'n':
        return ConstraintKind::NotNull;
    default:
        return ConstraintKind::Other;
    }
}

void addConstraint(
    RelationDetails& details, const CatalogRows& rows, qint64 row, const ColumnNames& names)
{
    Constraint constraint;
    constraint.kind = constraintKindOf(rows.letter(row, Q::ConstraintType));
    constraint.name = rows.text(row, Q::ConstraintName);
    constraint.columns = names.find(rows.number(row, Q::ConstraintRelation).value_or(0),
        rows.numbers(row, Q::ConstraintColumns));
    constraint.definition = rows.text(row, Q::ConstraintDefinition);
    constraint.deferrable = rows.flag(row, Q::Deferrable);
    constraint.initiallyDeferred = rows.flag(row, Q::Deferred);
    constraint.validated = rows.flag(row, Q::Validated);
    constraint.enforced = rows.flag(row, Q::Enforced);
    constraint.isInherited = rows.flag(row, Q::Inherited);
    constraint.comment = rows.text(row, Q::ConstraintComment);
    details.constraints.append(std::move(constraint));
}

QList<IndexPart> indexPartsOf(const CatalogRows& rows, qint64 row, const ColumnNames& names)
{
    constexpr int kDescending = 1;
    constexpr int kNullsFirst = 2;
    const QList<int> numbers = rows.numbers(row, Q::KeyNumbers);
    const QList<int> flags = rows.numbers(row, Q::KeyOptions);
    const QStringList expressions = rows.list(row, Q::Expressions);
    const qint64 keys = rows.number(row, Q::KeyCount).value_or(0);
    QList<IndexPart> parts;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        IndexPart part;
        if (numbers[i] != 0)
            part.column = names.find(rows.number(row, Q::IndexRelation).value_or(0), numbers[i]);
        else
            part.expression = expressions.value(i);
        part.descending = (flags.value(i) & kDescending) != 0;
        part.nullsFirst = (flags.value(i) & kNullsFirst) != 0;
        part.isIncluded = i >= keys;
        parts.append(part);
    }
    return parts;
}

void addIndex(
    RelationDetails& details, const CatalogRows& rows, qint64 row, const ColumnNames& names)
{
    Index index;
    index.name = rows.text(row, Q::IndexName);
    index.method = rows.text(row, Q::Method);
    index.parts = indexPartsOf(rows, row, names);
    index.predicate = rows.text(row, Q::Predicate);
    index.definition = rows.text(row, Q::IndexDefinition);
    index.comment = rows.text(row, Q::IndexComment);
    index.isUnique = rows.flag(row, Q::IsUnique);
    index.isPrimary = rows.flag(row, Q::IsPrimary);
    index.isValid = rows.flag(row, Q::IsValid);
    index.nullsNotDistinct = rows.flag(row, Q::NullsNotDistinct);
    index.bytes = rows.number(row, Q::IndexSize);
    index.scans = rows.number(row, Q::Scans);
    details.indexes.append(std::move(index));
}

Trigger::Firing firingOf(char letter)
{
    switch (letter) {
    case 'D':
        return Trigger::Firing::Disabled;
    case 'R':
        return Trigger::Firing::Replica;
    case 'A':
        return Trigger::Firing::Always;
    default:
        return Trigger::Firing::Origin;
    }
}

void readTriggerBits(Trigger& trigger, qint64 bits)
{
    trigger.forEachRow = (bits & 1) != 0;
    if ((bits & 64) != 0)
        trigger.timing = Trigger::Timing::InsteadOf;
    else
        trigger.timing = (bits & 2) != 0 ? Trigger::Timing::Before : Trigger::Timing::After;
    const std::pair<qint64, QString> events[]
        = {{4, u"INSERT"_s}, {8, u"DELETE"_s}, {16, u"UPDATE"_s}, {32, u"TRUNCATE"_s}};
    for (const auto& [bit, event] : events) {
        if ((bits & bit) != 0)
            trigger.events.append(event);
    }
}

void addTrigger(RelationDetails& details, const CatalogRows& rows, qint64 row, const ColumnNames&)
{
    Trigger trigger;
    trigger.name = rows.text(row, Q::TriggerName);
    readTriggerBits(trigger, rows.number(row, Q::TriggerBits).value_or(0));
    trigger.firing = firingOf(rows.letter(row, Q::Firing));
    trigger.function = rows.text(row, Q::Function);
    trigger.definition = rows.text(row, Q::TriggerDefinition);
    trigger.comment = rows.text(row, Q::TriggerComment);
    if (details.viewWriting && trigger.timing == Trigger::Timing::InsteadOf)
        details.viewWriting->hasInsteadOfTriggers = true;
    details.triggers.append(std::move(trigger));
}

QString commandName(char letter)
{
    switch (letter) {
    case 'r':
        return u"SELECT"_s;
    case 'a':
        return u"INSERT"_s;
    case 'w':
        return u"UPDATE"_s;
    case 'd':
        return u"DELETE"_s;
    default:
        return u"ALL"_s;
    }
}

void addPolicy(RelationDetails& details, const CatalogRows& rows, qint64 row, const ColumnNames&)
{
    details.policies.append({rows.text(row, Q::PolicyName), rows.flag(row, Q::Permissive),
        commandName(rows.letter(row, Q::Command)), rows.list(row, Q::Roles),
        rows.text(row, Q::Using), rows.text(row, Q::Check)});
}

/// Loads the parts of the details of some relations, one query for each.
class DetailLoader
{
public:
    DetailLoader(CatalogSession& session, DetailDepth depth)
        : m_session(session)
        , m_queries{session.version(), depth}
    { }

    Result<QList<RelationDetailsPtr>> load(const RelationScope& scope)
    {
        TW_TRY(const CatalogRows relations, m_session.load(m_queries.relations(scope)));
        for (qint64 row = 0; row < relations.count(); ++row)
            m_drafts.append(detailDraftOf(relations, row));
        if (!m_drafts.items().isEmpty())
            TW_TRY_VOID(loadParts());
        return take();
    }

private:
    using Adder
        = void (*)(RelationDetails&, const CatalogRows&, qint64 row, const ColumnNames& names);

    Result<void> loadParts()
    {
        const Value oids = numberArray(m_drafts.oids());
        TW_TRY_VOID(m_names.addMissing(m_session, m_drafts.oids()));
        TW_TRY_VOID(loadPart(u"the constraints"_s, m_queries.constraints(oids), addConstraint));
        TW_TRY_VOID(loadPart(u"the indexes"_s, m_queries.indexes(oids), addIndex));
        TW_TRY_VOID(loadPart(u"the triggers"_s, m_queries.triggers(oids), addTrigger));
        TW_TRY_VOID(loadPart(u"the policies"_s, Q::policies(oids), addPolicy));
        TW_TRY_VOID(loadIncomingKeys(oids));
        return loadInheritance(oids);
    }

    /// The first column of each answer is the oid of the relation it is about.
    Result<void> loadPart(const QString& part, const Statement& query, Adder add)
    {
        TW_TRY(const CatalogRows rows, m_session.loadOptional(part, query, m_gaps));
        for (qint64 row = 0; row < rows.count(); ++row) {
            if (const DetailDraft* draft = m_drafts.find(rows.number(row, 0).value_or(0)))
                add(*draft->details, rows, row, m_names);
        }
        return {};
    }

    Result<void> loadIncomingKeys(const Value& oids)
    {
        TW_TRY(const QList<JoinedKey> keys,
            loadForeignKeys(m_session, oids, KeyDirection::Incoming, m_names));
        for (const JoinedKey& joined : keys) {
            if (const DetailDraft* draft = m_drafts.find(joined.target))
                draft->details->incomingKeys.append({joined.sourceName, joined.key});
        }
        return {};
    }

    Result<void> loadInheritance(const Value& oids)
    {
        TW_TRY(const CatalogRows rows,
            m_session.loadOptional(u"parents and partitions"_s, Q::inheritance(oids), m_gaps));
        for (qint64 row = 0; row < rows.count(); ++row) {
            if (const DetailDraft* child = m_drafts.find(rows.number(row, Q::Child).value_or(0)))
                child->details->parents.append(
                    {rows.text(row, Q::ParentSchema), rows.text(row, Q::ParentName)});
            if (const DetailDraft* parent = m_drafts.find(rows.number(row, Q::Parent).value_or(0)))
                parent->details->children.append(
                    {rows.text(row, Q::ChildSchema), rows.text(row, Q::ChildName)});
        }
        return {};
    }

    QList<RelationDetailsPtr> take()
    {
        QList<RelationDetailsPtr> all;
        all.reserve(m_drafts.items().size());
        for (const DetailDraft& draft : m_drafts.items()) {
            draft.details->gaps = m_gaps;
            all.append(draft.details);
        }
        std::ranges::sort(all, {}, [](const RelationDetailsPtr& one) { return one->name; });
        return all;
    }

    CatalogSession& m_session;
    DetailQueries m_queries;
    DetailDrafts m_drafts;
    ColumnNames m_names;
    QList<CatalogGap> m_gaps;
};

}

Result<QList<RelationDetailsPtr>> loadDetails(Connection& connection, const RelationScope& scope,
    DetailDepth depth, const CallOptions& options)
{
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.open());
    return DetailLoader(session, depth).load(scope);
}

}

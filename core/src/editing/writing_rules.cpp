// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "editing/writing_rules.h"

#include <tuplewright/query/mask.h>

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// An identity of another kind than the column's would make every write fail.
bool canHold(const Column& column, const Value& actor)
{
    if (actor.isNull())
        return false;
    bool isNumber = false;
    switch (column.type.typeClass) {
    case TypeClass::Uuid:
        return !QUuid::fromString(actor.toText()).isNull();
    case TypeClass::Integer:
        actor.toText().toLongLong(&isNumber);
        return isNumber;
    default:
        return true;
    }
}

/// Whether the column's own default is the time, in whatever form and zone the table keeps it.
bool defaultsToTime(const Column& column)
{
    static const QStringList words{u"now"_s, u"current_timestamp"_s, u"localtimestamp"_s,
        u"clock_timestamp"_s, u"statement_timestamp"_s, u"transaction_timestamp"_s};
    return std::any_of(words.begin(), words.end(), [&column](const QString& word) {
        return column.defaultExpression.contains(word, Qt::CaseInsensitive);
    });
}

/// Who writes back what was read must not make the mask the value.
void forbidMasks(TableRules& rules, const Table& table)
{
    const QString mask = maskedValue(Value::text({})).toText();
    for (const Column& column : table.columns) {
        if (!column.isMasked)
            continue;
        // Its only failure is an unknown column, where the rules are another table's.
        [[maybe_unused]] const auto declared
            = rules.declare(column.name, ExceptRule{mask, u"is masked: this is not its value"_s});
    }
}

}

WritingRules::WritingRules(const Dialect& dialect, const Table& table, const ChangePolicy& policy)
    : m_table(table)
    , m_traits(policy.traits.over(detectTraits(table)))
    , m_actor(policy.actor)
{
    m_traits.softDelete = table.lifecycle;
    m_automatic = automaticColumns(table, m_traits);
    const TypeChecks checks = dialect.enforcesTypes() ? TypeChecks::Strict : TypeChecks::Lenient;
    m_demands = policy.rules ? *policy.rules : TableRules::of(table, checks);
    forbidMasks(m_demands, table);
}

QList<SelfFilled> WritingRules::filled(bool isNew, const QStringList& given) const
{
    QList<SelfFilled> filled;
    for (const AutomaticColumn& automatic : m_automatic) {
        const AutomaticValue kind = isNew ? automatic.onInsert : automatic.onUpdate;
        const Column* column = m_table.find(automatic.column);
        const bool mayWrite = isNew ? column->insertable : column->updatable;
        if (kind == AutomaticValue::None || !mayWrite || given.contains(column->name))
            continue;
        if (kind == AutomaticValue::Actor && !canHold(*column, m_actor))
            continue;
        filled.append({column, kind, valueFor(kind)});
    }
    return filled;
}

Value WritingRules::valueFor(AutomaticValue automatic) const
{
    switch (automatic) {
    case AutomaticValue::Actor:
        return m_actor;
    case AutomaticValue::NewUuid:
        return Value::text(newUuid(m_traits.uuidVersion));
    default:
        return {};
    }
}

QString selfFilledSql(const SelfFilled& filled, const Dialect& dialect, Parameters& parameters)
{
    switch (filled.automatic) {
    case AutomaticValue::ServerTime:
        return defaultsToTime(*filled.column)
            ? dialect.valueFor(*filled.column, Value::defaultMarker(), parameters)
            : dialect.currentTimestamp();
    case AutomaticValue::False:
    case AutomaticValue::True:
        return dialect.booleanLiteral(filled.automatic == AutomaticValue::True);
    case AutomaticValue::NewUuid:
    case AutomaticValue::Actor:
    case AutomaticValue::None:
        break;
    }
    return dialect.valueFor(*filled.column, filled.value, parameters);
}

}

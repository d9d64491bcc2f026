// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/structure_costs.h"

#include "postgres/structure/structure_words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kExclusive = u"ACCESS EXCLUSIVE"_s;
const QString kShareRow = u"SHARE ROW EXCLUSIVE"_s;
const QString kScans = u"scans the table"_s;
const QString kRewrites = u"rewrites the table and its indexes"_s;
const QString kBuilds = u"builds an index"_s;

/// A type name and its numbers: {"numeric", 10, 2}.
struct TypeWords
{
    QString name;
    QList<int> numbers;
};

TypeWords typeWords(const QString& type)
{
    static const QRegularExpression pattern(u"^([a-z ]+)\\(([0-9, ]+)\\)$"_s);
    const QRegularExpressionMatch match = pattern.match(type);
    if (!match.hasMatch())
        return {type, {}};
    TypeWords words{match.captured(1), {}};
    for (const QString& number : match.captured(2).split(u','))
        words.numbers.append(number.trimmed().toInt());
    return words;
}

QString constraintWork(const ModelObject& constraint)
{
    const QString kind = constraint.aids.value(u"kind"_s);
    if (kind == u"p"_s || kind == u"u"_s || kind == u"x"_s)
        return kBuilds;
    return constraint.facts.value(u"definition"_s).endsWith(u" NOT VALID"_s) ? QString() : kScans;
}

QString both(const ModelObject& key)
{
    return key.name.relation.display() + u" and "_s + key.aids.value(u"target"_s);
}

}

QString lockOn(const QString& lock, const QString& relation)
{
    return lock + u" on "_s + relation;
}

bool keepsRows(const QString& fromType, const QString& toType)
{
    const TypeWords from = typeWords(fromType);
    const TypeWords to = typeWords(toType);
    const QString varying = u"character varying"_s;
    if (from.name == varying && (to.name == u"text"_s || to.name == varying))
        return to.numbers.isEmpty()
            || (!from.numbers.isEmpty() && from.numbers[0] <= to.numbers[0]);
    if (from.name == u"text"_s && to.name == varying)
        return to.numbers.isEmpty();
    if (from.name != u"numeric"_s || to.name != from.name)
        return false;
    return to.numbers.isEmpty()
        || (from.numbers.size() == 2 && to.numbers.size() == 2 && from.numbers[1] == to.numbers[1]
            && from.numbers[0] <= to.numbers[0]);
}

bool isSameForAllRows(const QString& expression)
{
    static const QRegularExpression plain(
        u"^(NULL|true|false|now\\(\\)|CURRENT_\\w+|-?[0-9.]+|'([^']|'')*'|\\(-?[0-9.]+\\))"
        "(::[\\w .\"]+(\\([0-9, ]+\\))?)*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression.isEmpty() || plain.match(expression).hasMatch();
}

void tellCostOfMaking(PlannedStatement& statement, const ModelObject& object, bool isNew)
{
    if (isNew)
        return;
    const QString relation = object.name.relation.display();
    switch (object.name.kind) {
    case ModelKind::Column:
        statement.lock = lockOn(kExclusive, relation);
        if (object.facts.contains(u"identity"_s) || object.facts.contains(u"generated"_s)
            || !isSameForAllRows(object.facts.value(u"default"_s)))
            statement.work = kRewrites;
        break;
    case ModelKind::Constraint:
        statement.lock
            = isForeignKey(object) ? lockOn(kShareRow, both(object)) : lockOn(kExclusive, relation);
        statement.work = constraintWork(object);
        break;
    case ModelKind::Index:
        statement.lock = lockOn(u"SHARE"_s, object.aids.value(u"table"_s));
        statement.work = kBuilds;
        break;
    case ModelKind::Trigger:
        statement.lock = lockOn(kShareRow, relation);
        break;
    case ModelKind::RewriteRule:
    case ModelKind::Policy:
        statement.lock = lockOn(kExclusive, relation);
        break;
    case ModelKind::MaterializedView:
        statement.work = u"runs its query"_s;
        break;
    default:
        break;
    }
}

void tellCostOfDropping(PlannedStatement& statement, const ModelObject& object)
{
    const ModelKind kind = object.name.kind;
    if (kind < ModelKind::Table)
        return;
    const QString table = object.aids.value(u"table"_s, object.name.relation.display());
    statement.lock = lockOn(kExclusive, isForeignKey(object) ? both(object) : table);
    statement.losesData = kind == ModelKind::Table
        || (kind == ModelKind::Column && !object.facts.contains(u"generated"_s));
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/altering.h"

#include "postgres/structure/structure_words.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What stands in both models, compared fact by fact.
struct Pair
{
    const ModelObject& from;
    const ModelObject& to;

    [[nodiscard]] bool differs(const QString& fact) const
    {
        return from.facts.value(fact) != to.facts.value(fact);
    }
    [[nodiscard]] QString now(const QString& fact) const { return to.facts.value(fact); }
    [[nodiscard]] QString before(const QString& fact) const { return from.facts.value(fact); }
};

QStringList missingIn(const QStringList& items, const QStringList& others)
{
    QStringList missing;
    for (const QString& item : items) {
        if (!others.contains(item))
            missing.append(item);
    }
    return missing;
}

/// The name of a constraint written as CONSTRAINT name …, as it is written.
QString nameIn(const QString& constraint)
{
    const QString rest = constraint.sliced(u"CONSTRAINT "_s.size());
    if (!rest.startsWith(u'"'))
        return rest.section(u' ', 0, 0);
    qsizetype end = 1;
    while (end < rest.size() && (rest[end] != u'"' || rest.mid(end, 2) == u"\"\""_s))
        end += rest[end] == u'"' ? 2 : 1;
    return rest.left(end + 1);
}

QStringList alterDomain(const Pair& pair)
{
    const QString alter = u"ALTER DOMAIN "_s + quotedName(pair.to.name.relation) + u' ';
    QStringList statements;
    const QStringList before = itemsOf(pair.from, u"checks"_s);
    const QStringList now = itemsOf(pair.to, u"checks"_s);
    for (const QString& check : missingIn(before, now))
        statements.append(alter + u"DROP CONSTRAINT "_s + nameIn(check));
    if (pair.differs(u"default"_s))
        statements.append(alter
            + (pair.now(u"default"_s).isNull() ? u"DROP DEFAULT"_s
                                               : u"SET DEFAULT "_s + pair.now(u"default"_s)));
    if (pair.differs(u"not null"_s))
        statements.append(
            alter + (pair.now(u"not null"_s).isNull() ? u"DROP NOT NULL"_s : u"SET NOT NULL"_s));
    for (const QString& check : missingIn(now, before))
        statements.append(alter + u"ADD "_s + check);
    return statements;
}

QStringList alterSequence(const Pair& pair)
{
    if (!pair.differs(u"type"_s) && !pair.differs(u"options"_s))
        return {};
    return {u"ALTER SEQUENCE "_s + quotedName(pair.to.name.relation) + u" AS "_s
        + pair.now(u"type"_s) + u' ' + pair.now(u"options"_s)};
}

QStringList alterOptions(const Pair& pair)
{
    const QString alter = alterTable(pair.to.name);
    const QStringList before = itemsOf(pair.from, u"options"_s);
    const QStringList now = itemsOf(pair.to, u"options"_s);
    QStringList names;
    for (const QString& option : before)
        names.append(option.section(u" = "_s, 0, 0));
    QStringList statements;
    if (before != now && !names.isEmpty())
        statements.append(alter + u" RESET ("_s + names.join(u", "_s) + u')');
    if (before != now && !now.isEmpty())
        statements.append(alter + u" SET ("_s + now.join(u", "_s) + u')');
    return statements;
}

QStringList alterParents(const Pair& pair, QStringList& refused)
{
    if (!pair.differs(u"parents"_s) && !pair.differs(u"partition bound"_s))
        return {};
    const QString name = quotedName(pair.to.name.relation);
    QStringList statements;
    const bool wasPartition = !pair.before(u"partition bound"_s).isNull();
    const bool isPartition = !pair.now(u"partition bound"_s).isNull();
    if (!wasPartition && !isPartition) {
        refused.append(u"%1: tables that inherit from each other are not altered."_s.arg(
            pair.to.name.display()));
        return {};
    }
    if (wasPartition)
        statements.append(
            u"ALTER TABLE %1 DETACH PARTITION %2"_s.arg(pair.before(u"parents"_s), name));
    if (isPartition)
        statements.append(u"ALTER TABLE %1 ATTACH PARTITION %2 %3"_s.arg(
            pair.now(u"parents"_s), name, pair.now(u"partition bound"_s)));
    return statements;
}

QStringList alterTableFacts(const Pair& pair, QStringList& refused)
{
    const QString alter = alterTable(pair.to.name);
    if (pair.differs(u"partition key"_s))
        refused.append(u"%1: how a table is partitioned cannot be altered; make a new one and move"
                       " the rows."_s.arg(pair.to.name.display()));
    QStringList statements = alterOptions(pair) + alterParents(pair, refused);
    if (pair.differs(u"persistence"_s))
        statements.append(
            alter + (pair.now(u"persistence"_s).isNull() ? u" SET LOGGED"_s : u" SET UNLOGGED"_s));
    if (pair.differs(u"row security"_s))
        statements.append(alter
            + (pair.now(u"row security"_s).isNull() ? u" DISABLE"_s : u" ENABLE"_s)
            + u" ROW LEVEL SECURITY"_s);
    if (pair.differs(u"row security of the owner"_s))
        statements.append(alter
            + (pair.now(u"row security of the owner"_s).isNull() ? u" NO FORCE"_s : u" FORCE"_s)
            + u" ROW LEVEL SECURITY"_s);
    return statements;
}

QStringList alterFiring(const Pair& pair, const QString& word)
{
    if (!pair.differs(u"fires"_s))
        return {};
    const QString fires = pair.now(u"fires"_s);
    return {alterTable(pair.to.name) + u' ' + (fires.isNull() ? u"ENABLE"_s : fires) + word
        + quotedName(pair.to.name.part)};
}

QStringList alterColumnComments(const Pair& pair)
{
    QStringList statements;
    const QStringList now = itemsOf(pair.to, u"column comments"_s);
    for (const QString& comment : missingIn(itemsOf(pair.from, u"column comments"_s), now)) {
        const qsizetype end = comment.indexOf(u" IS '"_s);
        statements.append(u"COMMENT ON "_s + comment.left(end) + u" IS NULL"_s);
    }
    for (const QString& comment : now)
        statements.append(u"COMMENT ON "_s + comment);
    return pair.differs(u"column comments"_s) ? statements : QStringList();
}

}

QStringList alterStatements(const ModelObject& from, const ModelObject& to, QStringList& refused)
{
    const Pair pair{from, to};
    switch (to.name.kind) {
    case ModelKind::Domain:
        return alterDomain(pair);
    case ModelKind::Sequence:
        return alterSequence(pair);
    case ModelKind::Routine: {
        QString text = pair.now(u"definition"_s);
        return pair.differs(u"definition"_s) ? QStringList{text} : QStringList();
    }
    case ModelKind::Table:
        return alterTableFacts(pair, refused);
    case ModelKind::Constraint:
        if (!pair.differs(u"definition"_s))
            return {};
        return {alterTable(to.name) + u" VALIDATE CONSTRAINT "_s + quotedName(to.name.part)};
    case ModelKind::View:
    case ModelKind::MaterializedView:
        return alterColumnComments(pair);
    case ModelKind::RewriteRule:
        return alterFiring(pair, u" RULE "_s);
    case ModelKind::Trigger:
        return alterFiring(pair, u" TRIGGER "_s);
    case ModelKind::Extension:
        return {u"ALTER EXTENSION %1 UPDATE TO %2"_s.arg(
            quotedName(to.name.relation.name), quotedText(pair.now(u"version"_s)))};
    default:
        return {};
    }
}

QStringList newLabelStatements(const ModelObject& from, const ModelObject& to, QStringList& refused)
{
    const QStringList before = itemsOf(from, u"labels"_s);
    const QStringList now = itemsOf(to, u"labels"_s);
    QStringList kept;
    QStringList statements;
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (before.contains(now[i])) {
            kept.append(now[i]);
            continue;
        }
        QString text = u"ALTER TYPE %1 ADD VALUE "_s.arg(quotedName(to.name.relation)) + now[i];
        if (i > 0)
            text += u" AFTER "_s + now[i - 1];
        else if (!before.isEmpty())
            text += u" BEFORE "_s + before.first();
        statements.append(text);
    }
    if (kept == before)
        return statements;
    refused.append(u"%1: labels cannot be taken away or change places; make a new type and change"
                   " the columns to it."_s.arg(to.name.display()));
    return {};
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/structure/model_difference.h>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kLongestShown = 100; ///< characters of a fact

QList<FactChange> factChanges(const ModelObject& from, const ModelObject& to)
{
    std::set<QString> names;
    for (const ModelObject* object : {&from, &to}) {
        const QStringList keys = object->facts.keys();
        names.insert(keys.cbegin(), keys.cend());
    }
    QList<FactChange> changes;
    for (const QString& name : names) {
        const QString before = from.facts.value(name);
        const QString after = to.facts.value(name);
        if (before != after || before.isNull() != after.isNull())
            changes.append({name, before, after});
    }
    return changes;
}

QString shown(QString fact)
{
    if (fact.isNull())
        return u"(none)"_s;
    return fact.replace(ModelObject::kSeparator, u", "_s);
}

QString factLine(const FactChange& change)
{
    const QString from = shown(change.from);
    const QString to = shown(change.to);
    const bool isLong = from.size() > kLongestShown || to.size() > kLongestShown
        || from.contains(u'\n') || to.contains(u'\n');
    if (isLong)
        return change.fact + u": differs"_s;
    return change.fact + u": "_s + from + u" → "_s + to;
}

QChar signOf(ObjectDifference::Kind kind)
{
    switch (kind) {
    case ObjectDifference::Kind::Added:
        return u'+';
    case ObjectDifference::Kind::Removed:
        return u'-';
    case ObjectDifference::Kind::Changed:
        break;
    }
    return u'~';
}

bool isPart(const ModelName& name)
{
    return name.kind != ModelKind::Routine && !name.part.isEmpty();
}

bool hasParts(ModelKind kind)
{
    return kind == ModelKind::Table || kind == ModelKind::View
        || kind == ModelKind::MaterializedView;
}

/// What a tree has in one place: a relation and its parts, or another object.
struct Branch
{
    const ObjectDifference* head = nullptr; ///< null: only parts of it differ
    QList<const ObjectDifference*> parts;
};

void appendDifference(QStringList& lines, const ObjectDifference& found, const QString& indent)
{
    lines.append(indent + signOf(found.kind) + u' ' + found.name.display());
    for (const FactChange& change : found.facts)
        lines.append(indent + u"    "_s + factLine(change));
}

}

QList<ObjectDifference> differences(const SchemaModel& from, const SchemaModel& to)
{
    QList<ObjectDifference> found;
    for (const ModelObject& object : from.objects) {
        const ModelObject* const other = to.find(object.name);
        if (!other) {
            found.append({object.name, ObjectDifference::Kind::Removed, {}});
            continue;
        }
        const QList<FactChange> changes = factChanges(object, *other);
        if (!changes.isEmpty())
            found.append({object.name, ObjectDifference::Kind::Changed, changes});
    }
    for (const ModelObject& object : to.objects) {
        if (!from.find(object.name))
            found.append({object.name, ObjectDifference::Kind::Added, {}});
    }
    std::ranges::stable_sort(found, {}, &ObjectDifference::name);
    return found;
}

QStringList differenceLines(const QList<ObjectDifference>& found)
{
    QStringList lines;
    QMap<QualifiedName, Branch> branches;
    for (const ObjectDifference& difference : found) {
        if (isPart(difference.name))
            branches[difference.name.relation].parts.append(&difference);
        else if (hasParts(difference.name.kind) && !branches[difference.name.relation].head)
            branches[difference.name.relation].head = &difference;
        else
            appendDifference(lines, difference, {});
    }
    for (auto branch = branches.cbegin(); branch != branches.cend(); ++branch) {
        if (branch->head)
            appendDifference(lines, *branch->head, {});
        else
            lines.append(u"~ "_s + branch.key().display());
        const bool isWhole = branch->head && branch->head->kind != ObjectDifference::Kind::Changed;
        for (const ObjectDifference* part : branch->parts) {
            if (!isWhole)
                appendDifference(lines, *part, u"  "_s);
        }
    }
    return lines;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/structure/model_rename.h>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isWhole(ModelKind kind)
{
    return kind == ModelKind::Table || kind == ModelKind::Index;
}

/// A table and what is named by it.
bool goesWithTable(ModelKind kind)
{
    switch (kind) {
    case ModelKind::Table:
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

/// Kinds that share the names of a schema.
bool sharesNames(ModelKind kind)
{
    return isWhole(kind) || kind == ModelKind::View || kind == ModelKind::MaterializedView
        || kind == ModelKind::Sequence;
}

/// Puts renames in order while the names that are taken change.
class Ordering
{
public:
    Ordering(const SchemaModel& model, const NameKey& key)
        : m_key(key)
    {
        const QList<ModelName> names = model.objects.keys();
        m_names.insert(names.cbegin(), names.cend());
    }

    Result<QList<ModelRename>> take(QList<ModelRename> wanted)
    {
        TW_TRY_VOID(check(wanted));
        std::ranges::stable_sort(wanted, {},
            [](const ModelRename& one) { return one.name.kind == ModelKind::Table ? 1 : 0; });
        while (!wanted.isEmpty())
            takeNext(wanted);
        return std::move(m_steps);
    }

private:
    [[nodiscard]] ModelName target(const ModelRename& rename) const
    {
        return afterRename(rename.name, rename, m_key);
    }

    [[nodiscard]] Result<void> check(const QList<ModelRename>& wanted) const
    {
        std::set<ModelName> from;
        std::set<ModelName> to;
        for (const ModelRename& one : wanted) {
            if (!canBeRenamed(one.name.kind))
                return fail(ErrorKind::InvalidArgument,
                    u"%1 cannot be renamed by a plan."_s.arg(one.name.display()));
            if (!m_names.contains(one.name))
                return fail(ErrorKind::InvalidArgument,
                    u"%1 is not there to be renamed."_s.arg(one.name.display()));
            if (one.to.isEmpty())
                return fail(ErrorKind::InvalidArgument,
                    u"%1 needs a name to be renamed to."_s.arg(one.name.display()));
            if (!from.insert(one.name).second || !to.insert(target(one)).second)
                return fail(ErrorKind::InvalidArgument,
                    u"Two renames are of or to the same: %1 to %2."_s.arg(
                        one.name.display(), one.to));
        }
        return {};
    }

    /// Who holds the name that a rename wants; null: nobody else.
    [[nodiscard]] const ModelName* holder(const ModelRename& rename) const
    {
        const ModelName wanted = target(rename);
        const auto holds = [&](const ModelName& other) {
            if (other == rename.name)
                return false;
            return sharesNames(wanted.kind)
                ? sharesNames(other.kind) && other.relation == wanted.relation
                : other == wanted;
        };
        const auto found = std::ranges::find_if(m_names, holds);
        return found == m_names.end() ? nullptr : &*found;
    }

    void takeNext(QList<ModelRename>& wanted)
    {
        const auto isFree = [this](const ModelRename& one) { return !holder(one); };
        const auto found = std::ranges::find_if(wanted, isFree);
        if (found != wanted.end()) {
            const ModelRename step = wanted.takeAt(found - wanted.begin());
            take(step, wanted);
            return;
        }
        moveAside(*holder(wanted.first()), wanted);
    }

    /// It is renamed later itself, or goes.
    void moveAside(const ModelName& name, QList<ModelRename>& wanted)
    {
        ModelRename aside{name, {}};
        do {
            aside.to = u"tuplewright_aside_"_s + QString::number(++m_number);
        } while (holder(aside));
        take(aside, wanted);
    }

    void take(const ModelRename& step, QList<ModelRename>& wanted)
    {
        m_steps.append(step);
        std::set<ModelName> names;
        for (const ModelName& name : m_names)
            names.insert(afterRename(name, step, m_key));
        m_names = std::move(names);
        for (ModelRename& one : wanted)
            one.name = afterRename(one.name, step, m_key);
    }

    const NameKey& m_key;
    std::set<ModelName> m_names;
    QList<ModelRename> m_steps;
    int m_number = 0;
};

/// The parts of "a.\"b.c\".d" without their quotes.
Result<QStringList> partsOf(const QString& words)
{
    QStringList parts;
    QString part;
    bool isQuoted = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar letter = words[i];
        if (letter == u'"' && isQuoted && words.mid(i + 1, 1) == u"\"")
            part += words[i++];
        else if (letter == u'"')
            isQuoted = !isQuoted;
        else if (letter == u'.' && !isQuoted)
            parts.append(std::exchange(part, {}));
        else
            part += letter;
    }
    parts.append(part);
    if (isQuoted || parts.contains(QString()))
        return fail(ErrorKind::InvalidArgument, u"\"%1\" is no name."_s.arg(words));
    return parts;
}

QStringList pathOf(const ModelName& name)
{
    QStringList path{name.relation.schema, name.relation.name};
    if (!name.part.isEmpty())
        path.append(name.part);
    return path;
}

QList<ModelName> matches(
    const SchemaModel& model, const QStringList& parts, Qt::CaseSensitivity letters)
{
    QList<ModelName> found;
    for (const ModelObject& object : model.objects) {
        if (!canBeRenamed(object.name.kind))
            continue;
        const QStringList path = pathOf(object.name);
        const bool mayStandAlone = parts.size() == path.size() || parts.size() == path.size() - 1;
        if (mayStandAlone
            && path.last(parts.size()).join(u'\0').compare(parts.join(u'\0'), letters) == 0)
            found.append(object.name);
    }
    return found;
}

}

bool canBeRenamed(ModelKind kind)
{
    return isWhole(kind) || kind == ModelKind::Column || kind == ModelKind::Constraint;
}

Result<QList<ModelRename>> renameSteps(
    const SchemaModel& model, const QList<ModelRename>& renames, const NameKey& key)
{
    return Ordering(model, key).take(renames);
}

ModelName afterRename(const ModelName& name, const ModelRename& step, const NameKey& key)
{
    ModelName renamed = name;
    const bool isSame = name == step.name
        || (step.name.kind == ModelKind::Table && name.relation == step.name.relation
            && goesWithTable(name.kind));
    if (!isSame)
        return renamed;
    (isWhole(step.name.kind) ? renamed.relation.name : renamed.part) = key(step.to);
    return renamed;
}

Result<ModelName> findRenamed(const SchemaModel& model, const QString& words)
{
    TW_TRY(const QStringList parts, partsOf(words));
    QList<ModelName> found = matches(model, parts, Qt::CaseSensitive);
    if (found.isEmpty())
        found = matches(model, parts, Qt::CaseInsensitive);
    if (found.isEmpty())
        return fail(ErrorKind::InvalidArgument,
            u"There is no table, column, constraint or index %1."_s.arg(words));
    if (found.size() == 1)
        return found.first();
    QStringList names;
    for (const ModelName& name : found)
        names.append(name.display());
    return fail(ErrorKind::InvalidArgument, u"%1 means more than one."_s.arg(words), {},
        u"Write its schema or table in front: %1."_s.arg(names.join(u", "_s)));
}

}

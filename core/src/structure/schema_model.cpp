// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/structure/schema_model.h>

using namespace Qt::StringLiterals;

namespace tw {

QString modelKindName(ModelKind kind)
{
    switch (kind) {
    case ModelKind::Schema:
        return u"schema"_s;
    case ModelKind::Extension:
        return u"extension"_s;
    case ModelKind::Enum:
        return u"enum"_s;
    case ModelKind::Domain:
        return u"domain"_s;
    case ModelKind::Composite:
        return u"composite type"_s;
    case ModelKind::Sequence:
        return u"sequence"_s;
    case ModelKind::Routine:
        return u"routine"_s;
    case ModelKind::Table:
        return u"table"_s;
    case ModelKind::Column:
        return u"column"_s;
    case ModelKind::Constraint:
        return u"constraint"_s;
    case ModelKind::Index:
        return u"index"_s;
    case ModelKind::View:
        return u"view"_s;
    case ModelKind::MaterializedView:
        return u"materialized view"_s;
    case ModelKind::RewriteRule:
        return u"rule"_s;
    case ModelKind::Trigger:
        return u"trigger"_s;
    case ModelKind::Policy:
        return u"policy"_s;
    }
    return {};
}

QString ModelName::display() const
{
    QString text = modelKindName(kind) + u' ' + relation.display();
    if (kind == ModelKind::Routine)
        return text + u'(' + part + u')';
    return part.isEmpty() ? text : text + u'.' + QualifiedName{{}, part}.display();
}

const ModelObject* SchemaModel::find(const ModelName& name) const
{
    const auto found = objects.constFind(name);
    return found == objects.cend() ? nullptr : &*found;
}

}

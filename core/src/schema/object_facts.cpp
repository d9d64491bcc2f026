// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/object_facts.h>

using namespace Qt::StringLiterals;

namespace tw {

ObjectReference ObjectReference::of(const SchemaObject& object)
{
    ObjectReference reference{object.kind, object.name, {}};
    if (reference.isRoutine())
        reference.arguments = object.detail;
    return reference;
}

ObjectReference ObjectReference::relation(const QualifiedName& name)
{
    return {{}, name, {}};
}

bool ObjectReference::isRoutine() const
{
    return kind == ObjectKind::Function || kind == ObjectKind::Procedure
        || kind == ObjectKind::Aggregate;
}

QString ObjectReference::display() const
{
    const QString word = kind ? objectKindName(*kind) : u"table or view"_s;
    const QString named = word + u' ' + name.display();
    return isRoutine() ? named + u'(' + arguments + u')' : named;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/constraint.h>

using namespace Qt::StringLiterals;

namespace tw {

QString foreignKeyActionName(ForeignKeyAction action)
{
    switch (action) {
    case ForeignKeyAction::NoAction:
        return u"NO ACTION"_s;
    case ForeignKeyAction::Restrict:
        return u"RESTRICT"_s;
    case ForeignKeyAction::Cascade:
        return u"CASCADE"_s;
    case ForeignKeyAction::SetNull:
        return u"SET NULL"_s;
    case ForeignKeyAction::SetDefault:
        return u"SET DEFAULT"_s;
    }
    return {};
}

QString constraintKindName(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::PrimaryKey:
        return u"primary key"_s;
    case ConstraintKind::Unique:
        return u"unique"_s;
    case ConstraintKind::ForeignKey:
        return u"foreign key"_s;
    case ConstraintKind::Check:
        return u"check"_s;
    case ConstraintKind::Exclusion:
        return u"exclusion"_s;
    case ConstraintKind::NotNull:
        return u"not null"_s;
    case ConstraintKind::Other:
        return u"other"_s;
    }
    return {};
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle_words.h"

#include "models/text/hidden_characters.h"

#include <tuplewright/schema/table.h>

#include <QCoreApplication>

namespace tw {

namespace {

struct LifecycleWords
{
    Q_DECLARE_TR_FUNCTIONS(tw::LifecycleWords)
};

}

QString lifecycleSign(const Lifecycle& lifecycle)
{
    const QString column = revealedText(lifecycle.column);
    switch (lifecycle.kind) {
    case Lifecycle::Kind::DeletedFlag:
        return LifecycleWords::tr("%1 is true").arg(column);
    case Lifecycle::Kind::ActiveFlag:
        return LifecycleWords::tr("%1 is false").arg(column);
    case Lifecycle::Kind::DeletedAt:
        return LifecycleWords::tr("%1 holds a time").arg(column);
    case Lifecycle::Kind::Mark:
        break;
    }
    return LifecycleWords::tr("%1 is “%2”").arg(column, revealedText(lifecycle.deletedMark));
}

QList<Lifecycle::Kind> lifecycleKinds(const Column& column)
{
    using Kind = Lifecycle::Kind;
    Table table;
    table.columns = {column};
    QList<Kind> kinds;
    for (const Kind kind : {Kind::DeletedFlag, Kind::ActiveFlag, Kind::DeletedAt, Kind::Mark}) {
        // A flag has no need of marks.
        if (kind == Kind::Mark && column.type.typeClass == TypeClass::Boolean)
            continue;
        const Lifecycle way{column.name, kind, QStringLiteral("1"), QStringLiteral("0")};
        if (way.validate(table))
            kinds.append(kind);
    }
    return kinds;
}

}

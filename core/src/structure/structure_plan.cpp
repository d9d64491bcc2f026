// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/structure/structure_plan.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// A name may hold a line end, which would end the comment.
QString comment(QString text)
{
    text.replace(u'\r', u' ').replace(u'\n', u' ');
    return u"-- "_s + text + u'\n';
}

QString remarks(const PlannedStatement& statement)
{
    QStringList parts;
    if (statement.losesData)
        parts.append(u"LOSES DATA"_s);
    for (const QString& part : {statement.lock, statement.work}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.isEmpty() ? QString() : comment(parts.join(u"; "_s));
}

QString lines(const QStringList& statements)
{
    QString text;
    for (const QString& statement : statements)
        text += statement + u";\n"_s;
    return text;
}

QString groupText(const PlannedGroup& group)
{
    QString text = u'\n' + comment(group.purpose);
    if (group.inTransaction)
        text += u"BEGIN;\n"_s;
    for (const PlannedStatement& statement : group.statements)
        text += remarks(statement) + statement.sql + u";\n"_s;
    return group.inTransaction ? text + u"COMMIT;\n"_s : text;
}

}

QString StructurePlan::script() const
{
    QString text;
    for (const QString& reason : refused)
        text += comment(u"NOT DONE: "_s + reason);
    text += lines(before);
    for (const PlannedGroup& group : groups)
        text += groupText(group);
    return text + lines(after);
}

QString StructurePlan::migration() const
{
    const bool isOne
        = before.isEmpty() && after.isEmpty() && groups.size() == 1 && groups[0].inTransaction;
    if (!isOne)
        return u"-- no transaction\n"_s + script();
    QString text = comment(groups[0].purpose);
    for (const PlannedStatement& statement : groups[0].statements)
        text += remarks(statement) + statement.sql + u";\n"_s;
    return text;
}

}

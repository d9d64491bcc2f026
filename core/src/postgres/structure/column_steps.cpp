// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/structure/column_steps.h"

#include "postgres/structure/structure_costs.h"
#include "postgres/structure/structure_words.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class ColumnWriter
{
public:
    explicit ColumnWriter(const ColumnChange& change)
        : m_from(change.from)
        , m_to(change.to)
        , m_isKeyed(change.isKeyed)
        , m_hasDefault(change.from.facts.contains(u"default"_s) && !change.isDetached)
    { }

    ColumnSteps take()
    {
        dropOld();
        changeType();
        changeIdentity();
        changeDefault();
        changeNull();
        if (differs(u"storage"_s))
            alter(u"SET STORAGE "_s
                + m_to.facts.value(u"storage"_s, m_to.aids.value(u"usual storage"_s)));
        return std::move(m_steps);
    }

private:
    [[nodiscard]] bool differs(const QString& fact) const
    {
        return m_from.facts.value(fact) != m_to.facts.value(fact);
    }
    [[nodiscard]] bool has(const QString& fact) const { return m_to.facts.contains(fact); }
    [[nodiscard]] bool had(const QString& fact) const { return m_from.facts.contains(fact); }

    PlannedStatement statement(const QString& action, const QString& work = {})
    {
        return {alterTable(m_to.name) + u' ' + action, m_to.name,
            lockOn(u"ACCESS EXCLUSIVE"_s, m_to.name.relation.display()), work};
    }

    void alter(const QString& action, const QString& work = {})
    {
        m_steps.atOnce.append(
            statement(u"ALTER COLUMN "_s + quotedName(m_to.name.part) + u' ' + action, work));
    }

    void dropOld()
    {
        if (had(u"generated"_s) && !has(u"generated"_s))
            alter(u"DROP EXPRESSION"_s);
        if (had(u"identity"_s) && !has(u"identity"_s))
            alter(u"DROP IDENTITY"_s);
    }

    /// The default would have to be cast along, which the server does for few types only.
    void changeType()
    {
        if (!differs(u"type"_s) && !differs(u"collation"_s))
            return;
        if (m_hasDefault) {
            alter(u"DROP DEFAULT"_s);
            m_hasDefault = false;
        }
        const QString type = m_to.facts.value(u"type"_s);
        const QString collation = m_to.facts.value(u"collation"_s);
        const bool isCheap = keepsRows(m_from.facts.value(u"type"_s), type);
        QString action = u"TYPE "_s + type;
        if (!collation.isEmpty())
            action += u" COLLATE "_s + collation;
        if (differs(u"type"_s))
            action += u" USING "_s + quotedName(m_to.name.part) + u"::"_s + type;
        alter(action, isCheap ? QString() : u"rewrites the table and its indexes"_s);
    }

    void changeIdentity()
    {
        if (!has(u"identity"_s))
            return;
        const QString options = m_to.facts.value(u"identity options"_s);
        if (!had(u"identity"_s)) {
            addIdentity(options);
            return;
        }
        if (differs(u"identity"_s))
            alter(u"SET GENERATED "_s + m_to.facts.value(u"identity"_s));
        if (differs(u"identity options"_s))
            alter(setOptions(options));
    }

    /// INCREMENT BY 1 MINVALUE 1 … as SET INCREMENT BY 1 SET MINVALUE 1 …
    static QString setOptions(const QString& options)
    {
        QString text = options;
        for (const QString& word :
            {u"INCREMENT BY"_s, u"MINVALUE"_s, u"MAXVALUE"_s, u"START WITH"_s, u"CACHE"_s})
            text.replace(word, u"SET "_s + word);
        const QString cycle = text.endsWith(u"NO CYCLE"_s) ? u"NO CYCLE"_s : u"CYCLE"_s;
        text.chop(cycle.size());
        return text + u"SET "_s + cycle;
    }

    /// Numbers that rows already have are not given again.
    void addIdentity(const QString& options)
    {
        if (m_hasDefault) {
            alter(u"DROP DEFAULT"_s);
            m_hasDefault = false;
        }
        if (!had(u"not null"_s))
            alter(u"SET NOT NULL"_s, u"scans the table"_s);
        m_isNullDone = true;
        alter(u"ADD GENERATED %1 AS IDENTITY (%2)"_s.arg(m_to.facts.value(u"identity"_s), options));
        const QString table = quotedName(m_to.name.relation);
        const QString column = quotedName(m_to.name.part);
        m_steps.atOnce.append(
            {u"SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence(%1, %2),"
             " max(%3)) FROM %4 HAVING max(%3) > 0"_s.arg(
                 quotedText(table), quotedText(m_to.name.part), column, table),
                m_to.name, {}, u"scans the table"_s});
    }

    void changeDefault()
    {
        const QString wanted = m_to.facts.value(u"default"_s);
        const bool isThere = m_hasDefault && !differs(u"default"_s);
        if (wanted.isNull() && m_hasDefault)
            alter(u"DROP DEFAULT"_s);
        else if (!wanted.isNull() && !isThere)
            alter(u"SET DEFAULT "_s + wanted);
    }

    void changeNull()
    {
        if (!differs(u"not null"_s) || m_isNullDone)
            return;
        if (!has(u"not null"_s))
            alter(u"DROP NOT NULL"_s);
        else if (!m_isKeyed)
            setNotNull();
    }

    void setNotNull()
    {
        const QString check = quotedName(u"tuplewright_not_null_"_s + m_to.aids.value(u"place"_s));
        const QString column = quotedName(m_to.name.part);
        m_steps.atOnce.append(
            statement(u"ADD CONSTRAINT %1 CHECK (%2 IS NOT NULL) NOT VALID"_s.arg(check, column)));
        m_steps.checks.append({alterTable(m_to.name) + u" VALIDATE CONSTRAINT "_s + check,
            m_to.name, lockOn(u"SHARE UPDATE EXCLUSIVE"_s, m_to.name.relation.display()),
            u"scans the table"_s});
        m_steps.afterChecks.append(statement(u"ALTER COLUMN %1 SET NOT NULL"_s.arg(column)));
        PlannedStatement drop = statement(u"DROP CONSTRAINT "_s + check);
        drop.undo = alterTable(m_to.name) + u" DROP CONSTRAINT IF EXISTS "_s + check;
        m_steps.afterChecks.append(drop);
    }

    const ModelObject& m_from;
    const ModelObject& m_to;
    bool m_isKeyed;
    bool m_hasDefault;
    bool m_isNullDone = false;
    ColumnSteps m_steps;
};

}

ColumnSteps columnSteps(const ColumnChange& change)
{
    return ColumnWriter(change).take();
}

}

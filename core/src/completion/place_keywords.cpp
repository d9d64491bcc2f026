// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "completion/place_keywords.h"

#include <tuplewright/query/engine_statements.h>

#include <QHash>

#include <iterator>

using namespace Qt::StringLiterals;

namespace tw {

using Kind = CompletionPlace::Kind;

namespace {

/// Words with commas between them.
QStringList list(const char16_t* words)
{
    return QString::fromUtf16(words).split(u',');
}

/// What belongs behind one word, whatever is around it.
const QHash<QString, QStringList>& behindWords()
{
    static const QHash<QString, QStringList> words{
        {u"INSERT"_s, list(u"INTO")},
        {u"DELETE"_s, list(u"FROM")},
        {u"MERGE"_s, list(u"INTO")},
        {u"GROUP"_s, list(u"BY")},
        {u"ORDER"_s, list(u"BY")},
        {u"PARTITION"_s, list(u"BY")},
        {u"LEFT"_s, list(u"JOIN,OUTER JOIN")},
        {u"RIGHT"_s, list(u"JOIN,OUTER JOIN")},
        {u"FULL"_s, list(u"JOIN,OUTER JOIN")},
        {u"INNER"_s, list(u"JOIN")},
        {u"CROSS"_s, list(u"JOIN")},
        {u"OUTER"_s, list(u"JOIN")},
        {u"NATURAL"_s, list(u"JOIN,LEFT JOIN")},
        {u"IS"_s, list(u"NULL,NOT NULL,TRUE,FALSE,DISTINCT FROM,NOT DISTINCT FROM")},
        {u"NULLS"_s, list(u"FIRST,LAST")},
        {u"CONFLICT"_s, list(u"DO NOTHING,DO UPDATE SET,ON CONSTRAINT")},
        {u"DO"_s, list(u"NOTHING,UPDATE SET")},
        {u"CREATE"_s,
            list(u"TABLE,VIEW,INDEX,UNIQUE INDEX,OR REPLACE VIEW,OR REPLACE FUNCTION,"
                 "MATERIALIZED VIEW,TEMPORARY TABLE,FUNCTION,TRIGGER,TYPE,SCHEMA,SEQUENCE,"
                 "EXTENSION,DOMAIN,ROLE,DATABASE,POLICY")},
        {u"DROP"_s,
            list(u"TABLE,VIEW,INDEX,COLUMN,CONSTRAINT,MATERIALIZED VIEW,FUNCTION,TRIGGER,TYPE,"
                 "SCHEMA,SEQUENCE,EXTENSION,DOMAIN,ROLE,DATABASE,POLICY")},
        {u"ALTER"_s,
            list(u"TABLE,COLUMN,VIEW,INDEX,SEQUENCE,TYPE,FUNCTION,SCHEMA,ROLE,DATABASE,DOMAIN")},
        {u"ADD"_s, list(u"COLUMN,CONSTRAINT,PRIMARY KEY,FOREIGN KEY,UNIQUE,CHECK")},
        {u"ROLLBACK"_s, list(u"TO SAVEPOINT")},
        {u"FOR"_s, list(u"UPDATE,SHARE,NO KEY UPDATE")},
        {u"WITH"_s, list(u"RECURSIVE")},
        {u"UNION"_s, list(u"ALL,SELECT")},
        {u"EXPLAIN"_s, list(u"ANALYZE,SELECT,UPDATE,DELETE FROM,INSERT INTO,WITH")},
        {u"PRIMARY"_s, list(u"KEY")},
        {u"FOREIGN"_s, list(u"KEY")},
        {u"DEFAULT"_s, list(u"VALUES")},
    };
    return words;
}

const QStringList& operandWords()
{
    static const QStringList words
        = list(u"CASE,NOT,NULL,EXISTS,CAST,TRUE,FALSE,CURRENT_DATE,CURRENT_TIMESTAMP,DEFAULT");
    return words;
}

/// What may follow a complete operand in each clause, beside what always may.
const QHash<QString, QStringList>& clauseWords()
{
    static const QHash<QString, QStringList> words{
        {u"SELECT"_s, list(u"FROM,AS,FILTER,OVER,UNION,WHERE")},
        {u"RETURNING"_s, list(u"AS")},
        {u"WHERE"_s, list(u"GROUP BY,ORDER BY,LIMIT,RETURNING,UNION,HAVING")},
        {u"ON"_s,
            list(u"WHERE,LEFT JOIN,JOIN,INNER JOIN,GROUP BY,ORDER BY,LIMIT,RIGHT JOIN,CROSS JOIN")},
        {u"GROUP"_s, list(u"HAVING,ORDER BY,LIMIT,UNION")},
        {u"HAVING"_s, list(u"ORDER BY,LIMIT,UNION")},
        {u"ORDER"_s, list(u"DESC,ASC,NULLS LAST,NULLS FIRST,LIMIT,OFFSET,FOR UPDATE")},
        {u"PARTITION"_s, list(u"ORDER BY")},
        {u"LIMIT"_s, list(u"OFFSET,FOR UPDATE")},
        {u"SET"_s, list(u"WHERE,FROM,RETURNING")},
        {u"VALUES"_s, list(u"ON CONFLICT,RETURNING,UNION")},
        {u"CASE"_s, list(u"WHEN")},
        {u"WHEN"_s, list(u"THEN")},
        {u"THEN"_s, list(u"WHEN,ELSE,END")},
        {u"ELSE"_s, list(u"END")},
        {u"CAST"_s, list(u"AS")},
        {u"CREATE"_s, list(u"ON,AS,IF NOT EXISTS,USING,RETURNS,LANGUAGE")},
        {u"CONFLICT"_s, list(u"DO NOTHING,DO UPDATE SET")},
    };
    return words;
}

QStringList sourceWords(const TypedStatement& statement, const CompletionPlace& place)
{
    if (place.clause == "UPDATE"_L1)
        return list(u"SET,AS");
    if (place.clause == "INTO"_L1)
        return list(u"VALUES,SELECT,DEFAULT VALUES,OVERRIDING SYSTEM VALUE,WITH,ON CONFLICT");
    if (place.clause == "TABLE"_L1 && statement.is(0, "ALTER"_L1))
        return list(u"ADD COLUMN,DROP COLUMN,ALTER COLUMN,RENAME COLUMN,RENAME TO,ADD CONSTRAINT,"
                    "DROP CONSTRAINT,OWNER TO,SET SCHEMA,TYPE,TO");
    if (place.clause == "TABLE"_L1 || place.clause == "TRUNCATE"_L1)
        return list(u"CASCADE,RESTRICT,RESTART IDENTITY");
    if (statement.is(0, "DELETE"_L1) && place.clause == "FROM"_L1)
        return list(u"WHERE,USING,RETURNING");
    const QStringList joined = place.clause == "JOIN"_L1 ? list(u"ON,USING") : QStringList();
    return joined
        + list(u"WHERE,JOIN,LEFT JOIN,INNER JOIN,GROUP BY,ORDER BY,LIMIT,RIGHT JOIN,CROSS JOIN,"
               "FULL JOIN,NATURAL JOIN,UNION,HAVING,AS,OFFSET,FOR UPDATE,WINDOW,INTERSECT,EXCEPT,"
               "RETURNING,SET");
}

QStringList operatorWords(const CompletionPlace& place, const Dialect& dialect)
{
    QStringList words = clauseWords().value(place.clause);
    const QStringList signs = list(u"AND,OR,IN,LIKE,BETWEEN,IS NULL,IS NOT NULL,NOT IN,NOT LIKE,"
                                   "IS DISTINCT FROM,COLLATE");
    const bool isCondition
        = place.clause == "WHERE"_L1 || place.clause == "ON"_L1 || place.clause == "HAVING"_L1;
    words = isCondition ? signs + words : words + signs;
    if (dialect.reading().likeTellsCase)
        words += list(u"ILIKE,NOT ILIKE");
    return words;
}

/// Verbs that hardly stand alone come with what belongs to them.
QStringList statementWords(const Dialect& dialect)
{
    static const QHash<QString, QString> whole{
        {u"INSERT"_s, u"INSERT INTO"_s}, {u"DELETE"_s, u"DELETE FROM"_s}};
    QStringList words = list(u"SELECT,INSERT INTO,UPDATE,DELETE FROM,WITH,CREATE TABLE,"
                             "ALTER TABLE,DROP TABLE");
    for (const QString& verb : dialect.engineStatements().verbs())
        words.append(whole.value(verb, verb));
    words.removeDuplicates();
    return words;
}

}

QStringList keywordsAt(
    const TypedStatement& statement, const CompletionPlace& place, const Dialect& dialect)
{
    if (!place.qualifier.isEmpty())
        return {};
    const QString last = statement.isWord(place.last)
        ? statement.text(place.last).toString().toUpper()
        : QString();
    const auto behind = behindWords().constFind(last);
    const bool isAmongOthers = place.kind == Kind::Operand || place.kind == Kind::Operator
        || place.kind == Kind::BehindSource || place.kind == Kind::Statement
        || place.kind == Kind::Nowhere;
    if (behind != behindWords().constEnd() && isAmongOthers)
        return *behind;
    QStringList words = place.takesQuery ? list(u"SELECT,WITH,VALUES") : QStringList();
    switch (place.kind) {
    case Kind::Statement:
        return place.takesQuery ? words + list(u"INSERT INTO,UPDATE,DELETE FROM")
                                : statementWords(dialect);
    case Kind::BehindSource:
        return sourceWords(statement, place);
    case Kind::Operand:
        if (last == "SELECT"_L1)
            words += list(u"DISTINCT");
        if (last == "NOT"_L1)
            words += list(u"IN,LIKE,EXISTS,BETWEEN");
        if (statement.is(statement.opening() - 1, "OVER"_L1))
            words += list(u"PARTITION BY,ORDER BY");
        return words + operandWords();
    case Kind::Operator:
        return operatorWords(place, dialect);
    case Kind::Relations:
        if (place.clause == "TABLE"_L1 || place.clause == "VIEW"_L1)
            words += list(u"IF EXISTS");
        return words + list(u"ONLY,LATERAL");
    default:
        return words;
    }
}

}

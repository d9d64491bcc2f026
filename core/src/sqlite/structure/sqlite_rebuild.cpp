// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/structure/sqlite_rebuild.h"

#include "sqlite/dialect/sqlite_dialect.h"
#include "sqlite/structure/sqlite_create_text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kChecks = u"temp.tuplewright_checks"_s;

QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QString spelling(const ModelObject& object)
{
    return object.aids.value(u"name"_s);
}

SqliteCreateText textOf(const ModelObject& table)
{
    return SqliteCreateText::parse(table.aids.value(u"sql"_s));
}

bool isGenerated(const ModelObject& column)
{
    return column.facts.contains(u"generated"_s);
}

/// ALTER TABLE takes these without looking at rows and without a rule of its own.
bool canBeAdded(const QString& column)
{
    static constexpr std::array<QStringView, 9> kHard{u"PRIMARY", u"UNIQUE", u"NOT", u"CHECK",
        u"REFERENCES", u"AS", u"CURRENT_TIME", u"CURRENT_DATE", u"CURRENT_TIMESTAMP"};
    const bool isHard = std::ranges::any_of(
        kHard, [&](QStringView word) { return SqliteCreateText::hasWord(column, word); });
    const qsizetype place = column.indexOf(u"DEFAULT"_s, 0, Qt::CaseInsensitive);
    return !isHard
        && (place < 0 || !QStringView(column).sliced(place + 7).trimmed().startsWith(u'('));
}

class RebuildWriter
{
public:
    explicit RebuildWriter(const SqliteTablePair& pair)
        : m_pair(pair)
        , m_before(textOf(pair.from))
        , m_now(textOf(pair.to))
        , m_old(sqliteQuoted(spelling(pair.from)))
        , m_new(sqliteQuoted(u"tuplewright_new_"_s + spelling(pair.to)))
    { }

    QStringList take()
    {
        remember(u"rows of "_s + spelling(m_pair.from), u"(SELECT count(*) FROM "_s + m_old + u')');
        if (keepsNumber())
            add(u"INSERT INTO %1 (what, before) SELECT %2, seq FROM sqlite_sequence"
                " WHERE name = %3"_s.arg(kChecks, numberKey(), literal(spelling(m_pair.from))));
        add(SqliteCreateText::renamed(m_pair.to.aids.value(u"sql"_s), m_new));
        copyRows();
        compareValues();
        add(u"DROP TABLE "_s + m_old);
        add(u"ALTER TABLE %1 RENAME TO %2"_s.arg(m_new, sqliteQuoted(spelling(m_pair.to))));
        if (keepsNumber())
            restoreNumber();
        return std::move(m_statements);
    }

private:
    void add(const QString& sql) { m_statements.append(sql); }

    void remember(const QString& what, const QString& before)
    {
        add(u"INSERT INTO %1 (what, before) VALUES (%2, %3)"_s.arg(kChecks, literal(what), before));
    }

    [[nodiscard]] static bool counts(const SqliteCreateText& text)
    {
        return std::ranges::any_of(text.columns, [](const QString& column) {
            return SqliteCreateText::hasWord(column, u"AUTOINCREMENT");
        });
    }
    [[nodiscard]] bool keepsNumber() const { return counts(m_before) && counts(m_now); }
    [[nodiscard]] QString numberKey() const
    {
        return literal(u"number of "_s + spelling(m_pair.from));
    }

    void restoreNumber()
    {
        const QString name = literal(spelling(m_pair.to));
        add(u"DELETE FROM sqlite_sequence WHERE name = "_s + name);
        add(u"INSERT INTO sqlite_sequence (name, seq) SELECT %1, before FROM %2 WHERE what = %3"_s
                .arg(name, kChecks, numberKey()));
    }

    [[nodiscard]] const ModelObject* before(const ModelObject& column) const
    {
        const auto found = std::ranges::find_if(m_pair.columnsBefore,
            [&](const ModelObject* other) { return other->name.part == column.name.part; });
        return found == m_pair.columnsBefore.end() ? nullptr : *found;
    }

    [[nodiscard]] bool isKept(const ModelObject& column) const
    {
        return before(column) && !isGenerated(column);
    }

    /// Only an INTEGER PRIMARY KEY is the row id itself.
    [[nodiscard]] static bool isRowId(
        const ModelObject& column, const QList<const ModelObject*>& all)
    {
        const QString key = u"place in the key"_s;
        const auto inKey = std::ranges::count_if(
            all, [&](const ModelObject* other) { return other->facts.contains(key); });
        return inKey == 1 && column.facts.contains(key)
            && column.facts.value(u"type"_s).compare(u"INTEGER"_s, Qt::CaseInsensitive) == 0;
    }

    [[nodiscard]] static bool hasRowIds(const SqliteCreateText& text)
    {
        return !SqliteCreateText::hasWord(text.options, u"WITHOUT");
    }

    /// A name by which row ids can be read and written; null: they have none or need none.
    [[nodiscard]] QString rowIdName() const
    {
        const bool isCopied
            = std::ranges::any_of(m_pair.columnsNow, [this](const ModelObject* column) {
                  return isKept(*column) && isRowId(*column, m_pair.columnsNow);
              });
        if (isCopied || !hasRowIds(m_before) || !hasRowIds(m_now))
            return {};
        for (const QString& name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s}) {
            const auto takes = [&](const ModelObject* column) { return column->name.part == name; };
            if (std::ranges::none_of(m_pair.columnsBefore, takes)
                && std::ranges::none_of(m_pair.columnsNow, takes))
                return name;
        }
        return {};
    }

    void copyRows()
    {
        QStringList into;
        QStringList from;
        if (const QString rowId = rowIdName(); !rowId.isNull()) {
            into.append(rowId);
            from.append(rowId);
        }
        for (const ModelObject* column : m_pair.columnsNow) {
            if (isKept(*column)) {
                into.append(sqliteQuoted(spelling(*column)));
                from.append(sqliteQuoted(spelling(*before(*column))));
            }
        }
        const bool takesNothing = into.isEmpty();
        if (!takesNothing)
            add(u"INSERT INTO %1 (%2) SELECT %3 FROM %4"_s.arg(
                m_new, into.join(u", "_s), from.join(u", "_s), m_old));
        add(u"UPDATE %1 SET after = (SELECT count(*) FROM %2) WHERE what = %3"_s.arg(
            kChecks, m_new, literal(u"rows of "_s + spelling(m_pair.from))));
    }

    /// A type that takes 7 for '007' would change what is stored.
    void compareValues()
    {
        for (const ModelObject* column : m_pair.columnsNow) {
            if (!isKept(*column))
                continue;
            const ModelObject& old = *before(*column);
            if (old.facts.value(u"type"_s).compare(
                    column->facts.value(u"type"_s), Qt::CaseInsensitive)
                != 0)
                compare(old, *column);
        }
    }

    void compare(const ModelObject& old, const ModelObject& column)
    {
        const QString was = sqliteQuoted(spelling(old));
        const QString now = sqliteQuoted(spelling(column));
        const QString texts
            = u"SELECT CAST(%1 AS TEXT) COLLATE BINARY FROM %2 WHERE typeof(%1) = 'text'"
              " EXCEPT SELECT CAST(%3 AS TEXT) FROM %4"_s.arg(was, m_old, now, m_new);
        const QString numbers
            = u"SELECT %1 FROM %2 WHERE typeof(%1) IN ('integer', 'real')"
              " EXCEPT SELECT %3 FROM %4"
              " EXCEPT SELECT CAST(%3 AS NUMERIC) FROM %4 WHERE typeof(%3) = 'text'"_s.arg(
                  was, m_old, now, m_new);
        add(u"INSERT INTO %1 (what, before, after) SELECT %2, 0,"
            " (SELECT count(*) FROM (%3)) + (SELECT count(*) FROM (%4))"_s.arg(kChecks,
                literal(
                    u"values that %1.%2 would change"_s.arg(spelling(m_pair.to), spelling(column))),
                texts, numbers));
    }

    const SqliteTablePair& m_pair;
    const SqliteCreateText m_before;
    const SqliteCreateText m_now;
    const QString m_old;
    const QString m_new;
    QStringList m_statements;
};

}

QString sqliteQuoted(const QString& name)
{
    return SqliteDialect().quote(name);
}

QStringList sqliteAddedColumns(const SqliteTablePair& pair)
{
    const SqliteCreateText before = textOf(pair.from);
    const SqliteCreateText now = textOf(pair.to);
    const bool isLonger = now.columns.size() > before.columns.size()
        && now.columns.first(before.columns.size()) == before.columns;
    if (!isLonger || now.constraints != before.constraints || now.options != before.options)
        return {};
    const QStringList added = now.columns.sliced(before.columns.size());
    return std::ranges::all_of(added, canBeAdded) ? added : QStringList();
}

QStringList sqliteChecksBegin()
{
    return {
        u"CREATE TEMP TABLE tuplewright_checks (what TEXT PRIMARY KEY, before INTEGER,"
        " after INTEGER, CONSTRAINT nothing_is_lost_or_changed"
        " CHECK (after IS NULL OR after = before))"_s,
        u"INSERT INTO %1 (what, before)"
        " SELECT 'broken foreign keys', count(*) FROM pragma_foreign_key_check"_s.arg(kChecks),
    };
}

QStringList sqliteChecksEnd()
{
    return {
        u"UPDATE %1 SET after = max(before, (SELECT count(*) FROM pragma_foreign_key_check))"
        " WHERE what = 'broken foreign keys'"_s.arg(kChecks),
        u"DROP TABLE "_s + kChecks,
    };
}

QStringList sqliteRebuild(const SqliteTablePair& pair)
{
    return RebuildWriter(pair).take();
}

}

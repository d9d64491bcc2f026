// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_statement.h"

#include "csv_parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

using Kind = CsvExpression::Kind;
using Verb = CsvStatement::Verb;

/// Reads one statement clause by clause.
class StatementParser
{
public:
    StatementParser(const QString& sql, const CsvTable& table)
        : m_parser(sql, &table)
        , m_table(table)
    { }

    Result<CsvStatement> parse()
    {
        if (m_parser.take({u"SELECT"}))
            select();
        else if (m_parser.take({u"INSERT", u"INTO"}))
            insert();
        else if (m_parser.take({u"UPDATE"}))
            update();
        else if (m_parser.take({u"DELETE", u"FROM"}))
            remove();
        if (!m_parser.atEnd())
            m_parser.refuse();
        TW_TRY_VOID(m_parser.outcome());
        return std::move(m_statement);
    }

private:
    void select()
    {
        terms();
        m_parser.expect({u"FROM"});
        if (m_parser.take({u"("})) {
            countSelection();
            return;
        }
        static_cast<void>(m_parser.name());
        where();
        if (m_parser.take({u"ORDER", u"BY"}))
            order();
        limit();
    }

    /// `SELECT count(*) FROM (SELECT 1 FROM …) AS counted`
    void countSelection()
    {
        const QList<CsvStatement::Term> outer = std::exchange(m_statement.terms, {});
        m_statement.countsSelection = true;
        m_parser.expect({u"SELECT"});
        select();
        m_statement.terms = outer;
        m_parser.expect({u")", u"AS"});
        static_cast<void>(m_parser.name());
    }

    void terms()
    {
        do {
            CsvStatement::Term term{m_parser.expression(), {}};
            const bool isColumn = term.expression.kind == Kind::Column;
            term.name = isColumn ? m_table.columns.value(term.expression.index) : u"value"_s;
            if (m_parser.take({u"AS"}))
                term.name = m_parser.name();
            m_statement.terms.append(term);
        } while (m_parser.take({u","}));
    }

    void where()
    {
        if (m_parser.take({u"WHERE"}))
            m_statement.condition = m_parser.expression();
    }

    void order()
    {
        do {
            CsvStatement::Order key{m_parser.expression()};
            key.descending = m_parser.take({u"DESC"});
            if (!key.descending)
                m_parser.take({u"ASC"});
            key.nullsFirst = m_parser.take({u"NULLS", u"FIRST"});
            if (!key.nullsFirst)
                m_parser.take({u"NULLS", u"LAST"});
            m_statement.order.append(key);
        } while (m_parser.take({u","}));
    }

    void limit()
    {
        if (m_parser.take({u"LIMIT"}))
            m_statement.limit = m_parser.number();
        if (m_parser.take({u"OFFSET"}))
            m_statement.offset = m_parser.number();
    }

    void returning()
    {
        if (m_parser.take({u"RETURNING"}))
            terms();
    }

    void insert()
    {
        m_statement.verb = Verb::Insert;
        static_cast<void>(m_parser.name());
        if (m_parser.take({u"("})) {
            do
                m_statement.assignments.append(CsvStatement::Assignment{m_parser.column(), {}});
            while (m_parser.take({u","}));
            m_parser.expect({u")", u"VALUES", u"("});
            for (CsvStatement::Assignment& assignment : m_statement.assignments) {
                if (&assignment != &m_statement.assignments.front())
                    m_parser.expect({u","});
                assignment.expression = m_parser.expression();
            }
            m_parser.expect({u")"});
        } else {
            m_parser.expect({u"DEFAULT", u"VALUES"});
        }
        returning();
    }

    void update()
    {
        m_statement.verb = Verb::Update;
        static_cast<void>(m_parser.name());
        m_parser.expect({u"SET"});
        do {
            CsvStatement::Assignment assignment{m_parser.column(), {}};
            m_parser.expect({u"="});
            assignment.expression = m_parser.expression();
            m_statement.assignments.append(assignment);
        } while (m_parser.take({u","}));
        where();
        returning();
    }

    void remove()
    {
        m_statement.verb = Verb::Delete;
        static_cast<void>(m_parser.name());
        where();
        returning();
    }

    CsvParser m_parser;
    const CsvTable& m_table;
    CsvStatement m_statement;
};

/// Runs one statement on one table.
class StatementRunner
{
public:
    StatementRunner(const CsvStatement& statement, const QList<Value>& parameters, CsvTable& table)
        : m_statement(statement)
        , m_parameters(parameters)
        , m_table(table)
    { }

    Result<CsvAnswer> run()
    {
        makeHeader();
        if (m_statement.verb == Verb::Select) {
            select();
            return std::move(m_answer);
        }
        const QList<CsvRow> before = m_table.rows;
        const Result<void> changed = change();
        if (!changed)
            m_table.rows = before;
        TW_TRY_VOID(changed);
        return std::move(m_answer);
    }

private:
    void makeHeader()
    {
        for (const CsvStatement::Term& term : m_statement.terms) {
            const bool isColumn = term.expression.kind == Kind::Column;
            ColumnType number;
            number.typeClass = TypeClass::Integer;
            number.name = u"number"_s;
            m_answer.header.columns.append(
                {term.name, isColumn ? m_table.columnType(term.expression.index) : number});
        }
    }

    [[nodiscard]] Value valueOf(const CsvExpression& expression, const CsvRow& row) const
    {
        return evaluated(expression, row, m_parameters);
    }

    [[nodiscard]] bool isMeant(const CsvRow& row) const
    {
        return !m_statement.condition || isTrue(valueOf(*m_statement.condition, row));
    }

    void answer(const CsvRow& row)
    {
        CsvRow cells;
        for (const CsvStatement::Term& term : m_statement.terms)
            cells.append(valueOf(term.expression, row));
        m_answer.rows.append(cells);
    }

    void select()
    {
        QList<CsvRow> found;
        std::ranges::copy_if(m_table.rows, std::back_inserter(found),
            [this](const CsvRow& row) { return isMeant(row); });
        std::ranges::stable_sort(
            found, [this](const CsvRow& a, const CsvRow& b) { return comesBefore(a, b); });
        found = found.mid(m_statement.offset, m_statement.limit);
        const bool counts = std::ranges::any_of(m_statement.terms,
            [](const CsvStatement::Term& term) { return term.expression.kind == Kind::CountAll; });
        if (counts || m_statement.countsSelection)
            m_answer.rows = {{Value::integer(found.size())}};
        else
            for (const CsvRow& row : std::as_const(found))
                answer(row);
    }

    [[nodiscard]] bool comesBefore(const CsvRow& a, const CsvRow& b) const
    {
        for (const CsvStatement::Order& key : m_statement.order) {
            const Value left = valueOf(key.expression, a);
            const Value right = valueOf(key.expression, b);
            if (left.isNull() != right.isNull())
                return left.isNull() == key.nullsFirst;
            const auto order = left.isNull() ? std::strong_ordering::equal : compared(left, right);
            if (order != 0)
                return (order < 0) != key.descending;
        }
        return false;
    }

    Result<void> change()
    {
        const bool hadKey = m_table.hasKey();
        if (m_statement.verb == Verb::Insert)
            TW_TRY_VOID(insert());
        if (m_statement.verb == Verb::Update)
            TW_TRY_VOID(update());
        if (m_statement.verb == Verb::Delete)
            remove();
        if (hadKey && !m_table.hasKey())
            return fail(ErrorKind::AlreadyExists,
                u"Another row of %1 has that value in %2, or there is none."_s.arg(
                    m_table.name, m_table.columns.constFirst()));
        return {};
    }

    Result<void> insert()
    {
        CsvRow row(m_table.columns.size());
        TW_TRY_VOID(assign(row));
        m_table.rows.append(row);
        noteChanged(row);
        return {};
    }

    Result<void> update()
    {
        for (CsvRow& row : m_table.rows) {
            if (!isMeant(row))
                continue;
            TW_TRY_VOID(assign(row));
            noteChanged(row);
        }
        return {};
    }

    void remove()
    {
        m_table.rows.removeIf([this](const CsvRow& row) {
            const bool meant = isMeant(row);
            if (meant)
                noteChanged(row);
            return meant;
        });
    }

    Result<void> assign(CsvRow& row)
    {
        const CsvRow before = row;
        for (const CsvStatement::Assignment& assignment : m_statement.assignments) {
            TW_TRY(row[assignment.column],
                csvStored(m_table, assignment.column, valueOf(assignment.expression, before)));
        }
        return {};
    }

    void noteChanged(const CsvRow& row)
    {
        ++m_answer.affected;
        if (!m_statement.terms.isEmpty())
            answer(row);
    }

    const CsvStatement& m_statement;
    const QList<Value>& m_parameters;
    CsvTable& m_table;
    CsvAnswer m_answer;
};

}

QString csvTableOf(const QString& sql)
{
    CsvParser parser(sql, nullptr);
    while (!parser.atEnd()) {
        if (parser.take({u"FROM"}) || parser.take({u"INTO"}) || parser.take({u"UPDATE"})) {
            if (!parser.take({u"("}))
                return parser.name();
        } else {
            parser.skip();
        }
    }
    return {};
}

Result<CsvStatement> parseCsvStatement(const QString& sql, const CsvTable& table)
{
    return StatementParser(sql, table).parse();
}

Result<CsvAnswer> runCsvStatement(
    const CsvStatement& statement, const QList<Value>& parameters, CsvTable& table)
{
    return StatementRunner(statement, parameters, table).run();
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/sql_format.h"

#include "exporting/copy_text_line.h"

#include "exporting/byte_cursor.h"

#include <tuplewright/exporting/export_recipe.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/values/decimal_scanner.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// The columns of a header that a statement may write, by their place in the rows.
class WrittenColumns
{
public:
    WrittenColumns(const ResultHeader& header, const ExportSource& source)
    {
        for (int i = 0; i < header.columns.size(); ++i) {
            if (!source.computed.contains(header.columns[i].name)) {
                places.append(i);
                names.append(header.columns[i].name);
                types.append(header.columns[i].type);
            }
        }
    }

    QList<int> places;
    QStringList names;
    QList<ColumnType> types;
};

class CopyWriter final : public RowWriter
{
public:
    explicit CopyWriter(ExportSource source)
        : m_source(std::move(source))
    { }

    Result<void> begin(const ResultHeader& header, QByteArray& out) override
    {
        const WrittenColumns columns(header, m_source);
        m_places = columns.places;
        out += m_source.dialect->engineStatements()
                   .copyFromInput(m_source.table, columns.names)
                   .toUtf8();
        out += ";\n";
        return {};
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            bool isFirst = true;
            for (const int column : std::as_const(m_places)) {
                if (!std::exchange(isFirst, false))
                    out += '\t';
                appendCell(out, chunk.cell(row, column));
            }
            out += '\n';
        }
        return {};
    }

    Result<void> end(QByteArray& out) override
    {
        out += "\\.\n";
        return {};
    }

private:
    static void appendCell(QByteArray& out, const CellView& cell)
    {
        if (cell.isNull()) {
            out += "\\N";
        } else if (cell.storage == StorageClass::Bytes) {
            out += '\\'; // the backslash of \x is itself escaped
            ByteCursor cursor(out);
            cursor.reserve(hexSize(cell.bytes));
            appendHex(cursor, cell.bytes);
        } else {
            appendEscaped(out, cell.bytes);
        }
    }

    ExportSource m_source;
    QList<int> m_places;
};

class InsertWriter final : public RowWriter
{
public:
    enum class Conflicts
    {
        Fail,
        Skip,
        Update
    };

    InsertWriter(ExportSource source, Conflicts conflicts, qint64 batch)
        : m_source(std::move(source))
        , m_statements(m_source.dialect->engineStatements())
        , m_conflicts(conflicts)
        , m_batch(batch)
    { }

    Result<void> begin(const ResultHeader& header, QByteArray&) override
    {
        const Dialect& dialect = *m_source.dialect;
        const WrittenColumns columns(header, m_source);
        m_places = columns.places;
        m_types = columns.types;
        const QString lead = u"INSERT INTO "_s + dialect.quote(m_source.table) + u" ("_s
            + dialect.quotedList(columns.names) + u')'
            + (m_source.hasIdentity ? dialect.overridingIdentity() : QString()) + u" VALUES\n"_s;
        m_lead = lead.toUtf8();
        m_close = (conflictClause(columns.names) + u";\n"_s).toUtf8();
        return {};
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            out += m_rows == 0 ? m_lead : QByteArray(",\n");
            appendRow(out, chunk, row);
            if (++m_rows == m_batch)
                close(out);
        }
        return {};
    }

    Result<void> end(QByteArray& out) override
    {
        if (m_rows > 0)
            close(out);
        return {};
    }

private:
    QString conflictClause(const QStringList& names) const
    {
        const Dialect& dialect = *m_source.dialect;
        if (m_conflicts == Conflicts::Fail)
            return {};
        if (m_conflicts == Conflicts::Skip)
            return dialect.skippingConflicts(m_source.key);
        QStringList terms;
        for (const QString& name : names) {
            if (!m_source.key.contains(name))
                terms.append(dialect.quote(name) + u" = "_s + dialect.insertedValue(name));
        }
        return terms.isEmpty() ? dialect.skippingConflicts(m_source.key)
                               : dialect.updatingConflicts(m_source.key, terms.join(u", "_s));
    }

    void close(QByteArray& out)
    {
        out += m_close;
        m_rows = 0;
    }

    void appendRow(QByteArray& out, const RowChunk& chunk, qint64 row) const
    {
        out += '(';
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            if (i > 0)
                out += ", ";
            appendCell(out, chunk.cell(row, m_places[i]), m_types[i]);
        }
        out += ')';
    }

    void appendCell(QByteArray& out, const CellView& cell, const ColumnType& type) const
    {
        const bool canBeNumber = type.isNumeric() || cell.storage == StorageClass::Integer
            || cell.storage == StorageClass::Real;
        if (cell.isNull())
            out += "NULL";
        else if (canBeNumber && scanDecimal(cell.bytes))
            out.append(cell.bytes);
        else
            m_statements.appendLiteral(out, cell.storage, cell.bytes);
    }

    ExportSource m_source;
    const EngineStatements& m_statements;
    Conflicts m_conflicts;
    qint64 m_batch;
    QList<int> m_places;
    QList<ColumnType> m_types;
    QByteArray m_lead;
    QByteArray m_close;
    qint64 m_rows = 0; ///< of the statement that is open
};

InsertWriter::Conflicts conflictsOf(const QString& word)
{
    if (word == u"skip"_s)
        return InsertWriter::Conflicts::Skip;
    return word == u"upsert"_s ? InsertWriter::Conflicts::Update : InsertWriter::Conflicts::Fail;
}

Result<ExportSource> writtenInto(const ExportRecipe& recipe, ExportSource source)
{
    if (!source.dialect)
        return fail(ErrorKind::InvalidArgument, u"SQL is written for an engine; none is named."_s);
    if (const QString into = recipe.choice(u"into"_s); !into.isEmpty()) {
        TW_TRY(source.table, QualifiedName::parse(into));
    }
    if (source.table.name.isEmpty())
        return fail(ErrorKind::InvalidArgument,
            u"SQL needs the name of the table that it writes into."_s, {},
            u"Name it with the option into."_s);
    return source;
}

Result<std::unique_ptr<RowWriter>> makeSql(const ExportRecipe& recipe, const ExportSource& exported)
{
    TW_TRY(ExportSource source, writtenInto(recipe, exported));
    const QString form = recipe.choice(u"statements"_s);
    if (form == u"copy"_s) {
        if (source.dialect->engineStatements().copyFromInput(source.table, {}).isEmpty())
            return fail(ErrorKind::InvalidArgument, u"This engine has no COPY."_s, {},
                u"Choose the statements insert."_s);
        return std::make_unique<CopyWriter>(std::move(source));
    }
    if (form == u"upsert"_s && source.key.isEmpty())
        return fail(ErrorKind::InvalidArgument,
            u"Upserts need a key to find the rows by; there is none."_s);
    return std::make_unique<InsertWriter>(
        std::move(source), conflictsOf(form), recipe.choice(u"batch"_s).toLongLong());
}

}

ExportFormat sqlFormat()
{
    return {u"sql"_s, u".sql"_s,
        {
            {u"statements"_s,
                u"plain INSERT, one that skips or updates rows that are there, or COPY"_s,
                {u"insert"_s, u"skip"_s, u"upsert"_s, u"copy"_s}, u"insert"_s},
            {u"batch"_s, u"rows in one INSERT"_s, {}, u"100"_s, true},
            {u"into"_s, u"the table that the statements write into; as exported"_s},
        },
        true, makeSql};
}

}

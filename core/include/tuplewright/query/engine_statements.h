// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/plan_tree.h>

namespace tw {

class EngineExchange;
struct SearchSetup;

/// Statements of an engine beside those that read and change rows: its plans and statistics, the
/// numbers it gives, deferred constraints, columns of words. This one has none. Stateless.
class TW_CORE_EXPORT EngineStatements
{
public:
    virtual ~EngineStatements();

    /// A statement that tells what the engine expects a SELECT to return, and how its one answer is
    /// read; empty: the engine does not tell.
    [[nodiscard]] virtual QString estimateSql(const QString& select) const;

    /// The expected rows from the answer to estimateSql(); unset when it does not say.
    [[nodiscard]] virtual std::optional<qint64> estimatedRows(const QByteArray& answer) const;

    /// A statement that tells people how the engine would run another one, as rows of text.
    [[nodiscard]] virtual QString planSql(const QString& statement) const;

    /// As planSql(), of one that is run for it, with what happened then; empty: the engine
    /// measures nothing.
    [[nodiscard]] virtual QString measuredPlanSql(const QString& statement) const;

    /// Whether planSql() needs no values for the placeholders of the statement.
    [[nodiscard]] virtual bool plansWithoutValues() const { return false; }

    /// A statement that tells how the engine would run a SELECT, and whether the last column
    /// of its rows says that all of the table is read; empty: the engine does not tell.
    [[nodiscard]] virtual QString scanSql(const QString& select) const;

    /// Whether the last column of the answer to scanSql() says that the whole table is read.
    [[nodiscard]] virtual bool readsAll(const Table& table, const QList<QByteArray>& plan) const;

    /// Asks for what a relation is beneath its names: rows of its number and the name and number of
    /// a column; nothing where names are all there is.
    [[nodiscard]] virtual std::optional<Statement> relationNumbers(const QualifiedName& name) const;

    /// The statements that give a table a column of words with an index, which the server keeps up
    /// to date; the lock of the first one keeps writers away while the table is rewritten. Fails
    /// with InvalidArgument naming what cannot be, or with Unsupported.
    [[nodiscard]] virtual Result<QStringList> searchSetup(
        const Table& table, const SearchSetup& setup) const;

    /// Values of a column at equal steps of its order, the least first, as the engine keeps them;
    /// nothing when it keeps none. Of a column it knows nothing of there are no rows.
    [[nodiscard]] virtual std::optional<Statement> histogram(
        const Table& table, const Column& column) const;

    /// Asks for the seconds since the engine last looked at how many rows a table has; nothing when
    /// it keeps no such moment, no row or NULL when it never looked.
    [[nodiscard]] virtual std::optional<Statement> statisticsAge(const Table& table) const;

    /// At most `most` values of a column as text, the commonest first, as the engine keeps them;
    /// nothing when it keeps none. Of a column it knows nothing of there are no rows.
    [[nodiscard]] virtual std::optional<Statement> commonValues(
        const Table& table, const Column& column, int most) const;

    /// Takes the next number of a column that counts up by itself, NULL when nothing counts for it;
    /// nothing for other columns.
    [[nodiscard]] virtual std::optional<Statement> nextNumber(
        const Table& table, const Column& column) const;

    /// Looks at that number and takes none; no row where nothing counts or it may not be seen.
    [[nodiscard]] virtual std::optional<Statement> numberAhead(
        const Table& table, const Column& column) const;

    /// How a column is declared whose values are of that class and kept as they are written.
    [[nodiscard]] virtual QString declaration(TypeClass typeClass) const;

    /// The value that lies `part` (0 … 1) of the way between two others; empty: the type has none.
    [[nodiscard]] virtual QString valueBetween(const ColumnType& type, const Value& low,
        const Value& high, double part, Parameters& parameters) const;

    /// A statement that makes deferred constraints fail now instead of at COMMIT; empty: none.
    [[nodiscard]] virtual QString checkDeferredConstraints() const { return {}; }

    /// A statement that has those wait for COMMIT that can, until the transaction ends; empty:
    /// none.
    [[nodiscard]] virtual QString deferConstraints() const { return {}; }

    /// Appends a value that is not NULL as a literal of scripts that others run: a text between
    /// quotes, a number the engine has no digits for, bytes. UTF-8.
    virtual void appendLiteral(QByteArray& out, StorageClass storage, QByteArrayView bytes) const;

    /// The statement whose data are the rows that follow in a script, without its semicolon; empty:
    /// the engine has none.
    [[nodiscard]] virtual QString copyFromInput(
        const QualifiedName& table, const QStringList& columns) const;

    /// How rows are compared with those of other databases, and carried over; as long as the
    /// dialect.
    [[nodiscard]] virtual const EngineExchange& exchange() const;

    /// The words that statements of this engine begin with, in capitals.
    [[nodiscard]] virtual QStringList verbs() const { return {}; }

    /// What the engine calls its own types, the usual ones first.
    [[nodiscard]] virtual QStringList typeWords() const { return {}; }

    /// A word, in any letter case, that is taken for a name only between quotes.
    [[nodiscard]] virtual bool isReserved(QStringView word) const;

    /// Asks for the functions that come with the engine: rows of a name and of arguments as people
    /// read them, in name order; nothing where it does not tell.
    [[nodiscard]] virtual std::optional<Statement> builtInFunctions() const;

    /// A statement that tells how the engine would run another one, for readPlanTree(); empty: the
    /// engine tells no steps.
    [[nodiscard]] virtual QString planTreeSql(const QString& statement) const;

    /// As planTreeSql(), of a statement that is run for it; empty: the engine measures nothing.
    [[nodiscard]] virtual QString measuredPlanTreeSql(const QString& statement) const;

    /// The steps from the rows of those answers, or from one value with a plan that people keep as
    /// text. Fails with InvalidText.
    [[nodiscard]] virtual Result<PlanTree> readPlanTree(const QList<QList<Value>>& rows) const;
};

}

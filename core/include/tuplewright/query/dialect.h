// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter.h>
#include <tuplewright/query/keyed_query.h>
#include <tuplewright/query/sort.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/sql/tokenizer.h>

#include <optional>

namespace tw {

/// Collects the values of a statement while it is rendered.
class Parameters
{
public:
    /// Adds a value and returns its one-based number.
    qsizetype add(Value value)
    {
        m_values.append(std::move(value));
        return m_values.size();
    }
    /// The values in order, as a Statement binds them; none are left.
    [[nodiscard]] QList<Value> take() { return std::exchange(m_values, {}); }

private:
    QList<Value> m_values;
};

/// What a condition tests, as the statement at hand writes it.
struct TW_CORE_EXPORT ColumnTerm
{
    /// `itsSql` is written as the statement at hand names the column.
    ColumnTerm(ColumnType itsType, QString itsSql)
        : type(std::move(itsType))
        , sql(std::move(itsSql))
    { }

    ColumnType type;
    QString sql; ///< a name or an expression that needs no parentheses

    /// Set for a column of a table that isTextIndex: the column's name, its table, and what names
    /// the row at hand.
    struct TextIndex
    {
        QString column;
        QualifiedName table;
        QString rowId;
    };
    std::optional<TextIndex> textIndex = {};
};

/// How an engine understands SQL that a person typed.
struct SqlReading
{
    bool foldsNames = true; ///< a name without quotes means the one in small letters
    bool likeTellsCase = true; ///< LIKE tells letter case apart and has the backslash for escape
};

/// A number over the rows of a group that engines compute with different care.
enum class GroupNumber
{
    Sum,
    Average,
};

/// How a number over the rows of a group is written: a function, what stands around its call, and
/// the type of what comes out.
struct ComputedNumber
{
    QString function;
    ColumnType type;
    QString before = {};
    QString behind = {};
};

/// Between double quotes, with quotes inside doubled: what SQL's standard makes of a name.
[[nodiscard]] TW_CORE_EXPORT QString doubleQuoted(QStringView identifier);
[[nodiscard]] TW_CORE_EXPORT QString doubleQuoted(const QualifiedName& name);

class EngineStatements;

/// What differs between engines when a statement is written. Stateless; shared by all threads.
class TW_CORE_EXPORT Dialect
{
public:
    virtual ~Dialect();

    /// The rules by which this engine's SQL text is split and scanned.
    [[nodiscard]] virtual SqlSyntax syntax() const = 0;

    /// How typed names and LIKE are understood; PostgreSQL's way by default.
    [[nodiscard]] virtual SqlReading reading() const { return {}; }

    /// Whether the literal of a value, compared with a column, finds the same as the value bound.
    [[nodiscard]] virtual bool readsLiterally(const ColumnType& type, const Value& value) const = 0;

    /// What stands for the bound value of this one-based number, `$1` or `?1`.
    [[nodiscard]] virtual QString placeholder(qsizetype number) const = 0;

    /// SQL of one condition that Filter::validate() accepted on that column and objection() lets
    /// pass. Complete in itself: it stands beside AND and OR without parentheses. EQUAL and
    /// NOT_EQUAL may hold a NULL, lists may be empty or hold NULLs.
    [[nodiscard]] virtual QString condition(
        const ColumnTerm& column, const FilterCondition& condition, Parameters& parameters) const
        = 0;

    /// How well a row fits a FULL_TEXT condition, the greater the better; empty: the engine cannot
    /// tell.
    [[nodiscard]] virtual QString relevance(
        const ColumnTerm& column, const FilterCondition& condition, Parameters& parameters) const;

    /// The part of `text` around what a FULL_TEXT condition on `column` looks for; empty: the
    /// engine cannot cut it out.
    [[nodiscard]] virtual QString snippet(const ColumnTerm& column, const ColumnTerm& text,
        const FilterCondition& condition, Parameters& parameters) const;

    /// Why this engine cannot test a column so; empty when it can.
    [[nodiscard]] virtual QString objection(
        const Column& column, const FilterCondition& condition) const;

    /// True for exactly the rows whose column holds `value`, NULL included.
    [[nodiscard]] virtual QString sameValue(
        const Column& column, const Value& value, Parameters& parameters) const
        = 0;

    /// True for exactly the row at a physical address, see Table::physicalColumn.
    [[nodiscard]] virtual QString samePhysicalRow(
        const Table& table, const Value& address, Parameters& parameters) const
        = 0;

    /// The physical address as a selectable expression of text or integer type.
    [[nodiscard]] virtual QString physicalRowExpression(const Table& table) const = 0;

    /// `$1`, or what else stands for a value of that column in SET and VALUES.
    [[nodiscard]] virtual QString valueFor(
        const Column& column, const Value& value, Parameters& parameters) const
        = 0;

    /// The value as the engine keeps it in that column, for statements that are written once and
    /// bound often. Others get it by valueFor().
    [[nodiscard]] virtual Value storedValue(const Column& column, const Value& value) const;

    /// What a JSON column becomes when it is changed where it stands; a NULL counts as an empty
    /// object, and only removing leaves it. Empty: this engine cannot. `object` lies over the
    /// column's members: PostgreSQL replaces them, SQLite merges objects and drops those that are
    /// null. Missing objects on the way of a path are made.
    [[nodiscard]] virtual QString jsonMerged(
        const Column& column, const Value& object, Parameters& parameters) const;
    /// The column with `value`, a JSON text, at a path.
    [[nodiscard]] virtual QString jsonSet(const Column& column, const QStringList& path,
        const Value& value, Parameters& parameters) const;
    /// The column without what is at a path.
    [[nodiscard]] virtual QString jsonRemoved(
        const Column& column, const QStringList& path, Parameters& parameters) const;

    /// What a text column becomes when each `find` in it is replaced; a NULL stays.
    [[nodiscard]] virtual QString textReplaced(
        const Column& column, const Value& find, const Value& with, Parameters& parameters) const;

    /// A value that stands alone, so that nothing beside it tells its type.
    [[nodiscard]] virtual QString constant(const Value& value, Parameters& parameters) const;

    /// One term of ORDER BY with direction and place of NULLs.
    [[nodiscard]] virtual QString orderTerm(const QString& quotedColumn, const SortKey& key) const
        = 0;

    /// How values of that type, a number or an interval, are added up or averaged. Integers and
    /// decimals without loss.
    [[nodiscard]] virtual ComputedNumber groupNumber(
        GroupNumber number, const ColumnType& type) const;

    /// The keys as a relation called `wanted`. Its columns `column1`, `column2`, … are the values
    /// of a key, and behind them its place in the list, from 1.
    [[nodiscard]] virtual QString keyList(
        const QList<ColumnType>& types, const QList<KeyValues>& keys, Parameters& parameters) const
        = 0;

    /// How many bytes a column's value has, NULL for NULL; empty where values are never large.
    [[nodiscard]] virtual QString byteCount(const Column& column) const = 0;

    /// The value, or of one of more bytes its start where that can be told from what it is, else
    /// NULL. For columns with a byte count.
    [[nodiscard]] virtual QString shortened(const Column& column, qint64 longest) const = 0;

    /// SQL literals and calls that name engine facts.
    [[nodiscard]] virtual QString booleanLiteral(bool value) const = 0;
    /// SQL of the time of the statement or transaction.
    [[nodiscard]] virtual QString currentTimestamp() const = 0;

    /// What stands behind INSERT, UPDATE and DELETE so that the rows are returned as those terms.
    [[nodiscard]] virtual QString returning(const QString& terms) const;

    /// What stands behind an INSERT so that a row is left out where one with that key is there;
    /// no key: with any unique key.
    [[nodiscard]] virtual QString skippingConflicts(const QStringList& key) const;

    /// What stands behind an INSERT so that the row with that key, if there is one, is changed by
    /// `assignments`, in which insertedValue() is what the new row would hold.
    [[nodiscard]] virtual QString updatingConflicts(
        const QStringList& key, const QString& assignments) const;
    /// How updatingConflicts() writes the value a new row would hold.
    [[nodiscard]] virtual QString insertedValue(const QString& column) const;

    /// Whether a column's texts are in the order of their bytes.
    [[nodiscard]] virtual bool ordersByBytes(const Column& column) const;

    /// Whether a value that does not fit the column's type is refused.
    [[nodiscard]] virtual bool enforcesTypes() const { return true; }

    /// What a SELECT ends with so that nobody else writes its rows before the transaction ends;
    /// `alias`: of the one table that is meant, empty when there is no other. Empty where a
    /// transaction that writes keeps all others from it anyway.
    [[nodiscard]] virtual QString rowLock(const QString& alias) const;

    /// What stands before VALUES so that numbers are taken as given which the engine would give by
    /// itself; empty: nothing has to.
    [[nodiscard]] virtual QString overridingIdentity() const { return {}; }

    /// The engine's own statements beside those that read and change rows; as long as the dialect.
    [[nodiscard]] virtual const EngineStatements& engineStatements() const;

    /// A name as the engine reads it whatever its letters are.
    [[nodiscard]] QString quote(QStringView identifier) const
    {
        return quoteIdentifier(identifier);
    }
    [[nodiscard]] QString quote(const QualifiedName& name) const;

    /// Names with commas in between.
    [[nodiscard]] QString quotedList(const QStringList& identifiers) const;

    /// The column itself as what a condition tests.
    [[nodiscard]] ColumnTerm term(const Column& column) const;

protected:
    /// Between double quotes, where the engine has no way of its own.
    [[nodiscard]] virtual QString quoteIdentifier(QStringView identifier) const;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters/colour_rules.h"
#include "models/filters/word_search.h"
#include "models/tables/column_treatment.h"
#include "models/text/cell_formatter.h"
#include "models/text/display_zone.h"
#include "row_overlay.h"

#include <tuplewright/query/computed_column.h>
#include <tuplewright/query/sort.h>
#include <tuplewright/results/row_stream.h>
#include <tuplewright/validation/table_rules.h>
#include <tuplewright/values/shortened_value.h>

#include <QAbstractTableModel>

namespace tw {

struct CellEdit;
class EditController;
class ReferenceLabels;

/// What a cell or a row is at this moment, for painting and for the accessible text.
enum class CellState
{
    Clean,
    Edited,
    New,
    Removed,
    Failed,
    Replaced ///< saved, but the server keeps another value than was typed
};
enum class RowState
{
    Clean,
    Edited,
    New,
    Removed,
    SoftRemoved,
    Restored,
    Failed,
    Conflict, ///< somebody else changed or deleted the row
    Deleted
};

enum ResultRole
{
    CellRole = Qt::UserRole, ///< tw::Value shown by the cell: staged, else saved, else loaded
    CellStateRole, ///< tw::CellState
    RowStateRole, ///< tw::RowState; Deleted marks a row that its lifecycle column says is deleted
    ColumnRole, ///< headerData: tw::Column of the section
};

/// What the keys of a table say about one of its columns.
struct ColumnFacts
{
    bool isKey = false; ///< part of the primary key
    bool isReference = false; ///< part of a foreign key
    bool isUnique = false; ///< unique by itself
};

/// A window of at most kWindow rows over the rows of one page or query, with the staged edits laid
/// over it. Staged new rows come first. Does no I/O and holds no SQL. The true position of a model
/// row is row + windowStart(). Rows are loaded as a whole, by append(), or as they are looked at,
/// between open() and clear(); then those that are not there yet are awaited.
class ResultModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kWindow = 4096;

    explicit ResultModel(QObject* parent = nullptr);

    /// The table the rows come from (null: a query, read-only) and the edits laid over them.
    void setTable(TablePtr table, EditController* edits);

    /// New rows that are not saved are shown where the test holds; null: all.
    void setNewRowTest(std::function<bool(const StagedRow&)> test);

    /// Columns behind those of the table, which the server computes and nobody changes here. Their
    /// types come with the rows.
    void setComputed(const std::vector<ComputedColumn>& columns);
    [[nodiscard]] const ComputedColumn* computed(int column) const; ///< null: one of the table's

    /// How the rows are sorted, for the words of the header.
    void setSort(const Sort& sort);
    void setFilteredColumns(const QStringList& columns); ///< those that a filter tests
    void setSearchedWords(const QList<SearchedWords>& searched); ///< to be marked in cells
    [[nodiscard]] const SearchedWords* searchedWords(int column) const; ///< null: none

    /// What stands beside the values of foreign keys; it must outlive the model's use of it, null
    /// ends that.
    void setLabels(const ReferenceLabels* labels);
    [[nodiscard]] bool isLabelled(int column) const; ///< the column has room for labels
    [[nodiscard]] QString label(int row, int column) const; ///< one line; empty: none

    /// The zone in which moments are shown; what is copied, edited and searched for stays the
    /// server's text.
    void setDisplayZone(const DisplayZone& zone);
    [[nodiscard]] const DisplayZone& displayZone() const { return m_zone; }
    [[nodiscard]] bool isZoned(int column) const ///< cells are shown in that zone
    {
        return m_zone.isSet() && DisplayZone::isAbout(m_columns.at(column).type);
    }
    [[nodiscard]] QString typeText(int column) const; ///< with the zone, where there is one

    /// How columns are called, and what becomes of values that are entered.
    void setTreatments(const ColumnTreatments& treatments);
    [[nodiscard]] const ColumnTreatments& treatments() const { return m_treatments; }
    [[nodiscard]] QString caption(int column) const; ///< or its name
    [[nodiscard]] Value treated(int column, const Value& value) const;
    /// Values of a column in the rows that are there, the commonest first, as a cell editor has
    /// them; long ones are left out.
    [[nodiscard]] QStringList commonTexts(int column) const;

    /// The first one that a cell meets gives its colour. What is masked or not read meets none.
    void setColourRules(const QList<ColourRule>& rules);
    /// How well a row fits a search beside the best one that is there, 0 to 1; in columns that tell
    /// it.
    [[nodiscard]] std::optional<double> fitShare(int row, int column) const;
    [[nodiscard]] const ColourRule* colourRule(int row, int column) const; ///< null: none

    /// Says that the rows which come from now on hold the values of masked columns, or that what is
    /// there must not be shown any more. Where a column is masked every value is maskedValue(),
    /// nothing can be changed but in new rows.
    void setRevealed(bool revealed);
    [[nodiscard]] bool isMasked(int column) const
    {
        const Column& definition = m_columns.at(column);
        return definition.isMasked && !(m_isRevealed && definition.readable);
    }

    /// Drops the loaded rows; the header comes with the first batch.
    void clear();
    void append(RowStream::Batch batch);

    /// Drops the loaded rows; from now on take() brings those that wantedRows() asks for.
    void open(const ResultHeader& header, const RowWindow::Limits& limits);
    void setView(qint64 first, qint64 last); ///< true positions on screen
    [[nodiscard]] std::optional<RowRequest> wantedRows() const { return m_rows.window().wanted(); }
    void take(const RowRequest& request, const RowArrival& arrival);
    void setLoadedTotal(qint64 rows, TotalKind kind); ///< what is known of them without loading

    /// How loaded rows lie among all. Positions there do not count new rows.
    [[nodiscard]] const RowWindow& window() const { return m_rows.window(); }
    [[nodiscard]] qint64 newRows() const { return m_rows.newRows(); }
    [[nodiscard]] bool isPresent(int row) const { return m_rows.isPresent(position(row)); }

    /// True positions from which up to which loaded rows are there.
    [[nodiscard]] std::pair<qint64, qint64> presentRows() const;

    [[nodiscard]] qint64 totalRows() const { return m_rows.size(); } ///< new and loaded rows
    [[nodiscard]] qint64 loadedRows() const { return m_rows.loadedRows(); }
    [[nodiscard]] qint64 windowStart() const { return m_windowStart; }

    /// Moves the window so that it covers `position` and its surroundings; rows that stay keep
    /// their indexes valid.
    void ensureVisible(qint64 position);

    [[nodiscard]] RowKey rowKey(int row) const; ///< identity of a model row
    /// As loaded (or last saved), in table order; DEFAULT for what was not read, or not whole.
    [[nodiscard]] QList<Value> loadedRow(int row) const;
    [[nodiscard]] Value value(int row, int column) const;

    /// The same by true position, also outside of the window.
    [[nodiscard]] Value valueAt(qint64 position, int column) const;

    /// The edit that gives a cell the value of a typed text. Fails with ReadOnly, or with what
    /// ValueCodec says.
    [[nodiscard]] Result<CellEdit> editOf(qint64 position, int column, const QString& text) const;

    /// Why a cell is not taken.
    [[nodiscard]] Error readOnlyError(int row, int column) const; ///< why it is not writable

    /// What is there of a value that was not read whole; unset: all of it. It cannot be changed
    /// until showWhole() brings the rest.
    [[nodiscard]] std::optional<ShortenedValue> shortened(int row, int column) const;
    void showWhole(const RowKey& key, int column, const Value& value);

    /// The value that an editor's input stands for: a tw::Value, or text that ValueCodec reads.
    /// Fails with what ValueCodec says, or with a demand of the table that it does not meet.
    [[nodiscard]] Result<Value> valueFor(const QModelIndex& index, const QVariant& input) const;

    /// Whether a save would refuse the value for what the column demands.
    [[nodiscard]] bool refuses(int column, const Value& value) const;

    /// Stages a value, or says why not to the caller alone.
    [[nodiscard]] Result<void> take(const QModelIndex& index, const Value& value);

    /// What tells how the engine stores a cell: the value as loaded, or as staged over NULL.
    [[nodiscard]] Value storedValue(int row, int column) const;
    [[nodiscard]] CellDisplay display(int row, int column) const;
    [[nodiscard]] CellState cellState(int row, int column) const;
    [[nodiscard]] RowState rowState(int row) const;
    /// Why the last save did not take a row, or what a column will not hold; null: nothing is known
    /// against it.
    [[nodiscard]] const Error* rowFailure(int row) const;
    [[nodiscard]] QString failureText(int row) const; ///< in words; empty: the row did not fail
    [[nodiscard]] std::optional<int> findRow(const RowKey& key) const; ///< inside the window
    [[nodiscard]] std::optional<qint64> findPosition(const RowKey& key) const;

    /// Shows what the server returned for a saved row until the next load: the columns in table
    /// order, and after them the new physical address where the row has one. A saved new row keeps
    /// its place as a loaded row.
    void showSaved(const RowKey& key, const QList<Value>& values);

    /// What was typed into cells of a saved row where the server keeps another value.
    void setTyped(const RowKey& key, const QMap<int, Value>& typed);
    void forgetTyped();
    [[nodiscard]] qsizetype replacedCells() const; ///< of which something else was typed

    [[nodiscard]] const TablePtr& table() const { return m_table; }
    [[nodiscard]] EditController* edits() const { return m_edits; }
    [[nodiscard]] const ResultHeader& header() const { return m_rows.header(); }
    [[nodiscard]] const QList<Column>& columns() const { return m_columns; }
    [[nodiscard]] ColumnFacts facts(int column) const { return m_facts.value(column); }
    [[nodiscard]] const Sort& sortKeys() const { return m_sort; }
    [[nodiscard]] bool isFiltered(int column) const
    {
        return m_filtered.contains(m_columns.at(column).name);
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const final;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const final;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const final;

    /// EditRole takes a tw::Value, or text that ValueCodec reads. CheckStateRole takes a check
    /// state, the partial one being NULL.
    bool setData(const QModelIndex& index, const QVariant& value, int role) final;

Q_SIGNALS:
    void totalRowsChanged();
    void labelsCame(int column); ///< the first ones
    void viewMoved(); ///< by setView()
    void frontRemoved(int rows); ///< of the window: what is on screen has another row by as much
    void valueRejected(const QModelIndex& index, const tw::Error& error);

private:
    [[nodiscard]] QList<RowKey> shownNewRows() const;
    void onRowChanged(const RowKey& key);
    void onRowsReset();

    void placeUnsavedRows(const QList<RowKey>& staged);
    void insertUnsaved(qsizetype at, const RowKey& key);
    void removeUnsaved(qsizetype at);
    void moveWindow(qint64 start);
    void fillWindow();
    void fitWindow();
    void shiftWindow(qint64 rows);
    void announceAll();
    void announceRow(qint64 position);

    [[nodiscard]] bool holds(const QModelIndex& index) const
    {
        return index.isValid() && index.row() < rowCount() && index.column() < columnCount();
    }
    [[nodiscard]] qint64 position(int row) const { return row + m_windowStart; }
    [[nodiscard]] bool isHidden(qint64 position, int column) const
    {
        return isMasked(column) && !m_rows.isUnsaved(position);
    }
    /// What is staged in a row and would be refused, by column.
    [[nodiscard]] const QMap<int, Error>& problems(qint64 position) const;
    [[nodiscard]] const Value* stagedValue(qint64 position, int column) const;
    [[nodiscard]] int ownColumns() const { return m_table ? int(m_table->columns.size()) : 0; }
    [[nodiscard]] CellView loadedCell(qint64 position, int column) const;
    [[nodiscard]] bool isUnknown(qint64 position, int column) const;
    [[nodiscard]] CellDisplay serverDisplay(int row, int column) const;
    void takeComputedTypes();
    void learnComputedTypes();
    void learnBestFit();
    [[nodiscard]] bool tellsFit(int column) const;
    [[nodiscard]] double fitOf(int row, int column) const;
    [[nodiscard]] bool isWritable(int row, int column) const;
    [[nodiscard]] bool meets(const ColourRule& rule, qint64 position, int column) const;
    [[nodiscard]] Result<void> put(const QModelIndex& index, const Value& value);
    [[nodiscard]] QString readOnlyText(int row, int column) const;
    [[nodiscard]] const Value* typedBefore(int row, int column) const; ///< null: it was kept
    bool stage(const QModelIndex& index, const Value& value);
    [[nodiscard]] QVariant checkState(int row, int column) const;
    [[nodiscard]] QString cellToolTip(int row, int column) const;
    [[nodiscard]] QStringList momentLines(int row, int column) const;
    [[nodiscard]] QString originalText(int row, int column) const;
    [[nodiscard]] QString accessibleText(int row, int column) const;
    [[nodiscard]] QString rowText(int row) const;
    [[nodiscard]] QString columnText(int column) const;
    [[nodiscard]] QString headerToolTip(int section) const;
    void makeRules();
    [[nodiscard]] QString sortText(const QString& column) const;

    TablePtr m_table;
    EditController* m_edits = nullptr;
    QList<Column> m_columns;
    TableRules m_rules; ///< with what treatments demand and do
    ColumnTreatments m_treatments;
    const ReferenceLabels* m_labels = nullptr;
    QList<ColumnFacts> m_facts; ///< of a table's columns
    Sort m_sort;
    QStringList m_filtered;
    QList<SearchedWords> m_searched;
    RowOverlay m_rows;
    std::function<bool(const StagedRow&)> m_newRowTest;
    qint64 m_windowStart = 0;
    int m_windowRows = 0;
    bool m_isRevealed = false;
    QHash<RowKey, QMap<int, Value>> m_typed; ///< see setTyped()
    mutable QHash<RowKey, QMap<int, Error>> m_problems; ///< of staged rows that were looked at
    QList<ColourRule> m_colours;
    DisplayZone m_zone;
    std::vector<ComputedColumn> m_computed;
    double m_bestFit = 0; ///< of the rows that are there
};

}

Q_DECLARE_METATYPE(tw::Value)
Q_DECLARE_METATYPE(tw::CellState)
Q_DECLARE_METATYPE(tw::RowState)
Q_DECLARE_METATYPE(tw::Column)

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/edit_controller.h"
#include "models/filters/masked_columns.h"
#include "models/rows/result_model.h"
#include "models/rows/row_place.h"
#include "models/rows/saved_rows.h"
#include "models/rows/window_reader.h"
#include "models/tables/child_relations.h"
#include "models/tables/table_change.h"
#include "row_totals.h"

#include <QElapsedTimer>

namespace tw {

/// The state of one table page: which rows are asked for, which are there, and the edits over them.
/// Lives in the GUI thread; all reads run on shared threads, and an answer that was overtaken
/// by a newer question is dropped.
class BrowseController final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Opening,
        Loading,
        Ready,
        Failed
    };

    enum class RowMode
    {
        Pages, ///< one page at a time, by number
        Continuous, ///< all rows, read as they are looked at
    };

    BrowseController(
        std::shared_ptr<const Adapter> adapter, QualifiedName name, QObject* parent = nullptr);
    ~BrowseController() override;

    /// Describes the table, then loads its first page.
    void open();

    /// Takes a typed WHERE and ORDER BY line, loads page 1. An order that cannot be read ends in
    /// orderRefused(), and nothing is loaded; false then.
    bool setLines(const QString& where, const QString& orderBy);
    bool setRows(const RowFilter& rows); ///< loads page 1; false: refused for what is masked
    /// Nothing but these rows is asked for, whatever the filter is, and new rows belong to them;
    /// filters and their words do not tell of it. Loads page 1.
    void setScope(const ChildScope& scope);
    [[nodiscard]] bool isScoped() const { return !m_scope.filter.isEmpty(); }
    void setFilter(const Filter& filter); ///< beside a condition that is SQL; loads page 1
    void clearFilter(); ///< both of them; loads page 1
    void setSort(const Sort& sort); ///< loads page 1

    /// How rows are shown, from the first one on. Where rows cannot be told from each other, or
    /// stand in no order of their columns, they come in pages whatever is asked for.
    void setMode(RowMode mode);
    void setLimits(const RowWindow::Limits& limits) { m_window.setLimits(limits); }
    [[nodiscard]] RowMode mode() const { return m_mode; }
    [[nodiscard]] bool isContinuous() const;

    void setPage(qint64 number);
    void goToLastPage(); ///< counts first when the total is not known exactly
    void setPageSize(qint64 size); ///< keeps the first visible row on the page

    /// Finds a place and loads its page, then says rowReached(); or wishFailed().
    void goTo(const RowPlace& place);
    void setDeleted(DeletedRows deleted); ///< loads page 1

    /// Reads the values of masked columns too, or no longer: then conditions and orders that speak
    /// of them go. Rows are masked again until the others have come.
    void setRevealed(bool revealed);
    [[nodiscard]] bool isRevealed() const { return m_isRevealed; }

    /// Columns that need not be read from now on, computed ones too. Loads the page again when one
    /// is missing.
    void setHiddenColumns(const QStringList& columns);

    /// Columns by which a person tells rows apart that have no key of their own; empty: none. Loads
    /// the page again, but from within tableReady().
    void setKey(const QStringList& key);
    [[nodiscard]] const QStringList& key() const { return m_key; }
    [[nodiscard]] const TablePtr& describedTable() const { return m_described; } ///< without that

    /// What the server computes for each row beside the table's columns. What cannot be read is
    /// taken out again, see computedRefused().
    void setComputed(std::vector<ComputedColumn> columns);
    [[nodiscard]] const std::vector<ComputedColumn>& computed() const { return m_computed; }
    /// Reads no row of a column that would take the place of another: its type, or what is wrong.
    [[nodiscard]] Operation<ColumnType> tryComputed(
        const ComputedColumn& column, const QString& replaced);
    /// Reads the rows again, and meanwhile describes the table again; see tableChanged().
    void refresh();
    void reread(); ///< the rows alone
    void stop(); ///< loading, counting and finding
    void countExactly();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const SelectQuery& query() const { return m_query; }
    /// Of all that is asked for, with values of any length.
    [[nodiscard]] SelectQuery scopedQuery() const { return scoped(m_query); }
    [[nodiscard]] Filter inScope(const Filter& filter) const;
    [[nodiscard]] RowFilter rows() const; ///< filter and order of the query
    [[nodiscard]] QString whereText() const; ///< as typed, where that is still in force
    [[nodiscard]] const TableSet& relatedTables() const { return m_related; }
    void learnNeighbours(); ///< the tables that foreign keys lead to, for relatedTables()
    [[nodiscard]] const PageInfo& page() const { return m_page; }
    [[nodiscard]] const TablePtr& table() const { return m_table; }
    /// The table as its rows are read: nothing of it is masked while that is revealed.
    [[nodiscard]] const TablePtr& readTable() const { return m_readTable; }
    [[nodiscard]] const QualifiedName& name() const { return m_name; }
    [[nodiscard]] const std::optional<LifecycleCount>& lifecycleCount() const
    {
        return m_lifecycle;
    }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isCounting() const { return m_totals.isCounting(); }
    [[nodiscard]] bool isSeeking() const { return m_isSeeking; } ///< a place is looked for
    [[nodiscard]] bool isReading() const; ///< rows are on their way
    [[nodiscard]] const Column*
    orderColumn() const; ///< the first that rows are ordered by, or null
    [[nodiscard]] qint64 elapsedMs() const { return m_elapsedMs; }
    [[nodiscard]] std::chrono::milliseconds loadingFor() const; ///< 0 when nothing is read
    [[nodiscard]] const Adapter& adapter() const { return *m_adapter; }
    [[nodiscard]] std::shared_ptr<const Adapter> sharedAdapter() const { return m_adapter; }

    [[nodiscard]] ResultModel* model() { return &m_model; }
    [[nodiscard]] const ResultModel* model() const { return &m_model; }
    [[nodiscard]] EditController* edits() { return &m_edits; }
    [[nodiscard]] const EditController* edits() const { return &m_edits; }

    /// What became of the rows of the latest save.
    [[nodiscard]] const SavedRows& savedRows() const { return m_saved; }

Q_SIGNALS:
    void tableReady(); ///< table() is set
    void relatedTablesCame();
    /// The table was changed by somebody: it is described anew between these, what is staged goes
    /// along as far as it can, and the rows are read again.
    void tableChanging(const tw::TableChange& change);
    void tableChanged(const tw::TableChange& change);
    void tableGone(const tw::Error& error); ///< there is none of that name any more
    void stateChanged();
    void pageChanged(); ///< page(), totals or lifecycle counts are different
    void asked(); ///< for other rows, or in another order; they are not there yet
    /// The condition was refused, also because it speaks of what is masked; the rows shown are
    /// those of the last accepted one.
    void filterRefused(const tw::Error& error);
    void orderRefused(const tw::Error& error); ///< `position` counts in the typed line
    /// Some of computed() are gone: the server did not take them, or they speak of what is masked.
    void computedRefused(const tw::Error& error);
    void rowReached(qint64 position); ///< true position in model() of the row that was gone to
    void wishFailed(const tw::Error& error); ///< a place was not found, or rows were not counted

private:
    void load(bool again = false);
    void lookAtTable();
    void onLookedAtTable(const Result<DescribedTable>& result);
    void takeTable(const TablePtr& described);
    [[nodiscard]] bool follow(const DescribedTable& described);
    void exchange(const TableChange& change);
    void moveQuery(const TableChange& change);
    [[nodiscard]] bool looksFirst(const Error& error);
    void blame(const Error& error);
    void completeEdits();
    void connectTable();
    [[nodiscard]] std::optional<MaskedNames> maskedNames() const; ///< unset: nothing is masked
    [[nodiscard]] bool isTakenCondition(const RowFilter& rows);
    [[nodiscard]] bool isTakenOrder(const Sort& sort);
    void dropMasked();
    void dropMaskedComputed();
    [[nodiscard]] bool dropNewComputed(const Error& error);
    void keepComputed(const std::function<bool(const ComputedColumn&)>& isKept);
    void wantComputed();
    void loadPage(quint64 number);
    void applyScope();
    [[nodiscard]] SelectQuery scoped(SelectQuery query) const;
    [[nodiscard]] SelectQuery shownQuery() const;
    void loadFirstPage();
    void connectWindow();
    void onWindowArrived();
    void onWindowFailed(const Error& error);
    void setTotal(qint64 total);
    void loadRelatedTables();
    void describeRelatedTables();
    [[nodiscard]] bool mayNameNeighbours(const RowFilter& rows) const;
    void loadTotals();
    void count(bool thenGoToLastPage);
    void onCounted(qint64 total);
    void onLifecycleCounted(const LifecycleCount& count);
    void onPlaceFound(quint64 seek, const Result<qint64>& number);
    void goToNumber(qint64 number);
    void abandonSeek();
    void onDescribed(const Result<DescribedTable>& result);
    void onRows(quint64 load);
    void onPageLoaded(quint64 load, const Result<PageInfo>& result);
    void onPageFailed(const Error& error);
    void onSaved(const ApplyReport& report, const Batch& batch, const QList<RowKey>& rows,
        const ChangeSet& staged);
    void setState(State state);
    void abandonLoad();
    [[nodiscard]] bool countsByItself() const;

    std::shared_ptr<const Adapter> m_adapter;
    QualifiedName m_name;
    TablePtr m_table;
    TablePtr m_readTable;
    TablePtr m_described; ///< as the server tells of it
    QStringList m_key; ///< that was chosen
    RelationStamp m_stamp;
    Operation<DescribedTable> m_looking; ///< at the table, once more
    quint64 m_look = 0;
    bool m_isLooking = false;
    bool m_mustLook = false; ///< once the save is over
    std::optional<quint64> m_looked; ///< the load whose failure was cause enough already
    std::optional<Error> m_suspected; ///< of a read that an old description may have failed
    bool m_isRevealed = false;
    ChildScope m_scope;
    SelectQuery m_query; ///< what is asked for
    SelectQuery m_shown; ///< what the rows in the model answer
    QList<std::pair<RowFilter, QString>> m_typed; ///< WHERE lines and what they were read as
    TableSet m_related; ///< tables that the filter reaches, and neighbours once they are wanted
    bool m_wantsNeighbours = false;
    std::optional<std::pair<QString, QString>> m_waitingLines; ///< for the neighbours' names
    PageRequest m_request;
    PageInfo m_page;
    std::optional<LifecycleCount> m_lifecycle;
    std::optional<Error> m_error;
    State m_state = State::Opening;
    quint64 m_load = 0;
    qint64 m_elapsedMs = 0;
    QElapsedTimer m_clock;
    std::shared_ptr<RowStream> m_stream;
    Operation<PageInfo> m_loading;
    Operation<TableSet> m_describing;
    Operation<qint64> m_seeking;
    quint64 m_seek = 0;
    bool m_isSeeking = false;
    bool m_wantsLastPage = false; ///< as soon as it is known which one that is
    std::optional<qint64> m_wantedRow; ///< the number of the row to be reached by this load
    EditController m_edits;
    ResultModel m_model;
    AsyncAdapter m_reader;
    AsyncAdapter m_counter;
    AsyncAdapter m_describer;
    SavedRows m_saved{m_model, m_edits};
    RowTotals m_totals{m_counter};
    RowMode m_mode = RowMode::Pages;
    WindowReader m_window{m_reader, m_model};
    std::vector<ComputedColumn> m_computed;
    std::vector<ComputedColumn> m_proven; ///< those that rows were read with
    QStringList m_hidden; ///< columns that need not be read
    AsyncAdapter m_trier;
};

}

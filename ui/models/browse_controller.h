// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "child_relations.h"
#include "edit_controller.h"
#include "filter_lines.h"
#include "result_model.h"

#include <QElapsedTimer>

namespace tw {

/// The state of one table page: which rows are asked for, which are there, and the edits over them.
/// Lives in the GUI thread; all reads run on threads of its own, and an answer that was overtaken
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

    BrowseController(
        std::shared_ptr<const Adapter> adapter, QualifiedName name, QObject* parent = nullptr);
    ~BrowseController() override;

    /// Describes the table, then loads its first page.
    void open();

    /// Takes a typed WHERE and ORDER BY line, loads page 1. An order that cannot be read ends in
    /// orderRefused(), and nothing is loaded.
    void setLines(const QString& where, const QString& orderBy);
    void setRows(const RowFilter& rows); ///< loads page 1
    /// Nothing but these rows is asked for, whatever the filter is, and new rows belong to them;
    /// filters and their words do not tell of it. Loads page 1.
    void setScope(const ChildScope& scope);
    void setFilter(const Filter& filter); ///< beside a condition that is SQL; loads page 1
    void clearFilter(); ///< both of them; loads page 1
    void setSort(const Sort& sort); ///< loads page 1
    void setPage(qint64 number);
    void goToLastPage(); ///< counts first when the total is not known exactly
    void setPageSize(qint64 size); ///< keeps the first visible row on the page
    void setDeleted(DeletedRows deleted); ///< loads page 1

    /// Columns that need not be read from now on. Loads the page again when one is missing.
    void setHiddenColumns(const QStringList& columns);
    void refresh();
    void stop();
    void countExactly();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const SelectQuery& query() const { return m_query; }
    [[nodiscard]] SelectQuery scopedQuery() const { return scoped(m_query); } ///< as it is sent
    [[nodiscard]] Filter inScope(const Filter& filter) const;
    [[nodiscard]] RowFilter rows() const; ///< filter and order of the query
    [[nodiscard]] QString whereText() const; ///< as typed, where that is still in force
    [[nodiscard]] const TableSet& relatedTables() const { return m_related; }
    [[nodiscard]] const PageInfo& page() const { return m_page; }
    [[nodiscard]] const TablePtr& table() const { return m_table; }
    [[nodiscard]] const QualifiedName& name() const { return m_name; }
    [[nodiscard]] const std::optional<LifecycleCount>& lifecycleCount() const
    {
        return m_lifecycle;
    }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isCounting() const { return m_isCounting; }
    [[nodiscard]] qint64 elapsedMs() const { return m_elapsedMs; }
    [[nodiscard]] std::chrono::milliseconds loadingFor() const; ///< 0 when nothing is read
    [[nodiscard]] const Adapter& adapter() const { return *m_adapter; }
    [[nodiscard]] std::shared_ptr<const Adapter> sharedAdapter() const { return m_adapter; }

    [[nodiscard]] ResultModel* model() { return &m_model; }
    [[nodiscard]] EditController* edits() { return &m_edits; }
    [[nodiscard]] const EditController* edits() const { return &m_edits; }

Q_SIGNALS:
    void tableReady(); ///< table() is set
    void stateChanged();
    void pageChanged(); ///< page(), totals or lifecycle counts are different
    /// The condition was refused; the rows shown are those of the last accepted one.
    void filterRefused(const tw::Error& error);
    void orderRefused(const tw::Error& error); ///< `position` counts in the typed line

private:
    void load();
    void applyScope();
    [[nodiscard]] SelectQuery scoped(SelectQuery query) const;
    void loadFirstPage();
    void loadRelatedTables();
    void loadTotals();
    void countLifecycle();
    void count(bool thenGoToLastPage);
    [[nodiscard]] quint64 beginCount();
    [[nodiscard]] bool endCount(quint64 number);
    void onDescribed(const Result<TablePtr>& result);
    void onRows(quint64 load);
    void onPageLoaded(quint64 load, const Result<PageInfo>& result);
    void onPageFailed(const Error& error);
    void onSaved(const ApplyReport& report, const Batch& batch, const QList<RowKey>& rows);
    void setState(State state);
    void abandonLoad();
    void abandonCount();
    [[nodiscard]] bool countsByItself() const;

    std::shared_ptr<const Adapter> m_adapter;
    QualifiedName m_name;
    TablePtr m_table;
    ChildScope m_scope;
    SelectQuery m_query; ///< what is asked for
    SelectQuery m_shown; ///< what the rows in the model answer
    std::pair<RowFilter, QString> m_typed; ///< a WHERE line and what it was read as
    TableSet m_related; ///< tables that the filter reaches
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
    Operation<qint64> m_counting;
    Operation<LifecycleCount> m_lifecycleCounting;
    Operation<TableSet> m_describing;
    quint64 m_countNumber = 0;
    bool m_isCounting = false;
    EditController m_edits;
    ResultModel m_model;
    AsyncAdapter m_reader;
    AsyncAdapter m_counter;
};

}

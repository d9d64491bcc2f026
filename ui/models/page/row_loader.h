// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse_query.h"
#include "models/feed/paged_feed.h"
#include "models/feed/row_count.h"
#include "models/feed/window_feed.h"

#include <QElapsedTimer>

namespace tw {

/// Loads the rows of a query into the model of a table page, in result pages or as they scroll into
/// view, counts them and goes to single ones. Lives in the GUI thread; all reads run on the threads
/// of the connection, and an answer that was overtaken by a newer load is dropped.
class RowLoader final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Opening, ///< the table is not described yet
        Loading,
        Ready,
        Failed
    };

    enum class Mode
    {
        Pages, ///< one result page at a time, by number
        Continuous, ///< all rows, read as they scroll into view
    };

    /// Table, query and model must outlive the loader.
    RowLoader(std::shared_ptr<const Adapter> adapter, const TableDescription& table,
        BrowseQuery& query, ResultModel& model, QObject* parent = nullptr);

    /// Goes back to State::Opening; what changes the query meanwhile loads nothing.
    void setOpening();

    /// Loads the rows of the requested query. Ends in loaded() or readFailed(). Ignored before the
    /// table is described.
    void load(ReadFrom from);

    /// Stops loading, counting and seeking; rows that have come stay.
    void stop();

    /// A failure of a load was reported in full: the rows shown are incomplete, or they are still
    /// those of the query shown.
    void fail(const Error& error);

    /// The requested query was refused: the result page shown stays, and state() is Ready.
    void keepShown();

    /// What the rows in the model are.
    [[nodiscard]] State state() const { return m_state; }

    /// Why the last load failed or is incomplete.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// Whether rows are on their way, also rows that scrolled into view.
    [[nodiscard]] bool isReading() const;

    /// Whether the number of a row to go to is being looked up.
    [[nodiscard]] bool isSeeking() const { return m_feed->isSeeking(); }

    /// How long the last load took, and how long the one under way has been (0: there is none).
    [[nodiscard]] qint64 elapsedMs() const { return m_elapsedMs; }
    [[nodiscard]] std::chrono::milliseconds loadingFor() const;

    /// How rows are shown, from the first row on. Rows without identity, or sorted by relevance,
    /// come in pages all the same; see isContinuous().
    void setMode(Mode mode);

    /// The mode as it was set; isContinuous(): whether rows really come so.
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool isContinuous() const;

    /// How many rows are held and read at once in Mode::Continuous.
    void setLimits(const RowWindow::Limits& limits) { m_window.setLimits(limits); }

    /// The result page in the model, with what is known of the total.
    [[nodiscard]] const PageInfo& page() const { return m_page; }

    /// Loads another result page; a new size keeps the first visible row on the page.
    void setPage(qint64 number);
    void setPageSize(qint64 size);
    void goToLastPage(); ///< counts first where the total is not known exactly

    /// Goes to the row at a place. Ends in rowReached() or requestFailed().
    void goTo(const RowPlace& place);

    /// Counts the rows shown exactly, or only where that is quick.
    void countExactly();

    /// Counts the rows shown only where that is quick.
    void countUnasked();

    /// What is being counted, and live rows apart from deleted ones.
    [[nodiscard]] const RowCount& count() const { return m_count; }

Q_SIGNALS:
    /// state() is different.
    void stateChanged();
    /// page(), counting or seeking is different.
    void pageChanged();
    /// A load begins, or was stopped: what came before counts no more.
    void superseded();
    /// The first rows of the requested query are in the model.
    void replaced();
    /// A load has ended well; state() is Ready next.
    void loaded();
    /// A read has failed; whoever hears of it calls fail(), keepShown() or load().
    void readFailed(const tw::Error& error);
    /// The row that was gone to is in the model, at this true position.
    void rowReached(qint64 position);
    /// A row was not found, or rows were not counted, or conditions had to be removed.
    void requestFailed(const tw::Error& error);

private:
    void connectFeed(RowFeed& feed);
    void onArrived();
    void onFailed(const Error& error);
    void onCounted(qint64 total);
    void count(bool thenGoToLastPage);
    void setState(State state);

    const TableDescription& m_table;
    BrowseQuery& m_query;
    AsyncAdapter m_reader;
    AsyncAdapter m_counter;
    PagedFeed m_paged;
    WindowFeed m_window;
    RowFeed* m_feed = &m_paged; ///< the one that reads the rows in the model
    RowCount m_count;
    Mode m_mode = Mode::Pages;
    State m_state = State::Opening;
    PageInfo m_page;
    std::optional<Error> m_error;
    qint64 m_elapsedMs = 0;
    QElapsedTimer m_clock;
    bool m_goesToLastPage = false; ///< as soon as it is known which one that is
};

}

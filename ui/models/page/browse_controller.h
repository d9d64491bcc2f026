// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/edit_controller.h"
#include "models/feed/saved_rows.h"
#include "models/rows/result_model.h"
#include "row_loader.h"
#include "stale_check.h"

namespace tw {

/// One table page without its widgets: the table, the query, the rows and the edits over them, and
/// what each means for the others. Callers speak to these parts directly; the controller follows
/// the table when somebody changes it. Lives in the GUI thread.
class BrowseController final : public QObject
{
    Q_OBJECT

public:
    using State = RowLoader::State;
    using RowMode = RowLoader::Mode;

    /// The table of this name; nothing is asked of the server before open().
    BrowseController(
        std::shared_ptr<const Adapter> adapter, QualifiedName name, QObject* parent = nullptr);

    /// Describes the table, then loads its first rows.
    void open();

    /// Reads the rows again, and describes the table again beside that; see tableChanged().
    void refresh();

    /// Reads the rows again, without the table.
    void reread();

    /// Reads the values of masked columns too, or no longer: then conditions and sorts on them are
    /// removed. Values are masked again until the rows have come anew.
    void setRevealed(bool revealed);

    /// Columns by which a person tells rows apart that have no key of their own; empty: none. Reads
    /// the rows again, but from within tableReady().
    void setKey(const QStringList& key);

    /// The table as described last, null before tableReady().
    [[nodiscard]] const TablePtr& table() const { return m_description.table(); }

    /// The name of the table as described, before that the one asked for.
    [[nodiscard]] const QualifiedName& name() const { return m_description.name(); }

    /// How the table is described, with a chosen key and revealed values.
    [[nodiscard]] const TableDescription& description() const { return m_description; }

    /// What is asked for.
    [[nodiscard]] BrowseQuery& query() { return m_query; }
    [[nodiscard]] const BrowseQuery& query() const { return m_query; }

    /// How rows are loaded and counted.
    [[nodiscard]] RowLoader& loader() { return m_loader; }
    [[nodiscard]] const RowLoader& loader() const { return m_loader; }

    /// Whether rows are loading, ready or failed, see RowLoader.
    [[nodiscard]] State state() const { return m_loader.state(); }

    /// The rows with the edits over them.
    [[nodiscard]] ResultModel* model() { return &m_model; }
    [[nodiscard]] const ResultModel* model() const { return &m_model; }

    /// What is staged over the rows, and its save.
    [[nodiscard]] EditController* edits() { return &m_edits; }
    [[nodiscard]] const EditController* edits() const { return &m_edits; }

    /// What became of the rows of the latest save.
    [[nodiscard]] const SavedRows& savedRows() const { return m_saved; }

    /// The connection that everything of the page is read by.
    [[nodiscard]] const Adapter& adapter() const { return *m_adapter; }
    [[nodiscard]] std::shared_ptr<const Adapter> sharedAdapter() const { return m_adapter; }

Q_SIGNALS:
    /// table() is set; no rows were asked for yet.
    void tableReady();
    /// Somebody changed the table: staged edits go along as far as they can, between these, and
    /// the rows are read again after them.
    void tableChanging(const tw::TableChange& change);
    void tableChanged(const tw::TableChange& change);
    /// There is no table of that name any more.
    void tableGone(const tw::Error& error);
    /// state() is different.
    void stateChanged();
    /// The result page, totals, counting or seeking are different.
    void pageChanged();

private:
    void connectParts();
    void connectEdits();
    void describeAgain();
    void onDescribed(const DescribedTable& described);
    void onDescribeFailed(const Error& error);
    void begin(const DescribedTable& described);
    [[nodiscard]] bool follow(const DescribedTable& described);
    void exchange(const TableChange& change);
    void applyScope();
    void onReadFailed(const Error& error);
    void report(const Error& error);
    void completeEdits();
    void onSaved(const ApplyReport& report, const Batch& batch, const QList<RowKey>& rows,
        const ChangeSet& staged);

    std::shared_ptr<const Adapter> m_adapter;
    TableDescription m_description;
    StaleCheck m_stale;
    BrowseQuery m_query;
    EditController m_edits;
    ResultModel m_model;
    RowLoader m_loader;
    SavedRows m_saved;
    bool m_mustDescribe = false; ///< once the save is over
};

}

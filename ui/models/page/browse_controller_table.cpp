// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The table that rows are read by: how it is described, and what happens when it is another one.

#include "browse_controller.h"

#include "models/tables/chosen_key.h"

#include <tuplewright/query/mask.h>

namespace tw {

namespace {

/// What a server says to a statement that was written by an outdated description.
bool mayBeOutdated(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::UndefinedObject:
    case ErrorKind::Unsupported: // a cached plan must not change its result
    case ErrorKind::DataType:
    case ErrorKind::Permission:
    case ErrorKind::InvalidArgument:
        return true;
    case ErrorKind::Query: // SQLite has no code of its own for what it does not find
        return error.nativeCode != 0;
    default:
        return false;
    }
}

/// A save that failed so may have met other columns, other values of an enum or another table.
bool mayMeanAnotherTable(const Error& error)
{
    return mayBeOutdated(error) || error.kind == ErrorKind::InvalidState
        || error.kind == ErrorKind::Data || error.kind == ErrorKind::InvalidText;
}

}

void BrowseController::connectTable()
{
    connect(&m_edits, &EditController::notSaved, this, [this](const ApplyReport& report) {
        if (report.error && mayMeanAnotherTable(*report.error))
            lookAtTable();
    });
    connect(&m_edits, &EditController::savingChanged, this, [this] {
        if (!m_edits.isSaving() && std::exchange(m_mustLook, false))
            lookAtTable();
    });
}

void BrowseController::open()
{
    setState(State::Opening);
    m_reader
        .call([name = m_name](const Adapter& adapter, const CallOptions& options) {
            return describeWhole(adapter, name, options);
        })
        .then(this, [this](const Result<DescribedTable>& result) { onDescribed(result); });
}

void BrowseController::onDescribed(const Result<DescribedTable>& result)
{
    if (!result) {
        m_error = result.error();
        setState(State::Failed);
        return;
    }
    m_stamp = result->stamp;
    takeTable(result->table);
    Q_EMIT tableReady();
    load();
}

/// For the first time; see exchange().
void BrowseController::takeTable(const TablePtr& described)
{
    m_described = described;
    m_table = withChosenKey(described, m_key);
    m_readTable = m_isRevealed ? unmasked(m_table) : m_table;
    m_name = m_table->name;
    m_query.table = m_name;
    m_edits.setTable(m_table, m_stamp);
    m_model.setTable(m_table, &m_edits);
    applyScope();
}

void BrowseController::setKey(const QStringList& key)
{
    if (std::exchange(m_key, key) == key || !m_table)
        return;
    if (m_state == State::Opening)
        takeTable(m_described);
    else
        static_cast<void>(follow({m_described, m_stamp}));
}

void BrowseController::refresh()
{
    if (!m_table)
        return open();
    m_model.decorations().forgetTyped();
    load(true);
    lookAtTable();
}

void BrowseController::reread()
{
    if (m_table)
        load(true);
    else
        open();
}

// On a thread of its own, beside the rows: nobody waits for it while nothing differs.
void BrowseController::lookAtTable()
{
    if (!m_table)
        return;
    m_looking.requestCancel();
    m_isLooking = true;
    m_looking
        = m_describer.call([name = m_name](const Adapter& adapter, const CallOptions& options) {
              return describeWhole(adapter, name, options);
          });
    m_looking.then(this, [this, look = ++m_look](const Result<DescribedTable>& result) {
        if (look == m_look)
            onLookedAtTable(result);
    });
}

void BrowseController::onLookedAtTable(const Result<DescribedTable>& result)
{
    m_isLooking = false;
    if (result && follow(*result))
        return;
    const std::optional<Error> suspected = std::exchange(m_suspected, std::nullopt);
    const bool isGone = !result && result.error().kind == ErrorKind::UndefinedObject;
    if (suspected)
        blame(isGone ? result.error() : *suspected);
    if (isGone)
        Q_EMIT tableGone(result.error());
}

/// Whether a failed read is told of only when the table was looked at, once for each load.
bool BrowseController::looksFirst(const Error& error)
{
    if (m_isLooking)
        return true;
    if (!mayBeOutdated(error) || m_looked == m_load)
        return false;
    m_looked = m_load;
    lookAtTable();
    return m_isLooking;
}

/// False when there is nothing new, or it cannot be taken now.
bool BrowseController::follow(const DescribedTable& described)
{
    if (!m_edits.canFollow()) {
        m_mustLook = m_edits.isSaving();
        return false;
    }
    const QStringList key = TableChange({m_described, m_stamp}, described).moved(m_key);
    m_key = key.size() == m_key.size() ? key : QStringList();
    m_described = described.table;
    const TableChange change(
        {m_table, m_stamp}, {withChosenKey(m_described, m_key), described.stamp});
    if (change.isNothing())
        m_stamp = described.stamp;
    else
        exchange(change);
    return !change.isNothing();
}

void BrowseController::exchange(const TableChange& change)
{
    Q_EMIT tableChanging(change);
    // The view keeps the place of rows that go one by one.
    m_model.clear();
    m_model.setTable({}, nullptr);
    m_edits.follow(change);
    m_table = change.now().table;
    m_stamp = change.now().stamp;
    m_readTable = m_isRevealed ? unmasked(m_table) : m_table;
    m_name = m_table->name;
    moveQuery(change);
    m_model.setTable(m_table, &m_edits);
    m_model.setComputed(m_computed);
    applyScope();
    m_state = State::Opening; // what is set up meanwhile reads no rows
    Q_EMIT tableChanged(change);
    load();
    m_looked = m_load;
}

void BrowseController::moveQuery(const TableChange& change)
{
    const RowFilter rows = change.moved(this->rows());
    m_query.table = m_name;
    m_query.filter = rows.filter;
    m_query.sort = rows.sort;
    m_query.columns.clear();
    m_hidden = change.moved(m_hidden);
    m_shown = m_query;
    m_typed = {};
    m_related = {};
    m_proven.clear();
    loadRelatedTables();
}

/// A row without a key is compared as a whole when it is saved, with columns that came later too.
void BrowseController::completeEdits()
{
    if (m_table->rowAddress != RowAddress::Physical)
        return;
    for (const RowKey& key : m_edits.changes().keys())
        if (const std::optional<int> row = key.isNew() ? std::nullopt : m_model.findRow(key))
            m_edits.complete(key, m_model.loadedRow(*row));
}

}

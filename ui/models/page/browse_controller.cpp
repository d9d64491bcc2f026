// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_controller.h"

namespace tw {

BrowseController::BrowseController(
    std::shared_ptr<const Adapter> adapter, QualifiedName name, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_description(adapter, std::move(name))
    , m_query(adapter, m_description)
    , m_edits(adapter)
    , m_loader(std::move(adapter), m_description, m_query, m_model)
    , m_saved(m_model, m_edits)
{
    connectParts();
    connectEdits();
}

void BrowseController::connectParts()
{
    connect(&m_description, &TableDescription::described, this, &BrowseController::onDescribed);
    connect(&m_description, &TableDescription::failed, this, &BrowseController::onDescribeFailed);
    connect(&m_query, &BrowseQuery::scopeChanged, this, &BrowseController::applyScope);
    connect(&m_query, &BrowseQuery::relatedTablesChanged, this, [this] {
        if (state() == State::Ready)
            Q_EMIT pageChanged();
    });
    connect(&m_query.columns(), &QueryColumns::computedChanged, this,
        [this] { m_model.setComputed(m_query.columns().computed()); });
    connect(&m_loader, &RowLoader::superseded, this, [this] {
        m_saved.stop();
        m_stale.reset();
    });
    connect(&m_loader, &RowLoader::replaced, this,
        [this] { m_model.setRevealed(m_description.isRevealed()); });
    connect(&m_loader, &RowLoader::loaded, this, &BrowseController::completeEdits);
    connect(&m_loader, &RowLoader::readFailed, this, &BrowseController::onReadFailed);
    connect(&m_loader, &RowLoader::stateChanged, this, &BrowseController::stateChanged);
    connect(&m_loader, &RowLoader::pageChanged, this, &BrowseController::pageChanged);
}

void BrowseController::connectEdits()
{
    connect(&m_edits, &EditController::saved, this, &BrowseController::onSaved);
    connect(&m_edits, &EditController::notSaved, this, [this](const ApplyReport& report) {
        if (report.error && mayMeanStaleTable(*report.error))
            describeAgain();
    });
    connect(&m_edits, &EditController::savingChanged, this, [this] {
        if (!m_edits.isSaving() && std::exchange(m_mustDescribe, false))
            describeAgain();
    });
}

void BrowseController::open()
{
    m_loader.setOpening();
    m_description.describe(Lane::Rows);
}

void BrowseController::refresh()
{
    if (!table())
        return open();
    m_model.decorations().forgetTyped();
    m_loader.load(ReadFrom::View);
    describeAgain();
}

void BrowseController::reread()
{
    if (table())
        m_loader.load(ReadFrom::View);
    else
        open();
}

void BrowseController::setRevealed(bool revealed)
{
    if (!m_description.setRevealed(revealed) || !table())
        return;
    if (!revealed)
        m_model.setRevealed(false);
    m_loader.load(ReadFrom::View);
}

void BrowseController::setKey(const QStringList& key)
{
    if (!m_description.setKey(key) || !table())
        return;
    const DescribedTable current = m_description.current();
    if (state() == State::Opening)
        begin(current);
    else
        static_cast<void>(follow(current));
}

// Beside the rows: nobody waits for it while nothing differs.
void BrowseController::describeAgain()
{
    if (table())
        m_description.describe(Lane::Facts);
}

void BrowseController::onDescribed(const DescribedTable& described)
{
    if (!table()) {
        begin(described);
        Q_EMIT tableReady();
        m_loader.load(ReadFrom::Start);
    } else if (!follow(described)) {
        if (const std::optional<Error> held = m_stale.release())
            report(*held);
    }
}

void BrowseController::onDescribeFailed(const Error& error)
{
    if (!table())
        return m_loader.fail(error);
    const bool isGone = error.kind == ErrorKind::UndefinedObject;
    if (const std::optional<Error> held = m_stale.release())
        report(isGone ? error : *held);
    if (isGone)
        Q_EMIT tableGone(error);
}

/// For the first time; see exchange().
void BrowseController::begin(const DescribedTable& described)
{
    m_description.set(described);
    m_query.begin();
    m_edits.setTable(table(), m_description.stamp());
    m_model.setTable(table(), &m_edits);
    applyScope();
}

/// False when there is nothing new, or it cannot be taken over now.
bool BrowseController::follow(const DescribedTable& described)
{
    if (!m_edits.canFollow()) {
        m_mustDescribe = m_edits.isSaving();
        return false;
    }
    const TableChange change = m_description.compare(described);
    if (change.isNothing())
        return false;
    exchange(change);
    return true;
}

void BrowseController::exchange(const TableChange& change)
{
    Q_EMIT tableChanging(change);
    // The view keeps the place of rows that go one by one.
    m_model.clear();
    m_model.setTable({}, nullptr);
    m_edits.follow(change);
    m_description.adopt(change);
    m_query.follow(change);
    m_model.setTable(table(), &m_edits);
    m_model.setComputed(m_query.columns().computed());
    applyScope();
    m_loader.setOpening();
    Q_EMIT tableChanged(change);
    m_loader.load(ReadFrom::Start);
    m_stale.markChecked();
}

void BrowseController::applyScope()
{
    QMap<int, Value> values;
    for (const auto& [column, value] : m_query.scope().values)
        values.insert(table()->columnIndex(column), value);
    m_edits.staged().setNewRowValues(values);
    m_model.setNewRowTest([values](const StagedRow& row) {
        for (auto own = values.cbegin(); own != values.cend(); ++own)
            if (row.cells.value(own.key(), Value::defaultMarker()) != own.value())
                return false;
        return true;
    });
}

void BrowseController::onReadFailed(const Error& error)
{
    const bool isDescribing = m_description.isDescribing();
    if (!m_stale.hold(error, isDescribing))
        report(error);
    else if (!isDescribing)
        describeAgain();
}

void BrowseController::report(const Error& error)
{
    if (!refusesQuery(error))
        return m_loader.fail(error);
    if (m_query.columns().removeUnproven(error))
        return m_loader.load(ReadFrom::View);
    if (!m_query.returnToShown())
        return m_loader.fail(error);
    m_loader.keepShown();
    m_query.refuse(error);
}

/// A row without a key is compared as a whole when it is saved, with columns that came later too.
void BrowseController::completeEdits()
{
    if (table()->rowAddress != RowAddress::Physical)
        return;
    for (const RowKey& key : m_edits.changes().keys())
        if (const std::optional<int> row = key.isNew() ? std::nullopt : m_model.findRow(key))
            m_edits.staged().complete(key, m_model.loadedRow(*row));
}

// Rows stay where they are and show what the server keeps; only removed rows need a new page.
void BrowseController::onSaved(const ApplyReport& report, const Batch& batch,
    const QList<RowKey>& rows, const ChangeSet& staged)
{
    m_saved.show(report, batch, rows, staged);
    const bool removed = std::ranges::any_of(
        batch, [](const BatchStep& step) { return step.kind == ChangeKind::Delete; });
    // A saved row has a new physical address, which only a load brings, as it brings what is
    // masked.
    m_model.setRevealed(false);
    const bool mustRenew = m_description.isRevealed() || !m_query.requested().computed.empty();
    if (mustRenew)
        m_description.renewReadTable();
    if (removed || mustRenew || !m_saved.canReadAgain())
        return m_loader.load(ReadFrom::View);
    m_loader.countUnasked();
    m_saved.readAgain(m_query.forReading().longestValue);
}

}

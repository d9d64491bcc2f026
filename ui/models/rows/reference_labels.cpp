// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_labels.h"

#include "models/text/value_codec.h"
#include "result_model.h"

#include <algorithm>

namespace tw {

namespace {

using Loaded = std::pair<RowLabels, QStringList>;

/// A label is a help, not worth a long wait.
constexpr std::chrono::seconds kReferenceLabelsTimeout(5);
constexpr int kCollectAfterMs = 20;
constexpr qsizetype kMostKept = 50'000; ///< for each foreign key

/// Keys differ when their bytes do, whatever the server holds for equal.
QByteArray nameOf(const KeyValues& key)
{
    QByteArray name;
    for (const Value& value : key) {
        name += char('0' + int(value.storage()));
        name += QByteArray::number(value.bytes().size()) + ':' + value.bytes();
    }
    return name;
}

QString oneLine(const QString& label)
{
    if (label.isEmpty())
        return label;
    QString line
        = CellFormatter::display(viewOf(Value::text(label.left(ReferenceLabels::kLongest))),
            ColumnType{.typeClass = TypeClass::Text})
              .text;
    return line.left(ReferenceLabels::kLongest);
}

/// Nothing but the key itself tells the rows apart.
bool isUntold(const std::optional<RowLabels>& source, const ForeignKey& key)
{
    return source && source->columns() == key.targetColumns;
}

Result<Loaded> load(const Adapter& adapter, const ForeignKey& key, std::optional<RowLabels> source,
    const QList<KeyValues>& keys, const CallOptions& given)
{
    CallOptions options = given;
    options.deadline = QDeadlineTimer(kReferenceLabelsTimeout);
    if (!source) {
        TW_TRY(TablePtr table, adapter.describe(key.target, options));
        source.emplace(std::move(table), QStringList(), key.targetColumns);
    }
    QStringList texts;
    if (!isUntold(source, key)) {
        Session session(adapter.pool(), QStringLiteral("labels"));
        TW_TRY(texts, source->of(session, keys, options));
    }
    return Loaded(*std::move(source), std::move(texts));
}

}

ReferenceLabels::ReferenceLabels(
    std::shared_ptr<const Adapter> adapter, ResultModel& model, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
    , m_model(model)
{
    m_collecting.setSingleShot(true);
    m_collecting.setInterval(kCollectAfterMs);
    connect(&m_collecting, &QTimer::timeout, this, &ReferenceLabels::collect);
    const auto later = [this] { m_collecting.start(); };
    connect(&model, &ResultModel::modelReset, this, &ReferenceLabels::onModelReset);
    connect(&model, &ResultModel::totalRowsChanged, this, &ReferenceLabels::onRowsCounted);
    connect(&model, &ResultModel::rowsInserted, this, later);
    connect(&model, &ResultModel::dataChanged, this, later);
    onModelReset();
}

ReferenceLabels::~ReferenceLabels()
{
    abandon();
}

void ReferenceLabels::setEnabled(bool enabled)
{
    if (enabled == m_isEnabled)
        return;
    m_isEnabled = enabled;
    if (enabled)
        m_collecting.start();
    else
        abandon();
    Q_EMIT columnsChanged();
}

bool ReferenceLabels::isLabelled(int column) const
{
    return placeAt(column) != nullptr;
}

QString ReferenceLabels::label(qint64 position, int column) const
{
    const Place* place = placeAt(column);
    if (!place || place->texts.isEmpty())
        return {};
    return place->texts.value(nameOf(keyAt(*place, position)));
}

const ReferenceLabels::Place* ReferenceLabels::placeAt(int column) const
{
    if (!m_isEnabled)
        return nullptr;
    const auto found = std::ranges::find_if(m_places,
        [column](const Place& place) { return !place.isOff && place.columns.last() == column; });
    return found == m_places.end() ? nullptr : &*found;
}

void ReferenceLabels::abandon()
{
    ++m_load; // what still arrives belongs to nobody
    for (Place& place : m_places) {
        place.loading.requestCancel();
        place.isLoading = false;
    }
}

void ReferenceLabels::onModelReset()
{
    abandon();
    m_places.clear();
    const TablePtr& table = m_model.table();
    if (!table)
        return;
    for (const ForeignKey& key : table->foreignKeys) {
        Place place;
        place.key = key;
        place.columns.reserve(key.columns.size());
        for (const QString& column : key.columns)
            place.columns.append(table->columnIndex(column));
        const auto standsThere
            = [&place](const Place& other) { return other.columns.last() == place.columns.last(); };
        if (!place.columns.isEmpty() && !place.columns.contains(-1)
            && std::ranges::none_of(m_places, standsThere))
            m_places.append(std::move(place));
    }
    m_collecting.start();
}

// Rows that are read again may be called something else by now.
void ReferenceLabels::onRowsCounted()
{
    if (m_model.loadedRows() > 0)
        return;
    abandon();
    for (Place& place : m_places) {
        place.texts.clear();
        place.isOff = place.isOff && isUntold(place.source, place.key);
    }
    m_collecting.start(); // for new rows that are not saved
}

void ReferenceLabels::collect()
{
    for (qsizetype index = 0; m_isEnabled && index < m_places.size(); ++index)
        ask(index);
    reportIfComplete();
}

bool ReferenceLabels::isComplete() const
{
    return !m_isEnabled
        || (!m_collecting.isActive() && std::ranges::none_of(m_places, &Place::isLoading));
}

void ReferenceLabels::reportIfComplete()
{
    if (isComplete())
        Q_EMIT completed();
}

KeyValues ReferenceLabels::keyAt(const Place& place, qint64 position) const
{
    KeyValues key;
    key.reserve(place.columns.size());
    for (const int column : place.columns) {
        const Value value = m_model.cells().value(position, column);
        if (value.isNull() || value.isDefault())
            return {};
        key.append(value);
    }
    return key;
}

void ReferenceLabels::ask(qsizetype index)
{
    Place& place = m_places[index];
    if (place.isOff || place.isLoading)
        return;
    QList<KeyValues> keys;
    QList<QByteArray> names;
    QSet<QByteArray> seen;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        KeyValues key = keyAt(place, m_model.position(row));
        if (key.isEmpty())
            continue;
        const QByteArray name = nameOf(key);
        if (place.texts.contains(name) || seen.contains(name))
            continue;
        seen.insert(name);
        names.append(name);
        keys.append(std::move(key));
    }
    if (keys.isEmpty())
        return;
    place.isLoading = true;
    place.loading = m_reader.call(
        [key = place.key, source = place.source, keys](const Adapter& adapter,
            const CallOptions& options) { return load(adapter, key, source, keys, options); });
    place.loading.then(this, [this, index, names, load = m_load](const Result<Loaded>& result) {
        if (load == m_load)
            onLoaded(index, names, result);
    });
}

void ReferenceLabels::onLoaded(
    qsizetype index, const QList<QByteArray>& names, const Result<Loaded>& result)
{
    Place& place = m_places[index];
    place.isLoading = false;
    const bool isFirst = !place.source;
    if (result)
        place.source = result->first;
    if (!result || result->second.isEmpty()) {
        place.isOff = true;
        Q_EMIT columnsChanged();
        return reportIfComplete();
    }
    if (place.texts.size() + names.size() > kMostKept)
        place.texts.clear();
    for (qsizetype i = 0; i < names.size(); ++i)
        place.texts.insert(names.at(i), oneLine(result->second.at(i)));
    Q_EMIT changed(place.columns.last(), isFirst);
    ask(index); // for rows that came in the meantime
    reportIfComplete();
}

}

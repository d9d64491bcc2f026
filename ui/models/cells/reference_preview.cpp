// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_preview.h"

#include "models/text/error_text.h"
#include "models/text/number_text.h"
#include "models/text/value_codec.h"

#include <tuplewright/reading/row_labels.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>
#include <tuplewright/values/shortened_value.h>

namespace tw {

namespace {

constexpr std::chrono::seconds kReferencePreviewTimeout(5);
constexpr qint64 kLongestRead = 4096; ///< bytes of a value; of others only the size is read

CellDisplay cutShort(CellDisplay display)
{
    const bool isWhole = display.text.size() <= ReferencePreview::kLongestText && !display.moreLines
        && display.shortenedFrom == 0;
    if (!isWhole)
        display.text = display.text.left(ReferencePreview::kLongestText - 1) + QChar(0x2026);
    return display;
}

/// Those of the key, and then the first ones of the table.
QStringList columnsToShow(const Table& table, const ForeignKey& key)
{
    QStringList columns = key.targetColumns;
    for (const Column& column : table.columns)
        if (columns.size() < ReferencePreview::kMostColumns && !columns.contains(column.name))
            columns.append(column.name);
    return columns;
}

SelectQuery queryOf(const Table& table, const ForeignKey& key, const KeyValues& values)
{
    SelectQuery query;
    query.table = table.name;
    query.columns = columnsToShow(table, key);
    query.deleted = DeletedRows::All;
    query.longestValue = kLongestRead;
    std::vector<Filter> parts;
    parts.reserve(size_t(values.size()));
    for (qsizetype i = 0; i < values.size(); ++i)
        parts.push_back(
            Filter::condition(key.targetColumns.at(i), FilterOperator::Equal, {values.at(i)}));
    query.filter = Filter::all(std::move(parts));
    return query;
}

CellDisplay displayOf(
    const Table& table, const QString& name, const CellView& cell, const DisplayZone& zone)
{
    const Column& column = table.columns.at(table.columnIndex(name));
    if (column.isMasked && !cell.isNull())
        return CellFormatter::masked();
    if (cell.isShortened()) {
        const qint64 size = ShortenedValue::read(cell.bytes).size;
        return {sizeText(size), CellGlyph::Binary, false, size};
    }
    CellDisplay shown = CellFormatter::display(cell, column.type);
    if (shown.glyph == CellGlyph::Text && DisplayZone::isAbout(column.type))
        shown.text = zone.shown(shown.text).value_or(shown.text);
    return cutShort(std::move(shown));
}

/// Empty when nothing but the key itself tells the row apart.
Result<QString> labelOf(const Adapter& adapter, const TablePtr& table, const ForeignKey& key,
    const KeyValues& values, const CallOptions& options)
{
    const RowLabels labels(table, {}, key.targetColumns);
    if (labels.columns() == key.targetColumns)
        return QString();
    Session session(adapter.pool(), QStringLiteral("preview"));
    TW_TRY(const QStringList texts, labels.of(session, {values}, options));
    const QString text = texts.value(0);
    return text.isEmpty()
        ? text
        : cutShort(CellFormatter::display(viewOf(Value::text(text)), ColumnType())).text;
}

Result<ReferencePreview::Row> read(const Adapter& adapter, const ForeignKey& key,
    const KeyValues& values, const DisplayZone& zone, const CallOptions& given)
{
    CallOptions options = given;
    options.deadline = QDeadlineTimer(kReferencePreviewTimeout);
    TW_TRY(const TablePtr table, adapter.describe(key.target, options));
    const SelectQuery query = queryOf(*table, key, values);
    ResultSet rows;
    TW_TRY_VOID(adapter.page(
        *table, query, PageRequest{1, 1}, CountMode::None, AddressColumns::Omit, rows, options));
    ReferencePreview::Row row;
    row.exists = rows.rowCount() > 0;
    if (!row.exists)
        return row;
    for (int column = 0; column < query.columns.size(); ++column) {
        const QString& name = query.columns.at(column);
        row.lines.append({name, displayOf(*table, name, rows.cell(0, column), zone)});
    }
    TW_TRY(row.label, labelOf(adapter, table, key, values, options));
    return row;
}

}

ReferencePreview::ReferencePreview(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
{ }

ReferencePreview::~ReferencePreview()
{
    m_reading.requestCancel();
}

void ReferencePreview::giveUp()
{
    ++m_load; // what still arrives belongs to nobody
    m_reading.requestCancel();
    m_row = {};
    m_error.reset();
    m_isLoading = false;
}

void ReferencePreview::clear()
{
    giveUp();
    Q_EMIT changed();
}

void ReferencePreview::load(const ForeignKey& key, const KeyValues& values, const DisplayZone& zone)
{
    giveUp();
    m_key = key;
    m_values = values;
    m_isLoading = true;
    m_reading
        = m_reader.call([key, values, zone](const Adapter& adapter, const CallOptions& options) {
              return read(adapter, key, values, zone, options);
          });
    m_reading.then(this, [this, load = m_load](const Result<Row>& result) {
        if (load != m_load)
            return;
        m_isLoading = false;
        m_row = result.value_or(Row());
        m_error = result ? std::nullopt : std::optional(result.error());
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

QString ReferencePreview::title() const
{
    return m_row.label.isEmpty() ? m_key.target.display()
                                 : m_key.target.display() + QStringLiteral(" · ") + m_row.label;
}

QString ReferencePreview::note() const
{
    if (m_isLoading)
        return tr("Loading…");
    if (m_error)
        return explain(*m_error).what;
    if (m_row.exists)
        return {};
    QStringList values;
    for (const Value& value : m_values)
        values.append(cutShort(CellFormatter::display(viewOf(value), ColumnType())).text);
    return tr("No row of %1 has %2 %3")
        .arg(m_key.target.name, m_key.targetColumns.join(QStringLiteral(", ")),
            values.join(QStringLiteral(", ")));
}

QString ReferencePreview::words() const
{
    QStringList all{title()};
    for (const Line& line : m_row.lines)
        all.append(tr("%1: %2").arg(
            line.column, line.value.glyph == CellGlyph::Masked ? tr("masked") : line.value.text));
    if (const QString note = this->note(); !note.isEmpty())
        all.append(note);
    return all.join(u'\n');
}

}

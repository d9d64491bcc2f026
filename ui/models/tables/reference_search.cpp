// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_search.h"

#include "models/text/value_codec.h"

#include <tuplewright/results/result_set.h>

namespace tw {

namespace {

constexpr std::chrono::seconds kReferenceSearchTimeout(10);

Filter matching(const QString& text, const Column& key, const Column* label)
{
    if (text.isEmpty())
        return {};
    std::vector<Filter> parts;
    if (const Result<Value> value = ValueCodec::parse(text, key, Value()))
        parts.push_back(Filter::condition(key.name, FilterOperator::Equal, {*value}));
    if (label) {
        FilterCondition contains{label->name, FilterOperator::Contains, {Value::text(text)}};
        contains.letterCase = LetterCase::Ignore;
        parts.push_back(Filter::condition(std::move(contains)));
    }
    return Filter::any(std::move(parts));
}

Result<QList<ReferenceSearch::Row>> search(const Adapter& adapter, const ForeignKey& reference,
    const QString& text, const CallOptions& options)
{
    TW_TRY(const TablePtr table, adapter.describe(reference.target, options));
    TW_TRY(const Column* key, table->require(reference.targetColumns.value(0)));
    if (key->isMasked)
        return QList<ReferenceSearch::Row>(); // what stands for a masked key names no row
    const Column* label = labelColumn(*table);
    SelectQuery query;
    query.table = table->name;
    query.columns = {key->name};
    if (label && label != key)
        query.columns.append(label->name);
    query.filter = matching(text, *key, label);
    query.sort = {{query.columns.last()}};
    ResultSet rows;
    TW_TRY_VOID(adapter.page(*table, query, PageRequest{1, ReferenceSearch::kMostRows},
        CountMode::None, AddressColumns::Omit, rows, options));
    QList<ReferenceSearch::Row> found;
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        found.append({rows.cell(row, 0).toValue(),
            rows.columnCount() > 1 ? rows.cell(row, 1).toValue().toText() : QString()});
    return found;
}

}

const Column* labelColumn(const Table& table)
{
    const auto isLabel = [&table](const Column& column) {
        return column.type.typeClass == TypeClass::Text && column.readable && !column.isMasked
            && !table.primaryKey.columns.contains(column.name);
    };
    const auto found = std::ranges::find_if(table.columns, isLabel);
    return found == table.columns.end() ? nullptr : &*found;
}

ReferenceSearch::ReferenceSearch(
    std::shared_ptr<const Adapter> adapter, ForeignKey key, QObject* parent)
    : QObject(parent)
    , m_key(std::move(key))
    , m_reader(std::move(adapter), QStringLiteral("reference"))
{ }

ReferenceSearch::~ReferenceSearch()
{
    m_searching.requestCancel();
}

void ReferenceSearch::find(const QString& text)
{
    m_searching.requestCancel();
    const quint64 number = ++m_search;
    m_searching
        = m_reader.call([key = m_key, text](const Adapter& adapter, const CallOptions& given) {
              CallOptions options = given;
              options.deadline = QDeadlineTimer(kReferenceSearchTimeout);
              return search(adapter, key, text, options);
          });
    m_searching.then(this, [this, number](const Result<QList<Row>>& result) {
        if (number != m_search)
            return;
        m_rows = result.value_or(QList<Row>());
        m_error = result ? std::nullopt : std::optional(result.error());
        Q_EMIT changed();
    });
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "images/image_table.h"

#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/query/mask.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isKept(const Column& column)
{
    return column.readable && !column.isMasked && !column.isGenerated();
}

bool mayFire(const Trigger& trigger)
{
    return trigger.firing == Trigger::Firing::Origin || trigger.firing == Trigger::Firing::Always;
}

bool isCheckedLate(const Constraint& constraint)
{
    return constraint.deferrable
        && (constraint.kind == ConstraintKind::PrimaryKey
            || constraint.kind == ConstraintKind::Unique
            || constraint.kind == ConstraintKind::Exclusion);
}

void addDetails(ImageTable& image, const RelationDetails& details)
{
    image.incoming = details.incomingKeys;
    for (const Trigger& trigger : details.triggers) {
        if (mayFire(trigger))
            image.triggers.append(trigger.name);
    }
    const auto isOwn = [&](const IncomingKey& key) { return key.source == image.table->name; };
    image.isTied = std::ranges::any_of(image.incoming, isOwn)
        || std::ranges::any_of(details.constraints, isCheckedLate);
}

void addColumns(ImageTable& image)
{
    const Table& table = *image.table;
    for (const Column& column : table.columns) {
        if (isKept(column))
            image.kept.append(&column);
    }
    if (table.rowAddress != RowAddress::Key)
        return;
    for (const QString& column : table.identityColumns)
        image.keyPlaces.append(image.placeOf(column));
    if (image.keyPlaces.contains(-1))
        image.keyPlaces.clear();
}

}

qsizetype ImageTable::placeOf(const QString& column) const
{
    const auto found = std::ranges::find(kept, column, &Column::name);
    return found == kept.end() ? -1 : found - kept.begin();
}

KeyValues ImageTable::keyOf(const RowImage::Cells& cells) const
{
    KeyValues key;
    for (const qsizetype place : keyPlaces)
        key.append(cells[place]);
    return key;
}

std::optional<KeyValues> ImageTable::valuesOf(
    const RowImage::Cells& cells, const QStringList& columns) const
{
    KeyValues values;
    for (const QString& column : columns) {
        const qsizetype place = placeOf(column);
        if (place < 0)
            return std::nullopt;
        values.append(cells[place]);
    }
    return values;
}

ReceiptTable ImageTable::described() const
{
    ReceiptTable receipt{table->name, stamp.object, {}, {}, {}, triggers};
    for (const Column* column : kept)
        receipt.columns.append(
            {column->name, column->type.name, stamp.columns.value(column->name)});
    if (hasKey())
        receipt.key = table->identityColumns;
    for (const Column& column : table->columns) {
        if (!isKept(column) && !column.isGenerated())
            receipt.leftOut.append(column.name);
    }
    return receipt;
}

Result<const ImageTable*> ImageTables::find(const QualifiedName& name)
{
    std::shared_ptr<const ImageTable>& known = m_tables[name];
    if (!known) {
        Result<ImageTable> loaded = load(name);
        if (!loaded) {
            m_tables.remove(name);
            return fail(std::move(loaded).error());
        }
        known = std::make_shared<const ImageTable>(*std::move(loaded));
    }
    return known.get();
}

Result<ImageTable> ImageTables::load(const QualifiedName& name)
{
    ImageTable image;
    TW_TRY(const TablePtr table, m_session.use(m_options, [&](Connection& connection) {
        return connection.catalogReader().describe(name, m_options);
    }));
    TW_TRY(image.table, maskedBySetting(table, m_session.pool()->config().session.maskedColumns));
    TW_TRY(const QList<RelationDetailsPtr> details,
        m_session.use(m_options, [&](Connection& connection) {
            return connection.catalogReader().details(
                RelationScope::of(name), DetailDepth::Structure, m_options);
        }));
    if (!details.isEmpty())
        addDetails(image, *details.first());
    TW_TRY(image.stamp, readStamp(m_session, name, m_options));
    addColumns(image);
    return image;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_model.h"

#include "failure_words.h"
#include "models/staging/change_words.h"
#include "models/text/cell_formatter.h"

#include <algorithm>
#include <array>

namespace tw {

namespace {

/// The internal id of a table; lines carry the number of their table.
constexpr quintptr kTable = ~quintptr(0);

PendingModel::LineState stateOfRow(const EditController& edits, const RowKey& row)
{
    if (edits.isSaving())
        return PendingModel::LineState::Saving;
    if (edits.saving().isUnknown())
        return PendingModel::LineState::Unknown;
    return edits.saving().failure(row) ? PendingModel::LineState::Failed
                                       : PendingModel::LineState::Ready;
}

/// What a save would find wrong with a row before it sends anything; empty: nothing.
QString objection(const TableRules& rules, const StagedRow& staged, const Table& table)
{
    const bool isNew = staged.kind == ChangeKind::Insert;
    if (!isNew && staged.kind != ChangeKind::Update)
        return {};
    ColumnValues values;
    for (auto cell = staged.cells.cbegin(); cell != staged.cells.cend(); ++cell)
        if (!cell->isDefault())
            values.append({table.columns.at(cell.key()).name, *cell});
    const QList<Violation> found = isNew ? rules.checkNewRow(values) : rules.checkChange(values);
    QStringList missing;
    for (const Violation& violation : found)
        if (violation.kind == ErrorKind::NotNull)
            missing.append(violation.column);
    if (!missing.isEmpty())
        return missing.size() == 1
            ? PendingModel::tr("%1 is missing").arg(missing.constFirst())
            : PendingModel::tr("%1 are missing").arg(missing.join(QStringLiteral(", ")));
    return found.isEmpty() ? QString()
                           : found.constFirst().column + u' ' + found.constFirst().message;
}

QString stateText(PendingModel::LineState state)
{
    switch (state) {
    case PendingModel::LineState::Saving:
        return PendingModel::tr("being saved");
    case PendingModel::LineState::Unknown:
        return PendingModel::tr("unknown whether saved");
    case PendingModel::LineState::Failed:
    case PendingModel::LineState::Incomplete:
    case PendingModel::LineState::Ready:
        break;
    }
    return PendingModel::tr("ready");
}

}

void PendingModel::refresh(const QList<Source>& sources)
{
    beginResetModel();
    m_tables.clear();
    for (const Source& source : sources) {
        if (source.edits->changes().isEmpty())
            continue;
        TableLines& table = m_tables.emplace_back();
        table.source = source;
        const QList<RowKey> rows = source.edits->changes().keys();
        const TableRules rules = source.edits->saving().rules();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            addRow(table, rows.at(i), rules);
            const int more = int(rows.size() - i - 1);
            if (table.lines.size() < kMostLines || more == 0)
                continue;
            Line& rest = table.lines.emplace_back();
            rest.texts = {more == 1 ? tr("1 more row") : tr("%n more rows", nullptr, more)};
            break;
        }
    }
    endResetModel();
}

void PendingModel::addRow(TableLines& table, const RowKey& row, const TableRules& rules)
{
    const EditController& edits = *table.source.edits;
    const StagedRow& staged = *edits.changes().find(row);
    Line line{row, -1, staged.kind, stateOfRow(edits, row), {}, {}};
    QString state = stateText(line.state);
    if (const Error* failure = edits.saving().failure(row);
        failure && line.state == LineState::Failed) {
        const FailedRow failed(*failure, *edits.changes().table(), staged);
        state = explain(failed).what;
        line.why = failureLines(failed);
    } else if (line.state == LineState::Ready) {
        const QString wrong = objection(rules, staged, *edits.changes().table());
        if (!wrong.isEmpty()) {
            line.state = LineState::Incomplete;
            state = wrong;
        }
    }
    const QString name = rowWords(row);
    if (staged.cells.isEmpty()) {
        line.texts = {name, tr("whole row"), {}, changeWords(staged.kind), state};
        table.lines.append(line);
        return;
    }
    for (auto cell = staged.cells.cbegin(); cell != staged.cells.cend(); ++cell) {
        const tw::Column& column = edits.changes().table()->columns.at(cell.key());
        const QString before = staged.original.isEmpty()
            ? QString()
            : shortWords(staged.original.value(cell.key()), column);
        line.column = cell.key();
        line.texts = {name, column.name, before, shortWords(cell.value(), column), state};
        table.lines.append(line);
    }
}

qsizetype PendingModel::rowsStaged() const
{
    qsizetype rows = 0;
    for (const TableLines& table : m_tables)
        rows += table.source.edits->changes().size();
    return rows;
}

QString PendingModel::summary() const
{
    int inserts = 0;
    int updates = 0;
    int removals = 0;
    int restored = 0;
    int failed = 0;
    for (const TableLines& table : m_tables) {
        const ChangeSet& changes = table.source.edits->changes();
        failed += int(table.source.edits->saving().failureCount());
        for (const RowKey& row : changes.keys()) {
            const ChangeKind kind = changes.find(row)->kind;
            inserts += kind == ChangeKind::Insert;
            updates += kind == ChangeKind::Update;
            removals += kind == ChangeKind::Delete || kind == ChangeKind::SoftDelete;
            restored += kind == ChangeKind::Restore;
        }
    }
    QStringList parts;
    const auto add = [&parts](int count, const QString& one, const QString& many) {
        if (count > 0)
            parts.append(count == 1 ? one : many);
    };
    add(updates, tr("1 update"), tr("%n updates", nullptr, updates));
    add(inserts, tr("1 new row"), tr("%n new rows", nullptr, inserts));
    add(removals, tr("1 deletion"), tr("%n deletions", nullptr, removals));
    add(restored, tr("1 restored"), tr("%n restored", nullptr, restored));
    add(failed, tr("1 failed"), tr("%n failed", nullptr, failed));
    return parts.join(QStringLiteral(", "));
}

const PendingModel::Line* PendingModel::lineAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kTable)
        return nullptr;
    return &m_tables.at(qsizetype(index.internalId())).lines.at(index.row());
}

const PendingModel::Source* PendingModel::source(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    const bool isTable = index.internalId() == kTable;
    return &m_tables.at(isTable ? index.row() : qsizetype(index.internalId())).source;
}

const RowKey* PendingModel::rowOf(const QModelIndex& index) const
{
    const Line* line = lineAt(index);
    return line && line->row ? &*line->row : nullptr;
}

int PendingModel::columnOf(const QModelIndex& index) const
{
    const Line* line = lineAt(index);
    return line ? line->column : -1;
}

ChangeKind PendingModel::kindOf(const QModelIndex& index) const
{
    const Line* line = lineAt(index);
    return line ? line->kind : ChangeKind::Update;
}

PendingModel::LineState PendingModel::stateOf(const QModelIndex& index) const
{
    const Line* line = lineAt(index);
    return line ? line->state : LineState::Ready;
}

PendingModel::Place PendingModel::placeOf(const QModelIndex& index) const
{
    const Source* from = source(index);
    if (!from)
        return {};
    const RowKey* row = rowOf(index);
    return {from->owner, row ? std::optional(*row) : std::nullopt, columnOf(index), index.row()};
}

QModelIndex PendingModel::find(const Place& place) const
{
    const auto table = std::ranges::find(m_tables, place.owner,
        [](const TableLines& t) -> const QObject* { return t.source.owner; });
    if (table == m_tables.cend())
        return m_tables.isEmpty() ? QModelIndex() : index(0, 0);
    const QModelIndex parent = index(int(table - m_tables.cbegin()), 0);
    if (!place.row)
        return parent;
    const auto line = std::ranges::find_if(table->lines, [&place](const Line& known) {
        return known.row == place.row && known.column == place.column;
    });
    const auto at = line == table->lines.cend()
        ? std::min<qsizetype>(place.line, table->lines.size() - 1)
        : line - table->lines.cbegin();
    return index(int(at), 0, parent);
}

QModelIndex PendingModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : kTable);
}

QModelIndex PendingModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == kTable)
        return {};
    return createIndex(int(child.internalId()), 0, kTable);
}

int PendingModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_tables.size());
    if (parent.internalId() != kTable || parent.column() != 0)
        return 0;
    return int(m_tables.at(parent.row()).lines.size());
}

int PendingModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

QString PendingModel::titleOf(const TableLines& table) const
{
    const int count = int(table.source.edits->changes().size());
    return count == 1 ? tr("%1: 1 changed row").arg(table.source.title)
                      : tr("%1: %n changed rows", nullptr, count).arg(table.source.title);
}

QVariant PendingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line* line = lineAt(index);
    if (!line)
        return role == Qt::DisplayRole && index.column() == Row
            ? QVariant(titleOf(m_tables.at(index.row())))
            : QVariant();
    if (role == Qt::DisplayRole)
        return line->texts.value(index.column());
    if (role == Qt::AccessibleTextRole && index.column() == Row)
        return line->texts.join(QStringLiteral(", "));
    return {};
}

QVariant PendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return {};
    const std::array names{tr("Row"), tr("Column"), tr("Before"), tr("After"), tr("State")};
    return names.at(size_t(section));
}

}

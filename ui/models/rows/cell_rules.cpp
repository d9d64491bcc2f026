// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_rules.h"

#include "models/editing/edit_controller.h"
#include "models/filters/computed_words.h"
#include "models/text/value_codec.h"

namespace tw {

CellRules::CellRules(const ResultCells& cells)
    : m_cells(cells)
{ }

void CellRules::setEdits(EditController* edits)
{
    m_edits = edits;
    declareRules();
}

void CellRules::declareRules()
{
    const TablePtr& table = m_cells.columns().table();
    m_problems.clear();
    m_rules = TableRules();
    lockColumns();
    if (!table || !m_edits)
        return;
    m_rules = TableRules::of(*table, m_edits->typeChecks());
    declareTreatments(m_rules, *table, m_treatments, true);
    m_edits->saving().setTreatments(m_treatments);
}

void CellRules::lockColumns()
{
    m_locked.clear();
    const TablePtr& table = m_cells.columns().table();
    if (!table)
        return;
    for (const QString& column : selfFillingColumns(*table))
        if (!m_treatments.value(column).isUnlocked)
            m_locked.insert(column);
}

/// A new row may come from elsewhere, with the times it had there.
bool CellRules::isLocked(qint64 position, int column) const
{
    return m_locked.contains(m_cells.columns().at(column).name)
        && !m_cells.rows().isUnsaved(position);
}

void CellRules::setTreatments(const ColumnTreatments& treatments)
{
    m_treatments = treatments;
    declareRules();
    Q_EMIT treatmentsChanged();
}

Value CellRules::treated(int column, const Value& value) const
{
    return m_rules.transformed({{m_cells.columns().at(column).name, value}}).constFirst().second;
}

bool CellRules::refuses(int column, const Value& value) const
{
    return !value.isDefault()
        && !m_rules.checkValue(m_cells.columns().at(column).name, value).isEmpty();
}

Result<Value> CellRules::valueFor(qint64 position, int column, const QVariant& input) const
{
    const Column& definition = m_cells.columns().at(column);
    Value value = input.value<Value>();
    if (input.metaType() != QMetaType::fromType<Value>()) {
        TW_TRY(value,
            ValueCodec::parse(input.toString(), definition, m_cells.stored(position, column)));
    }
    if (value.isShortened())
        return fail(ErrorKind::InvalidArgument, tr("The value has not been read whole."));
    // What is there already was not entered.
    if (value != m_cells.stored(position, column))
        value = treated(column, value);
    // The server fills a DEFAULT.
    const QList<Violation> violations
        = value.isDefault() ? QList<Violation>() : m_rules.checkValue(definition.name, value);
    if (!violations.isEmpty())
        return fail(violationError(m_cells.columns().table()->name, violations));
    return value;
}

Result<CellEdit> CellRules::editOf(qint64 position, int column, const QString& text) const
{
    if (!isWritable(position, column))
        return fail(readOnlyError(position, column));
    TW_TRY(const Value value,
        ValueCodec::parse(text, m_cells.columns().at(column), m_cells.stored(position, column)));
    const RowOverlay& rows = m_cells.rows();
    return CellEdit{rows.key(position), rows.row(position), column, value};
}

Result<void> CellRules::stage(qint64 position, int column, const Value& value) const
{
    if (!isWritable(position, column)) {
        Error error = readOnlyError(position, column);
        if (m_edits && m_edits->isSaving()) {
            error.kind = ErrorKind::InvalidState;
            error.message = tr("Changes are being saved.");
        }
        return fail(std::move(error));
    }
    m_edits->staged().stageCell(
        m_cells.rows().key(position), m_cells.loadedRow(position), column, value);
    return {};
}

Result<void> CellRules::enter(qint64 position, int column, const QVariant& input) const
{
    TW_TRY(const Value value, valueFor(position, column, input));
    return stage(position, column, value);
}

bool CellRules::isWritable(qint64 position, int column) const
{
    const TablePtr& table = m_cells.columns().table();
    if (!table || !m_edits || !table->isEditable() || m_edits->isSaving())
        return false;
    const Column& definition = m_cells.columns().at(column);
    if (definition.generation == Generation::Expression
        || definition.generation == Generation::IdentityAlways || isLocked(position, column))
        return false;
    const RowOverlay& rows = m_cells.rows();
    const bool isNew = rows.isUnsaved(position);
    if (m_cells.isHidden(position, column)
        || !(isNew ? definition.insertable : definition.updatable))
        return false;
    if (!isNew && (!rows.isLoaded(column) || m_cells.shortened(position, column)))
        return false;
    const StagedRow* staged = rows.staged(position);
    if (staged && staged->kind != ChangeKind::Insert && staged->kind != ChangeKind::Update)
        return false;
    return rows.isAddressable(position);
}

Error CellRules::readOnlyError(qint64 position, int column) const
{
    const TablePtr& table = m_cells.columns().table();
    Error error;
    error.kind = ErrorKind::ReadOnly;
    error.column = m_cells.columns().at(column).name;
    error.message = table && !table->isEditable() ? tr("Read-only: %1").arg(table->readOnlyReason)
                                                  : readOnlyText(position, column);
    if (table && table->isEditable() && isLocked(position, column))
        error.hint = tr("Caption and rules of the column allow it.");
    return error;
}

/// Why this one cell cannot be changed.
QString CellRules::readOnlyText(qint64 position, int column) const
{
    const ResultColumns& columns = m_cells.columns();
    const Column& definition = columns.at(column);
    const QString& name = definition.name;
    if (const ComputedColumn* own = columns.computed(column))
        return tr("%1 is computed from %2 and cannot be changed.").arg(name, computedFrom(*own));
    if (m_cells.shortened(position, column))
        return tr("The value of %1 has not been read whole.").arg(name);
    if (definition.generation == Generation::Expression)
        return tr("The server computes %1 itself.").arg(name);
    if (definition.generation == Generation::IdentityAlways)
        return tr("The server numbers %1 itself.").arg(name);
    if (isLocked(position, column))
        return tr("%1 fills itself with each change of its row.").arg(name);
    if (m_cells.isHidden(position, column))
        return tr("%1 is masked. Its values can be changed once they are shown.").arg(name);
    const StagedRow* staged = m_cells.rows().staged(position);
    if (staged && (staged->kind == ChangeKind::Delete || staged->kind == ChangeKind::SoftDelete))
        return tr("%1 is in a row that is to be deleted. Revert the deletion to change it.")
            .arg(name);
    const bool isNew = m_cells.rows().isUnsaved(position);
    const QString role = columns.table() ? columns.table()->privileges.role : QString();
    if (!(isNew ? definition.insertable : definition.updatable) && !role.isEmpty())
        return tr("The role %1 may not change %2.").arg(role, name);
    return tr("%1 cannot be changed here.").arg(name);
}

// What was typed was checked before it was staged, what was pasted is only now.
const QMap<int, Error>& CellRules::problems(qint64 position) const
{
    static const QMap<int, Error> kNone;
    const RowKey* key = m_edits ? m_cells.rows().stagedKey(position) : nullptr;
    const StagedRow* staged = key ? m_cells.rows().staged(position) : nullptr;
    if (!staged || staged->cells.isEmpty())
        return kNone;
    const auto known = m_problems.constFind(*key);
    if (known != m_problems.cend())
        return *known;
    QMap<int, Error> found;
    for (auto cell = staged->cells.cbegin(); cell != staged->cells.cend(); ++cell) {
        const QString& column = m_cells.columns().at(cell.key()).name;
        const QList<Violation> violations
            = cell->isDefault() ? QList<Violation>() : m_rules.checkValue(column, *cell);
        if (!violations.isEmpty())
            found.insert(cell.key(), violationError(m_cells.columns().table()->name, violations));
    }
    return *m_problems.insert(*key, found);
}

const Error* CellRules::failure(qint64 position) const
{
    const RowKey* key = m_edits ? m_cells.rows().stagedKey(position) : nullptr;
    if (!key)
        return nullptr;
    if (const Error* failure = m_edits->saving().failure(*key))
        return failure;
    const QMap<int, Error>& found = problems(position);
    return found.isEmpty() ? nullptr : &found.first();
}

}

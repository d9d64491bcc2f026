// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/column_treatment.h"
#include "result_cells.h"

#include <tuplewright/validation/table_rules.h>

#include <QObject>
#include <QSet>

namespace tw {

struct CellEdit;
class EditController;

/// Which values the cells of a model take: what the table and the treatments of its columns demand,
/// what transforms make of a value, and why a cell cannot be changed. Lives in the GUI thread; the
/// cells must outlive it.
class CellRules final : public QObject
{
    Q_OBJECT

public:
    explicit CellRules(const ResultCells& cells);

    void setEdits(EditController* edits); ///< null: nothing can be changed

    /// Where values are staged; null: nothing can be edited.
    [[nodiscard]] EditController* edits() const { return m_edits; }

    /// How columns are called, and what becomes of values that are entered.
    void setTreatments(const ColumnTreatments& treatments);

    /// The column rules in force.
    [[nodiscard]] const ColumnTreatments& treatments() const { return m_treatments; }

    /// A value as the transforms of its column make it.
    [[nodiscard]] Value treated(int column, const Value& value) const;

    /// Whether a save would refuse the value for what the column demands.
    [[nodiscard]] bool refuses(int column, const Value& value) const;

    /// The value that an editor's input stands for: a tw::Value, or text that ValueCodec reads.
    /// Fails with what ValueCodec says, or with a demand of the table that it does not meet.
    [[nodiscard]] Result<Value> valueFor(qint64 position, int column, const QVariant& input) const;
    /// The edit that gives a cell the value of a typed text. Fails with ReadOnly, or with what
    /// ValueCodec says.
    [[nodiscard]] Result<CellEdit> editOf(qint64 position, int column, const QString& text) const;
    /// Stages the value of an input, as valueFor() gives it; or says why not.
    [[nodiscard]] Result<void> enter(qint64 position, int column, const QVariant& input) const;

    /// Stages a value that the rules of its column allow; fails with the reason otherwise.
    [[nodiscard]] Result<void> stage(qint64 position, int column, const Value& value) const;

    /// Whether the cell can be edited.
    [[nodiscard]] bool isWritable(qint64 position, int column) const;
    [[nodiscard]] Error readOnlyError(qint64 position, int column) const; ///< why it is not

    /// What is staged in a row and would be refused, by column.
    [[nodiscard]] const QMap<int, Error>& problems(qint64 position) const;
    /// Why the last save did not take a row, or what a column will not hold; null: nothing is known
    /// against it.
    [[nodiscard]] const Error* failure(qint64 position) const;
    void recheck(const RowKey& key) { m_problems.remove(key); } ///< something else is staged

    /// Checks all staged values again when they are next shown.
    void recheckAll() { m_problems.clear(); }

Q_SIGNALS:
    /// treatments() is different.
    void treatmentsChanged();

private:
    void declareRules();
    void lockColumns();
    [[nodiscard]] QString readOnlyText(qint64 position, int column) const;
    [[nodiscard]] bool isLocked(qint64 position, int column) const;

    const ResultCells& m_cells;
    EditController* m_edits = nullptr;
    TableRules m_rules; ///< with what treatments demand and do
    ColumnTreatments m_treatments;
    QSet<QString> m_locked; ///< columns that fill themselves
    mutable QHash<RowKey, QMap<int, Error>> m_problems; ///< of staged rows that were checked
};

}

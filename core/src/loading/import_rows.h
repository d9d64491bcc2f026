// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "importing/value_forms.h"
#include "loading/rejects_file.h"

#include <tuplewright/loading/import_plan.h>

#include <deque>

namespace tw {

/// The rows of a file as values for the planned columns. A row that cannot be read is rejected, or
/// ends them all where there is no file for rejects.
class ImportRows final : public RowSource
{
public:
    /// The referenced must outlive it.
    ImportRows(
        RowFile& file, const ImportPlan& plan, const ImportRecipe& recipe, RejectsFile* rejects);

    Result<bool> next(QList<Value>& row) override;

    /// Where a row stands in the file; of those that were not forgotten.
    [[nodiscard]] qint64 lineOf(qint64 row) const;
    /// Rows before that one are not asked for any more.
    void forgetBefore(qint64 row);

    [[nodiscard]] qint64 read() const { return m_read; } ///< rejected ones among them
    [[nodiscard]] qint64 rejected() const { return m_rejected; }

private:
    [[nodiscard]] Value converted(const Value& value, TypeClass typeClass) const;
    [[nodiscard]] Result<void> reject(const Error& error);

    RowFile& m_file;
    const QList<PlannedField>& m_planned;
    QList<TypeClass> m_classes; ///< of the planned columns
    ValueForms m_forms;
    RejectsFile* m_rejects;
    QList<Value> m_all; ///< values of the file's row
    std::deque<qint64> m_lines; ///< of the rows from m_firstLine on
    qint64 m_firstLine = 0;
    qint64 m_read = 0;
    qint64 m_rejected = 0;
};

}

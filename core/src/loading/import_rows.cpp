// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "loading/import_rows.h"

#include <tuplewright/editing/change.h>

using namespace Qt::StringLiterals;

namespace tw {

ImportRows::ImportRows(
    RowFile& file, const ImportPlan& plan, const ImportRecipe& recipe, RejectsFile* rejects)
    : m_file(file)
    , m_planned(plan.planned)
    , m_forms(recipe)
    , m_rejects(rejects)
{
    for (const PlannedField& each : plan.planned)
        m_classes.append(plan.table->find(each.column)->type.typeClass);
}

Result<bool> ImportRows::next(QList<Value>& row)
{
    for (;;) {
        const Result<bool> more = m_file.next(m_all);
        if (!more) {
            if (more.error().kind != ErrorKind::InvalidText || !m_rejects)
                return more;
            TW_TRY_VOID(reject(more.error()));
            continue;
        }
        if (!*more)
            return false;
        ++m_read;
        m_lines.push_back(m_file.line());
        row.clear();
        for (qsizetype i = 0; i < m_planned.size(); ++i)
            row.append(converted(m_all[m_planned[i].field], m_classes[i]));
        return true;
    }
}

Value ImportRows::converted(const Value& value, TypeClass typeClass) const
{
    if (typeClass == TypeClass::Bytes)
        return decodedBytes(value);
    return m_forms.isPlain() ? value : m_forms.plain(value, typeClass);
}

Result<void> ImportRows::reject(const Error& error)
{
    ++m_read;
    ++m_rejected;
    return m_rejects->add({m_file.line(), {}, {}, error.message});
}

qint64 ImportRows::lineOf(qint64 row) const
{
    const qint64 place = row - m_firstLine;
    return place >= 0 && size_t(place) < m_lines.size() ? m_lines[size_t(place)] : 0;
}

void ImportRows::forgetBefore(qint64 row)
{
    while (m_firstLine < row && !m_lines.empty()) {
        m_lines.pop_front();
        ++m_firstLine;
    }
}

}

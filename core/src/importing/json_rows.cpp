// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/json_rows.h"

#include "base/names.h"
#include "values/json_value.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

JsonRows::JsonRows(JsonOptions options)
    : m_options(std::move(options))
    , m_hasFields(!m_options.fields.isEmpty())
{
    for (const QString& name : std::as_const(m_options.fields)) {
        m_places.insert(name, m_names.size());
        m_names.append(name);
    }
}

Result<void> JsonRows::nameFields(const Json& object)
{
    for (const auto& [name, value] : object.members()) {
        if (m_places.contains(name))
            return fail(ErrorKind::InvalidText, u"the member %1 is repeated."_s.arg(name));
        m_places.insert(name, m_names.size());
        m_names.append(name);
    }
    m_hasFields = true;
    return {};
}

Result<qsizetype> JsonRows::placeOf(const QString& name)
{
    const qsizetype place = m_places.value(name, -1);
    if (place >= 0)
        return place;
    if (!m_options.collects) {
        const QString reason = m_options.fields.isEmpty()
            ? u"the first object has no member %1."_s.arg(name)
            : u"the member %1 is none of the fields."_s.arg(name);
        return fail(ErrorKind::InvalidText, reason, {}, nearestNameHint(name, m_names));
    }
    m_places.insert(name, m_names.size());
    m_names.append(name);
    return m_names.size() - 1;
}

Result<void> JsonRows::fill(QList<Value>& row, const Json& object)
{
    row.fill(Value::defaultMarker(), m_names.size());
    for (const auto& [name, value] : object.members()) {
        TW_TRY(const qsizetype place, placeOf(name));
        while (row.size() <= place)
            row.append(Value::defaultMarker());
        if (!row[place].isDefault())
            return fail(ErrorKind::InvalidText, u"the member %1 is repeated."_s.arg(name));
        row[place] = valueFromJson(value);
    }
    return {};
}

Result<QStringList> JsonObjectFile::fields()
{
    if (m_rows.hasFields())
        return m_rows.fields();
    TW_TRY(m_first, readObject());
    if (!m_first)
        return m_rows.fields();
    if (const Result<void> named = m_rows.nameFields(*m_first); !named)
        return badLine(m_line, named.error().message);
    return m_rows.fields();
}

Result<bool> JsonObjectFile::next(QList<Value>& row)
{
    std::optional<Json> object = std::exchange(m_first, std::nullopt);
    if (!object) {
        TW_TRY(object, readObject());
    }
    if (!object)
        return false;
    if (const Result<void> filled = m_rows.fill(row, *object); !filled)
        return badLine(m_line, filled.error().message, filled.error().hint);
    return true;
}

std::unexpected<Error> badLine(qint64 line, const QString& reason, const QString& hint)
{
    Error error{ErrorKind::InvalidText, u"Line %1: %2"_s.arg(QString::number(line), reason)};
    error.hint = hint;
    error.amend([line](ErrorFacts& facts) { facts.line = int(line); });
    return fail(std::move(error));
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/importing/ndjson_file.h>

#include <QHash>

#include <optional>

namespace tw {

/// JSON objects as rows of one set of fields. Errors are reasons without a place.
class JsonRows
{
public:
    explicit JsonRows(JsonOptions options);

    [[nodiscard]] const QStringList& fields() const { return m_names; }
    /// They are known, from the options or from an object.
    [[nodiscard]] bool hasFields() const { return m_hasFields; }

    /// Takes the names of the first object.
    [[nodiscard]] Result<void> nameFields(const Json& object);

    /// Replaces `row` by the values of an object.
    [[nodiscard]] Result<void> fill(QList<Value>& row, const Json& object);

private:
    [[nodiscard]] Result<qsizetype> placeOf(const QString& name);

    JsonOptions m_options;
    QStringList m_names;
    QHash<QString, qsizetype> m_places;
    bool m_hasFields = false;
};

/// That something is wrong with what stands in that line.
[[nodiscard]] std::unexpected<Error> badLine(
    qint64 line, const QString& reason, const QString& hint = {});

}

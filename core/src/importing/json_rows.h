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

/// A file of JSON objects, however they stand in it: the first one names the fields.
class JsonObjectFile : public RowFile
{
public:
    explicit JsonObjectFile(const JsonOptions& options)
        : m_rows(options)
    { }

    Result<QStringList> fields() override;
    Result<bool> next(QList<Value>& row) override;
    [[nodiscard]] qint64 line() const final { return m_line; }

protected:
    /// The next object; unset behind the last one. Says by beginAt() where it stands.
    [[nodiscard]] virtual Result<std::optional<Json>> readObject() = 0;
    void beginAt(qint64 line) { m_line = line; }

private:
    JsonRows m_rows;
    qint64 m_line = 1;
    std::optional<Json> m_first; ///< named the fields, and is still to be taken as a row
};

/// That something is wrong with what stands in that line.
[[nodiscard]] std::unexpected<Error> badLine(
    qint64 line, const QString& reason, const QString& hint = {});

}

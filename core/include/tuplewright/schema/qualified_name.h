// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QHashFunctions>
#include <QString>

namespace tw {

/// The name of a relation as the catalogue spells it; never quoted, never folded. An empty schema
/// means "whichever schema the connection's search path finds first".
struct TW_CORE_EXPORT QualifiedName
{
    QString schema;
    QString name;

    /// Reads `name` or `schema.name`; a part in double quotes may hold dots and doubled quotes.
    [[nodiscard]] static Result<QualifiedName> parse(const QString& text);

    /// The shortest text that parse() reads back as this name.
    [[nodiscard]] QString display() const;

    friend bool operator==(const QualifiedName&, const QualifiedName&) = default;
    friend auto operator<=>(const QualifiedName& a, const QualifiedName& b)
    {
        const int order
            = a.schema != b.schema ? a.schema.compare(b.schema) : a.name.compare(b.name);
        return order <=> 0;
    }
    friend size_t qHash(const QualifiedName& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.schema, key.name);
    }
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace tw {

/// A parsed JSON text that keeps what a double cannot: numbers stay the bytes they were written as,
/// members keep their order and their repetitions.
class TW_CORE_EXPORT Json
{
public:
    enum class Type
    {
        Null,
        Boolean,
        Number,
        String,
        Array,
        Object
    };
    using Member = std::pair<QString, Json>;

    /// Fails with InvalidText naming line and column. Nesting is limited to 512 levels.
    [[nodiscard]] static Result<Json> parse(const QByteArray& utf8);

    Json() = default;
    /// A JSON true or false.
    [[nodiscard]] static Json boolean(bool value);
    /// A JSON number with these digits; they must fit isJsonNumber().
    [[nodiscard]] static Json number(QByteArray text);
    /// A JSON string that stands for this text.
    [[nodiscard]] static Json string(QString text);
    /// A JSON array in this order.
    [[nodiscard]] static Json array(std::vector<Json> items);
    /// A JSON object with members in this order, repeated names included.
    [[nodiscard]] static Json object(std::vector<Member> members);

    /// Which of the accessors below holds something.
    [[nodiscard]] Type type() const { return m_type; }
    /// JSON's null, also what a default-made value is.
    [[nodiscard]] bool isNull() const { return m_type == Type::Null; }
    /// False for any other type.
    [[nodiscard]] bool toBool() const { return m_boolean; }
    /// The digits as they were written; empty for any other type.
    [[nodiscard]] const QByteArray& numberText() const { return m_number; }
    /// The decoded text; empty for any other type.
    [[nodiscard]] const QString& toString() const { return m_string; }
    /// The elements of an array; empty for any other type.
    [[nodiscard]] const std::vector<Json>& items() const { return m_items; }
    /// The members of an object in order; empty for any other type.
    [[nodiscard]] const std::vector<Member>& members() const { return m_members; }

    /// The last member of that name, or null when there is none.
    [[nodiscard]] const Json* find(QStringView name) const;

    /// Compact text; numbers are written as they were read.
    [[nodiscard]] QByteArray toBytes() const;

    /// The bytes a parsed array or object was read from, blanks and escapes included; toBytes() of
    /// every other value.
    [[nodiscard]] QByteArray source() const;

    /// Values and order alike; spelling apart from that of numbers does not count.
    friend TW_CORE_EXPORT bool operator==(const Json& a, const Json& b);

private:
    friend class JsonParser;

    Type m_type = Type::Null;
    bool m_boolean = false;
    QByteArray m_number;
    QString m_string;
    std::vector<Json> m_items;
    std::vector<Member> m_members;
    QByteArray m_text; ///< the whole text of which this value is a part, shared by all parts
    qsizetype m_start = 0;
    qsizetype m_length = 0;
};

/// Appends `text` as a JSON string with its quotes. Invalid UTF-8 becomes U+FFFD.
TW_CORE_EXPORT void appendJsonString(QByteArray& out, QByteArrayView utf8);

}

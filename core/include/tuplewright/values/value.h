// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace tw {

/// How an engine stores one cell. PostgreSQL sends every value as Text; SQLite's storage class is
/// part of the value and is kept.
enum class StorageClass : quint8
{
    Null,
    Integer,
    Real,
    Text,
    Bytes,
    Shortened ///< was not read whole, see ShortenedValue; nothing can be bound or written with it
};

/// One value on its way to or from a server: NULL, DEFAULT, or the engine's own bytes. Integers and
/// reals are decimal text; they never pass through a double.
class TW_CORE_EXPORT Value
{
public:
    Value() = default; ///< NULL
    /// DEFAULT, which leaves a column to the server; in INSERT and UPDATE only.
    [[nodiscard]] static Value defaultMarker();
    /// A text, as PostgreSQL takes every value.
    [[nodiscard]] static Value text(const QString& text);
    /// The engine's own bytes in a storage class of its own.
    [[nodiscard]] static Value stored(StorageClass storage, QByteArray bytes);
    /// A whole number as its digits.
    [[nodiscard]] static Value integer(qint64 number);
    /// A number as it is written: Integer without point and exponent, else Real.
    [[nodiscard]] static Value number(QByteArray digits);

    /// NULL; false for DEFAULT.
    [[nodiscard]] bool isNull() const { return !m_default && m_storage == StorageClass::Null; }
    /// DEFAULT; it has no bytes.
    [[nodiscard]] bool isDefault() const { return m_default; }
    /// Not read whole: it must not be bound or written.
    [[nodiscard]] bool isShortened() const { return m_storage == StorageClass::Shortened; }
    /// Null for DEFAULT, too.
    [[nodiscard]] StorageClass storage() const { return m_storage; }
    /// Empty for NULL and DEFAULT; UTF-8 for texts, digits for numbers.
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    /// The bytes read as UTF-8, with U+FFFD for what is none.
    [[nodiscard]] QString toText() const { return QString::fromUtf8(m_bytes); }

    friend bool operator==(const Value&, const Value&) = default;

private:
    StorageClass m_storage = StorageClass::Null;
    bool m_default = false;
    QByteArray m_bytes;
};

/// Values by column name, in the order they were given.
using ColumnValues = QList<std::pair<QString, Value>>;

}

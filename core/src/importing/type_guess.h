// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column_type.h>
#include <tuplewright/values/value.h>

namespace tw {

/// What type fits all values of a field and keeps each as it is written: 007 is no number, and what
/// has more digits than a number of the machine is none with an exponent.
class TypeGuess
{
public:
    /// NULL and what is left to the server fit every type.
    void add(const Value& value);

    /// Text where no values were seen.
    [[nodiscard]] TypeClass typeClass() const;
    [[nodiscard]] bool isFilled() const { return m_values > 0 && m_nulls == 0; }
    /// The most digits that a number has.
    [[nodiscard]] int digits() const { return m_digits; }

private:
    unsigned m_possible = ~0U;
    qint64 m_values = 0;
    qint64 m_nulls = 0;
    int m_digits = 0;
};

/// Whether the text reads as a number or a moment, however people write them: 1.234,5 and 24.12.25.
[[nodiscard]] bool isTypedText(QByteArrayView text);

}

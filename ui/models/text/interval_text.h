// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace tw {

/// An interval in the style that PostgreSQL writes unless told otherwise:
/// `1 year 2 mons -3 days 04:05:06.7`. Numbers stay text.
struct IntervalText
{
    QByteArray years; ///< with a sign where there is one; empty: none
    QByteArray months;
    QByteArray days;
    QByteArray time;

    /// Unset for every other style.
    [[nodiscard]] static std::optional<IntervalText> parse(const QByteArray& text);

    /// Parts that are empty or zero are left out; nothing at all is `00:00:00`.
    [[nodiscard]] QByteArray print() const;

    friend bool operator==(const IntervalText&, const IntervalText&) = default;
};

}

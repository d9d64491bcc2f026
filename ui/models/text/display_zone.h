// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/column_type.h>

#include <QTimeZone>

#include <optional>

namespace tw {

/// A zone in which moments are shown that a server wrote in another; by default none, and what the
/// server wrote stands. A value.
class DisplayZone
{
public:
    DisplayZone() = default;

    /// By its IANA name; what this system does not know gives none.
    [[nodiscard]] static DisplayZone named(const QByteArray& name);
    [[nodiscard]] static DisplayZone utc() { return named("UTC"); }
    [[nodiscard]] static DisplayZone local() { return named(QTimeZone::systemTimeZoneId()); }

    [[nodiscard]] bool isSet() const { return m_zone.isValid(); }
    [[nodiscard]] QString name() const; ///< "Europe/Berlin"

    /// Whether values of the type are moments, which have no zone of their own.
    [[nodiscard]] static bool isAbout(const ColumnType& type)
    {
        return type.typeClass == TypeClass::TimestampTz;
    }

    /// The moment in this zone, with the offset, digits after the second as they are; nullopt: what
    /// is written is no moment of the years 1 to 9999 with its offset, and stands for itself.
    [[nodiscard]] std::optional<QString> shown(QStringView written) const;

    friend bool operator==(const DisplayZone&, const DisplayZone&) = default;

private:
    QTimeZone m_zone{}; ///< not valid: none
};

}

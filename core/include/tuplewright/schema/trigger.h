// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tw {

struct Trigger
{
    enum class Timing
    {
        Before,
        After,
        InsteadOf
    };
    enum class Firing
    {
        Origin, ///< as usual: not for rows that replication brings
        Disabled,
        Replica,
        Always
    };

    QString name;
    Timing timing = Timing::After;
    QStringList events; ///< INSERT, UPDATE, DELETE, TRUNCATE
    bool forEachRow = true;
    Firing firing = Firing::Origin;
    QString function; ///< what it calls; null where triggers hold statements themselves
    QString definition;
    QString comment;
};

/// A rule by which rows are hidden from roles.
struct Policy
{
    QString name;
    bool isPermissive = true; ///< false: restricts what the permissive ones let through
    QString command; ///< ALL, SELECT, INSERT, UPDATE, DELETE
    QStringList roles;
    QString usingExpression; ///< which rows are seen
    QString checkExpression; ///< which rows may be written
};

}

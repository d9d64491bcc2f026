// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/value.h>

#include <QList>

namespace tw {

/// SQL text and the values bound to its placeholders, in order. Values are never part of the text.
struct Statement
{
    QString sql;
    QList<Value> values;

    friend bool operator==(const Statement&, const Statement&) = default;
};

}

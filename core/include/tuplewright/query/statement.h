// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/value.h>

#include <QList>

namespace tw {

/// What the answer to a question of this library looks like, whatever it holds. A server that gives
/// another one cannot be understood: the connection is closed.
struct AnswerShape
{
    int columns = 0; ///< 0: any number
    bool isOneRow = false;

    friend bool operator==(const AnswerShape&, const AnswerShape&) = default;
};

/// SQL text and the values bound to its placeholders, in order. Values are never part of the text.
struct Statement
{
    QString sql;
    QList<Value> values;
    AnswerShape answer = {};

    friend bool operator==(const Statement&, const Statement&) = default;
};

}

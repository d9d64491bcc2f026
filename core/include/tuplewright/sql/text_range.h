// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace tw {

/// A part of a document's text, in UTF-16 units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    /// Behind its last character.
    [[nodiscard]] qsizetype end() const { return start + length; }
    /// Holds no character.
    [[nodiscard]] bool isEmpty() const { return length == 0; }

    friend bool operator==(const TextRange&, const TextRange&) = default;
};

}

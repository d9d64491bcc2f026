// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace tw {

/// One word of a tsvector and where it stands, such as `3A,17`; empty: nowhere.
struct Lexeme
{
    QByteArray word;
    QByteArray positions;

    friend bool operator==(const Lexeme&, const Lexeme&) = default;
};

/// Reads a tsvector as the server writes it, `'it''s':2 'late':3A`; unset for any other text.
[[nodiscard]] std::optional<QList<Lexeme>> lexemesOf(const QByteArray& text);

/// The text the server itself would write.
[[nodiscard]] QByteArray lexemeText(const QList<Lexeme>& lexemes);

}

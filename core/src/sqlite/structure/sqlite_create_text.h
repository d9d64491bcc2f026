// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/sql/tokenizer.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace tw {

/// All but spaces and comments.
[[nodiscard]] QList<SqlToken> sqliteTokens(const QString& sql);

/// A CREATE statement as the file keeps it, in the parts that changing it needs.
struct SqliteCreateText
{
    QString definition; ///< all behind the name, token by token with single spaces
    QStringList columns; ///< of a table: each as written
    QStringList constraints; ///< likewise those of the whole table, from the first one on
    QString options; ///< behind the parentheses, such as WITHOUT ROWID

    /// Never fails: of a statement that cannot be read the parts are empty.
    [[nodiscard]] static SqliteCreateText parse(const QString& sql);

    /// The statement with another name in place of its own.
    [[nodiscard]] static QString renamed(const QString& sql, const QString& quotedName);

    /// A word of SQL stands in the text, outside of strings and quoted names.
    [[nodiscard]] static bool hasWord(const QString& text, QStringView word);
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace tw {

/// A column that holds the words of others, for searching them fast and by weight, see
/// Dialect::searchSetup().
struct SearchSetup
{
    struct Source
    {
        QString column;
        char weight = 'D'; ///< 'A' counts most, 'D' least
    };

    QString column; ///< of the words; new
    QString config; ///< the server's name of the language
    QList<Source> sources; ///< text columns
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>
#include <tuplewright/values/value.h>

#include <QList>
#include <QMap>

namespace tw {

/// A row whose place in the order of its query was counted.
struct KeysetAnchor
{
    qint64 position = -1; ///< from 0; -1: before the first row
    QList<Value> cursor; ///< empty before the first row
};

/// Counted rows of one query, so that places near them are found without counting all rows again.
/// They are as old as the count: whoever reads the rows anew starts without any. A value.
class TW_CORE_EXPORT KeysetAnchors
{
public:
    /// Not kept when there are very many already.
    void add(const KeysetAnchor& anchor);
    /// The anchor with the fewest rows in between, on either side; the start when there is none.
    [[nodiscard]] KeysetAnchor nearest(qint64 position) const;

private:
    QMap<qint64, QList<Value>> m_cursors; ///< by position
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QString>
#include <QStringList>

namespace tw {

struct NamePart
{
    QString text;
    qsizetype end = 0; ///< where the separator stands, or the end of the text
};

/// Reads one part of a name as people type it: all up to `separator` as it stands, or what is
/// between double quotes. Fails with InvalidArgument.
[[nodiscard]] Result<NamePart> readNamePart(QStringView text, qsizetype from, QChar separator);

/// The shortest text that readNamePart() reads back.
[[nodiscard]] QString writeNamePart(const QString& part, QChar separator);

/// The known name that was probably meant; empty when none is near.
[[nodiscard]] QString nearestName(const QString& wanted, const QStringList& known);

/// A hint naming the nearest known name; empty when none is near.
[[nodiscard]] QString nearestNameHint(const QString& wanted, const QStringList& known);

}

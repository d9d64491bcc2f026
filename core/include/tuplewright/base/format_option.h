// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QMap>
#include <QStringList>

namespace tw {

/// One decision about a file that a person can take, for the command line and a dialog alike.
struct FormatOption
{
    QString id; ///< the command line's word, without dashes
    QString help; ///< for the command line
    QStringList choices = {}; ///< the words to choose from; none: any text
    QString preset = {}; ///< "auto": as the file itself shows
    bool isNumber = false; ///< the text is a number from 1
};

/// The option of that id; null if there is none.
[[nodiscard]] TW_CORE_EXPORT const FormatOption* findOption(
    const QList<FormatOption>& options, const QString& id);

/// Fails with InvalidArgument for an option that `format` has not, and for what an option cannot
/// be; the hint names what can be.
[[nodiscard]] TW_CORE_EXPORT Result<void> checkChoices(const QString& format,
    const QList<FormatOption>& options, const QMap<QString, QString>& choices);

}

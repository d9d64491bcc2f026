// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/exporting/export_file_name.h>

#include <QRegularExpression>

namespace tw {

namespace {

constexpr qsizetype kMaxFileName = 200; ///< bytes; file systems take 255

}

QString exportFileName(const QString& table, const ExportRecipe& recipe)
{
    QString name;
    for (const QChar character : table) {
        const QChar kept = character.isLetterOrNumber() ? character : QLatin1Char('_');
        if (QString(name + kept).toUtf8().size() > kMaxFileName)
            break;
        name += kept;
    }
    static const QRegularExpression device(QStringLiteral("\\A(con|prn|aux|nul|com\\d|lpt\\d)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    if (name.isEmpty())
        name = QStringLiteral("rows");
    else if (device.match(name).hasMatch())
        name.prepend(QLatin1Char('_')); // a device, not a file, on Windows
    return name + recipe.suffix();
}

}

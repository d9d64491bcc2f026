// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_path.h"

#include <tuplewright/exporting/export_file_name.h>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace tw {

namespace {

/// The path without the suffixes that exports give.
QString withoutSuffix(const QString& path)
{
    QString base = path;
    for (const QLatin1StringView packed : {QLatin1StringView(".gz"), QLatin1StringView(".zst")}) {
        if (base.endsWith(packed))
            base.chop(packed.size());
    }
    for (const ExportFormat& format : exportFormats()) {
        if (base.endsWith(format.suffix))
            return base.chopped(format.suffix.size());
    }
    const QFileInfo file(path);
    return file.dir().filePath(file.completeBaseName());
}

QDir exportFolder()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return documents.exists() ? documents : QDir::home();
}

}

QString freeExportPath(const QString& table, const ExportRecipe& recipe)
{
    const QString name = exportFileName(table, recipe);
    const QString base = name.chopped(recipe.suffix().size());
    const QDir folder = exportFolder();
    QString path = folder.filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(
            QStringLiteral("%1-%2").arg(base, QString::number(number)) + recipe.suffix());
    return path;
}

QString freeExportFolder(const QString& name)
{
    const ExportRecipe plain;
    const QString base = exportFileName(name, plain).chopped(plain.suffix().size());
    const QDir folder = exportFolder();
    QString path = folder.filePath(base);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1-%2").arg(base, QString::number(number)));
    return path;
}

QString withExportSuffix(const QString& path, const ExportRecipe& recipe)
{
    return withoutSuffix(path) + recipe.suffix();
}

}

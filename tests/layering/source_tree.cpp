// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace tw::test {
namespace {

QString withoutComment(const QString& line)
{
    static const QRegularExpression comment(QStringLiteral("(^|\\s)//.*$"));
    return QString(line).remove(comment);
}

}

QString SourceLine::where() const
{
    return QStringLiteral("%1:%2: %3").arg(path, QString::number(number), code.trimmed());
}

QStringList filesNamed(const QStringList& patterns)
{
    const QDir top(QStringLiteral(TW_SOURCE_DIR));
    QStringList paths = top.entryList(patterns, QDir::Files);
    for (const QString& folder : top.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (folder.startsWith(QStringLiteral("build")))
            continue;
        QDirIterator files(
            top.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << top.relativeFilePath(files.next());
    }
    paths.sort();
    return paths;
}

QString textOf(const QString& path)
{
    QFile file(QDir(QStringLiteral(TW_SOURCE_DIR)).filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

QStringList sourceFiles(const QStringList& folders)
{
    const QDir top(QStringLiteral(TW_SOURCE_DIR));
    QStringList paths;
    for (const QString& folder : folders) {
        QDirIterator files(top.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << top.relativeFilePath(files.next());
    }
    paths.sort();
    return paths;
}

QList<SourceLine> sourceLines(const QStringList& folders)
{
    QList<SourceLine> lines;
    for (const QString& path : sourceFiles(folders)) {
        int number = 0;
        for (const QString& line : textOf(path).split(u'\n'))
            lines << SourceLine{path, ++number, withoutComment(line)};
    }
    return lines;
}

QString includedFile(const QString& code)
{
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    return include.match(code).captured(1);
}

}

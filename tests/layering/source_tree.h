// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tw::test {

/// One line of a source file without its comment.
struct SourceLine
{
    QString path; ///< from the top of the repository
    int number = 0;
    QString code;

    [[nodiscard]] QString where() const;
};

/// All lines of the C++ files below these folders of the repository, in order of path.
[[nodiscard]] QList<SourceLine> sourceLines(const QStringList& folders);

/// The paths of the C++ files below these folders.
[[nodiscard]] QStringList sourceFiles(const QStringList& folders);

/// The paths of all files of the repository whose names match these patterns, without what builds
/// leave behind.
[[nodiscard]] QStringList filesNamed(const QStringList& patterns);

/// The text of a file of the repository.
[[nodiscard]] QString textOf(const QString& path);

/// What an #include line names, without quotes or brackets; empty for other lines.
[[nodiscard]] QString includedFile(const QString& code);

}

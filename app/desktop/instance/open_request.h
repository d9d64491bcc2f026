// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArray>
#include <QString>

namespace tw {

/// What a window is asked to open, by its own start or by a later one.
struct OpenRequest
{
    enum class Start
    {
        Nothing,
        NewConnection, ///< the dialog for one
        OpenFile, ///< the chooser of files
        Sample ///< the sample database
    };

    Start start = Start::Nothing;
    QString target; ///< URL or file; empty: none
    QString profile; ///< name of a stored connection; empty: none
    QString table; ///< as in SQL; empty: none
    QByteArray token; ///< by which the desktop lets the window come to the front; may be empty

    [[nodiscard]] bool isEmpty() const; ///< asks for the window alone

    /// With the path of a file spelled out, for a program that works in another folder. Fails with
    /// InvalidArgument for a target that cannot be read.
    [[nodiscard]] Result<OpenRequest> fromAnywhere() const;

    /// One line, with its end.
    [[nodiscard]] QByteArray toLine() const;

    /// Fails with InvalidArgument for anything else than such a line.
    [[nodiscard]] static Result<OpenRequest> fromLine(const QByteArray& line);

    friend bool operator==(const OpenRequest&, const OpenRequest&) = default;
};

}

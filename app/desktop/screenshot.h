// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/error.h>

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace tw {

class ConnectionList;
class MainWindow;
class Page;

/// Draws the window into a file once what it was asked to show is on it, then ends the program:
/// with 0, or with 1 and the reason on the standard error stream.
class Screenshot final : public QObject
{
    Q_OBJECT

public:
    /// `expectsPage`: wait for a page with its rows and what they refer to; else for the
    /// connections alone.
    Screenshot(
        MainWindow& window, const ConnectionList& connections, QString path, bool expectsPage);

    static void fail(const Error& error);

private:
    void review();
    void draw();
    [[nodiscard]] std::optional<Error> failure() const;
    [[nodiscard]] bool isReady() const;

    MainWindow& m_window;
    const ConnectionList& m_connections;
    QString m_path;
    bool m_expectsPage;
    QPointer<Page> m_page;
    QTimer m_patience;
    bool m_isDone = false;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;

namespace tw {

class BottomDocks;
class CommandTable;
class MainToolBar;
class NavigatorDock;
class PageArea;
class Preferences;

/// Where the parts of the window stand and which are shown: kept between two starts, put back to
/// the first state, walked through by keys. Carries out the commands about that.
class WindowLayout final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the layout.
    struct Parts
    {
        QMainWindow& window;
        MainToolBar& toolBar;
        NavigatorDock& navigator;
        BottomDocks& docks;
        PageArea& pages;
        Preferences& preferences;
    };

    WindowLayout(const Parts& parts, CommandTable& table);

    void restore(); ///< as it was kept, or as it is at first
    void keep(); ///< for the next start

private:
    void addCommands(CommandTable& table);
    void reset();
    void focusPane(int step);

    Parts m_parts;
    QByteArray m_first; ///< before anything was moved
};

}

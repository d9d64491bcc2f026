// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "models/receipts/latest_save.h"
#include "toolkit/context.h"

namespace tw {

class Actions;
class Page;
class PageOpener;

/// Carries out the commands of the window about saves that are done: it undoes the latest one of
/// the database in front, which the command names, and opens the history.
class SaveUndo final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. `front` tells the connection that the window is about.
    struct Parts
    {
        UiContext context;
        ConnectionList& connections;
        PageOpener& opener;
        Actions& actions;
        std::function<QUuid()> front;
        QWidget& window;
    };

    explicit SaveUndo(const Parts& parts);

    /// Looks for the latest save of the database in front.
    void refresh();
    void follow(); ///< the same, unless the database in front is the one it was

Q_SIGNALS:
    void done(const QString& text); ///< what was undone
    void rowsWritten(const QUuid& connection, const tw::QualifiedName& table);

private:
    void addCommands();
    [[nodiscard]] const ConnectionEntry* frontEntry() const; ///< null: none is open
    [[nodiscard]] QString commandText() const;
    void undo();
    void showHistory();

    Parts m_parts;
    LatestSave m_latest;
};

}

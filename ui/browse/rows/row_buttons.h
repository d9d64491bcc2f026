// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "toolkit/context.h"

class QToolButton;

namespace tw {

/// New, duplicated and deleted rows within reach of the pointer, below the rows of a page.
class RowButtons final : public QWidget
{
    Q_OBJECT

public:
    /// The page carries the commands out, whichever is in front, and must outlive it.
    RowButtons(UiContext context, Page& page, QWidget* parent = nullptr);

private:
    struct Entry
    {
        CommandId command;
        QToolButton* button = nullptr;
        QString text;
    };

    void add(CommandId command, const QString& name, const QString& icon, const QString& text);
    void update();

    UiContext m_context;
    Page& m_page;
    QList<Entry> m_entries;
};

}

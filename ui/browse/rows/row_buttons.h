// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "toolkit/context.h"

namespace tw {

class CommandButtons;

/// New, duplicated and deleted rows within reach of the pointer, below the rows of a page.
class RowButtons final : public QWidget
{
    Q_OBJECT

public:
    /// The page carries the commands out, whichever is in front, and must outlive it.
    RowButtons(UiContext context, Page& page, QWidget* parent = nullptr);

private:
    void add(CommandId command, const QString& name, const QString& icon, const QString& text);

    UiContext m_context;
    CommandButtons* m_buttons = nullptr;
};

}

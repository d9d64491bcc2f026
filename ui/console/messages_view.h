// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/console/statement_result.h"
#include "toolkit/context.h"

#include <QPlainTextEdit>

namespace tw {

/// What became of each statement of a run, with errors and notices, as text to be read and copied.
class MessagesView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessagesView(QWidget* parent = nullptr);

    void begin(); ///< another run: nothing is there yet
    void append(const StatementResult& result); ///< a statement that has ended
    void appendNote(const QString& text);
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/console/console_controller.h"

#include <functional>

class QWidget;

namespace tw {

/// Asks what has to be known before statements run: values of their parameters, which it remembers,
/// and whether what changes much is meant. Never waits.
class RunQuestions final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; `page` is the parent of dialogs.
    RunQuestions(const ConsoleController& console, QWidget& page);

    /// Calls `proceed` with the values once all is answered; never when the person would rather
    /// not.
    void ask(const RunRequest& request, std::function<void(const RunRequest&)> proceed);

    /// Calls `proceed` with the way to have a statement run for its plan: true, to roll it back.
    /// One that only reads is not asked about.
    void askMeasuring(const ScriptPart& part, std::function<void(bool isTrial)> proceed);

    /// Asks for the values again; false when there is nothing to be asked for.
    bool editValues(const QList<ScriptPart>& parts);

private:
    [[nodiscard]] QStringList parametersOf(const QList<ScriptPart>& parts) const;
    void askValues(const QStringList& names, const QString& action, std::function<void()> proceed);
    void askWarnings(const RunRequest& request, std::function<void()> proceed);

    const ConsoleController& m_console;
    QWidget& m_page;
    QHash<QString, Value> m_values;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters/line_completion.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStringListModel;

namespace tw {

/// A line of SQL with completion and a memory: Enter applies, Esc brings back what is in force,
/// Up and Down walk what was applied before, Ctrl+Space shows what may stand here.
class SqlLine final : public QLineEdit
{
    Q_OBJECT

public:
    using Completion = std::function<LineCompletion(const QString& line, int cursor)>;

    explicit SqlLine(QWidget* parent = nullptr);

    void setCompletion(Completion completion) { m_completion = std::move(completion); }
    [[nodiscard]] bool completes(const QString& choice) const; ///< it is among those shown
    void completeAgain(); ///< more is known of what may stand where somebody types
    void setHistory(const QStringList& texts); ///< newest first

    void setApplied(const QString& text); ///< what is in force; shown unless isTyped()
    [[nodiscard]] const QString& applied() const { return m_applied; }

    /// Somebody wrote a text that is not in force; it stays until it is applied, replaced or Esc.
    [[nodiscard]] bool isTyped() const { return m_isTyped; }
    void supersede() { m_isTyped = false; } ///< what is applied next replaces the text
    void hold() { m_isTyped = true; } ///< the text stays, as it did not come into force

    void setRefused(bool refused); ///< the frame tells of an error

    [[nodiscard]] QRect cursorRectangle() const { return cursorRect(); }

Q_SIGNALS:
    void restored(); ///< Esc brought back what is in force

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void createCompleter();
    [[nodiscard]] bool isChoosing() const; ///< choices are shown
    void complete(bool isAsked);
    void insertChoice(const QString& choice);
    bool onPopupKey(QKeyEvent& event);
    bool walkHistory(int step);

    Completion m_completion;
    QCompleter* m_completer = nullptr; ///< with m_choices; made when it is first needed
    QStringListModel* m_choices = nullptr;
    bool m_isAwaited = false; ///< choices were asked for here, and nothing was typed since
    qsizetype m_start = 0; ///< of the word that a choice replaces
    QStringList m_history;
    qsizetype m_place = -1; ///< in the history; -1: the line as typed
    QString m_typed;
    QString m_applied;
    bool m_isTyped = false;
};

}

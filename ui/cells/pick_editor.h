// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell_editor.h"
#include "models/cells/value_choices.h"

#include <QTimer>

class QListWidget;
class QListWidgetItem;

namespace tw {

/// One line over a list of what the cell may hold, which typing narrows and arrow keys walk. What
/// is typed counts as it is, listed or not; where it is no value of the column the first of the
/// list is taken, which is marked then.
class PickCellEditor final : public LineCellEditor
{
    Q_OBJECT

public:
    PickCellEditor(UiContext context, std::unique_ptr<ValueChoices> choices, QWidget* parent);

    void load(const Value& value, const Column& column) override;
    [[nodiscard]] QVariant result() const override;
    void placeCursorAtEnd() override { selectAll(); } ///< typing looks for another
    void place(const QRect& cell, const QRect& area) override;
    [[nodiscard]] bool handleKey(const QKeyEvent& event) override;

Q_SIGNALS:
    void picked(); ///< with the pointer

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showRefused(bool refused) override;
    [[nodiscard]] bool isUndecided() const override { return true; }

private:
    void createList();
    void onEdited();
    void showChoices();
    void markBest();
    void choose(int row);
    void step(int by);
    void placeList();
    [[nodiscard]] bool mustWait() const;

    std::unique_ptr<ValueChoices> m_choices;
    QTimer m_typing; ///< until it is looked for
    QListWidget* m_list = nullptr;
    Value m_loaded;
    std::optional<Value> m_chosen; ///< from the list, in place of what was typed
    std::optional<Value> m_best; ///< for a typed text that is no value
    std::unique_ptr<QKeyEvent> m_waiting; ///< until it is known what is taken
    bool m_isAsked = false;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_spec.h"
#include "models/trash/trash_controller.h"
#include "toolkit/context.h"

#include <tuplewright/query/filter.h>

#include <QWidget>

class QLabel;
class QToolButton;

namespace tw {

class BrowsePage;
class NoticeBar;

/// Above the rows of a trash: how many there are, what can be done with those selected, and what
/// became of it.
class TrashBar final : public QWidget
{
    Q_OBJECT

public:
    /// `rows` shows the soft-deleted rows of the table, and must outlive the bar.
    TrashBar(UiContext context, std::shared_ptr<const Adapter> adapter, const QualifiedName& table,
        BrowsePage& rows, QWidget* parent = nullptr);

    [[nodiscard]] bool canAct() const; ///< rows can be selected, and nothing is being done
    [[nodiscard]] bool canPurgeOlder() const;
    [[nodiscard]] QString whyNotOlder() const; ///< empty: for a general reason

    void restore(); ///< the selected rows, unless one clashes with a live row
    void restoreWithChildren(); ///< asks first
    void purge(); ///< asks first
    void purgeOlder(); ///< asks first

    [[nodiscard]] bool isRunning() const { return m_trash.isRunning(); }
    void stop() { m_trash.stop(); }

    /// Shows what is true of the rows now; the buttons are on where `can` says so.
    void refresh(
        const std::function<bool(CommandId)>& can, const std::function<QString(CommandId)>& whyNot);
    [[nodiscard]] QWidget* firstButton() const;

Q_SIGNALS:
    void commandTriggered(tw::CommandId command);
    void stateChanged();
    void rowsChanged(); ///< in the database
    void rivalRequested(const tw::Filter& filter); ///< the live row that is in the way of one

private:
    [[nodiscard]] QWidget* createBand();
    [[nodiscard]] QWidget* createButtons();
    [[nodiscard]] QToolButton* addButton(
        CommandId command, const char* name, const QString& icon, QWidget* bar);
    void connectTrash();
    void showBand();
    [[nodiscard]] QList<TrashRow> selected() const;
    [[nodiscard]] QList<Value> loadedRow(const RowIdentity& row) const; ///< empty: not loaded
    void onTried(const RestoreTrial& trial);
    void showClash(const RestoreTrial& trial);
    void onChanged(const QString& text);

    UiContext m_context;
    std::shared_ptr<const Adapter> m_adapter;
    QualifiedName m_table;
    BrowsePage& m_rows;
    TrashController m_trash;
    RestoreTrial m_trial; ///< the last one that met clashes
    std::optional<Filter> m_rival; ///< the live row that is in the way of the first of them
    NoticeBar* m_notice = nullptr;
    QLabel* m_band = nullptr;
    QLabel* m_selection = nullptr;
    QList<std::pair<QToolButton*, CommandId>> m_buttons;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/error.h>

#include <QIcon>
#include <QWidget>

#include <optional>

namespace tw {

/// What a page can be asked to do; the window's actions call it by id and ask whether it can.
enum class PageCommand
{
    Refresh,
    Stop,
    Save,
    Review,
    Discard,
    NewRow,
    DeleteRows,
    DeletePermanently,
    RestoreRows,
    SetNull,
    SetDefault,
    EditCell,
    Undo,
    Redo,
    Copy,
    RevertSelection,
    FocusFilter,
    ClearFilter,
    FilterByValue,
    ExcludeValue,
    CountExactly,
    FirstPage,
    PreviousPage,
    NextPage,
    LastPage,
    Export,
};

/// A tab of the window. The window knows pages only through this.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString iconName() const = 0;
    [[nodiscard]] virtual bool isDirty() const = 0;
    [[nodiscard]] virtual int pendingChanges() const = 0;
    [[nodiscard]] virtual bool can(PageCommand command) const = 0;
    virtual void run(PageCommand command) = 0;

    /// "200 of ~98.4 M", "38 ms": parts of the status bar, plain text.
    [[nodiscard]] virtual QStringList statusTexts() const = 0;

    /// True when what the page shows first is on screen.
    [[nodiscard]] virtual bool isLoaded() const = 0;

    /// Why the page has nothing to show; unset while it loads and once it has loaded.
    [[nodiscard]] virtual std::optional<Error> error() const = 0;

Q_SIGNALS:
    void stateChanged(); ///< title, dirtiness, commands or status may be different
    void loaded();
    /// A menu of these commands is wanted; the window owns the commands and their words.
    void menuRequested(const QPoint& globalPosition, const QList<tw::PageCommand>& commands);
};

}

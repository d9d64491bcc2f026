// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigator/page_descriptor.h"
#include "page_options.h"

#include <tuplewright/base/error.h>
#include <tuplewright/query/filter.h>

#include <QIcon>
#include <QWidget>

#include <chrono>
#include <optional>

namespace tw {

class EditController;
struct LeftEdits;
struct RowKey;

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
    ChangeAllRows,
    SetNull,
    SetEmpty,
    SetDefault,
    EditCell,
    EditValue,
    Undo,
    Redo,
    Copy,
    RevertSelection,
    CopyWithHeaders,
    CopyCsv,
    CopyJson,
    CopyInsert,
    CopyInList,
    CopyMarkdown,
    CopyCppStruct,
    CopyCommandLine,
    ChooseCopy, ///< a menu of the ways to copy
    Paste,
    PasteSpecial, ///< asks how it is laid out
    FillDown,
    DuplicateRows,
    InsertToday,
    InsertNow,
    InsertUuid,
    InsertPasswordHash,
    Find,
    FindNext,
    Replace,
    FocusFilter,
    ClearFilter,
    Inspect,
    FollowReference,
    PickReference,
    PreviewReference,
    ShowForm,
    ShowTree,
    PreviousRow,
    NextRow,
    GoBack,
    ShowStructure,
    FilterByValue,
    ExcludeValue,
    AddFilter,
    BuildFilter,
    SearchWords,
    SaveFilter,
    KeepRelated, ///< rows by their related rows
    KeepFirst, ///< one row of each group
    SetUpSearch,
    CountExactly,
    SortAscending, // from here on about the column of the cursor
    SortDescending,
    Unsort,
    ShowColumnValues,
    GroupRows,
    UniqueRows,
    TopRows,
    TreatColumn, ///< its caption and rules
    FitColumn,
    HideColumn,
    FreezeColumns,
    ChooseColumns,
    ChooseKey,
    AddComputed,
    EditComputed,
    RemoveComputed,
    CopyColumnName,
    FirstPage,
    PreviousPage,
    NextPage,
    LastPage,
    GoToRow,
    ContinuousRows, ///< on or off
    ColourRules,
    RevealMasked, ///< on or off
    MaskColumn, ///< on or off, for all who use the connection
    Export,
};

/// Something a page is in the middle of.
struct RunningWork
{
    QString what; ///< "Saving 3 changes of orders"
    std::chrono::milliseconds elapsed{0};
    bool isWrite = false; ///< half of it would be a loss, so it is never left without a word
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

    /// Of commands that switch something on and off.
    [[nodiscard]] virtual bool isOn(PageCommand /*command*/) const { return false; }

    /// Where F6 stops, in order.
    [[nodiscard]] virtual QList<QWidget*> panes() { return {this}; }

    /// What restoreView() of the same kind of page turns into the same view; empty: nothing.
    [[nodiscard]] virtual QString viewState() const { return {}; }
    /// Asks for a view of before; only right after the page was made.
    virtual void restoreView(const QString& /*view*/) { }

    /// "200 of ~98.4 M", "38 ms": parts of the status bar, plain text.
    [[nodiscard]] virtual QStringList statusTexts() const = 0;

    /// True when what the page shows first is on screen.
    [[nodiscard]] virtual bool isLoaded() const = 0;

    /// True when nothing that belongs to it is still on its way either. stateChanged() tells.
    [[nodiscard]] virtual bool isSettled() const { return isLoaded(); }

    /// Why the page has nothing to show; unset while it loads and once it has loaded.
    [[nodiscard]] virtual std::optional<Error> error() const = 0;

    /// What is staged here; null for pages without rows.
    [[nodiscard]] virtual EditController* edits() { return nullptr; }

    /// Pages that stand inside of this one and stage changes of their own, which are saved with it.
    [[nodiscard]] virtual QList<Page*> inside() const { return {}; }
    virtual void showInside(Page* /*page*/) { } ///< brings one of them into sight

    /// Puts the keyboard into that row, where it is among those shown.
    virtual void showRow(const RowKey& /*row*/) { }

    /// Stages again what an earlier run did not save. Pages without rows ignore it.
    virtual void restoreEdits(const LeftEdits& /*edits*/) { }

    /// Takes back all that is staged: the person wants none of it.
    virtual void abandonChanges() { }

    /// What would be cut off if the page were closed now.
    [[nodiscard]] virtual QList<RunningWork> running() const { return {}; }

    /// Asks all of that to end. A save that is being committed ends with what really happened.
    virtual void stopRunning() { }

    /// Insists: closes the links under it. A save that is being committed is unknown then.
    virtual void abandonRunning() { }

    /// Says why what is shown may be old and cannot be saved; empty: the server answers.
    virtual void setOffline(const QString& /*reason*/) { }

    /// Rows of a relation were changed by another page, or a part of one. Nothing is read yet.
    virtual void outdate(const QualifiedName& /*table*/, const Page* /*by*/) { }

    /// Reads again, without moving, what may have become old while the server was away, or by
    /// another page.
    virtual void catchUp() { }

    /// Shows only these rows, on behalf of the page a reference was followed from. Pages without
    /// rows ignore it.
    virtual void narrow(const Filter& /*filter*/, Page* /*from*/) { }

    /// Pages to which nothing of it applies ignore it.
    virtual void setOptions(const PageOptions& /*options*/) { }

Q_SIGNALS:
    /// A reference leads to these rows of another relation of the same connection.
    void rowsRequested(const tw::QualifiedName& table, const tw::Filter& filter);
    void pageRequested(const tw::PageDescriptor& page); ///< over the connection of this page
    void returnRequested(tw::Page* page); ///< back to where a reference was followed from
    /// Rows were saved or changed at once by this page, or by the part of it that is named.
    void rowsChanged(const tw::QualifiedName& table, const tw::Page* by);
    /// The values of a column shall be masked, or no longer, wherever this connection reads them.
    void maskWanted(const tw::QualifiedName& table, const QString& column, bool isMasked);
    void stateChanged(); ///< title, dirtiness, commands or status may be different
    void loaded();
    void childRowsClosed(); ///< by the person, who wants them on no page then
    /// A menu of these commands is wanted; the window owns the commands and their words.
    void menuRequested(const QPoint& globalPosition, const QList<tw::PageCommand>& commands);
};

}

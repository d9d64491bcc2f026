// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/browse_controller.h"
#include "models/page/export_controller.h"
#include "models/tables/table_memory.h"
#include "pages/page.h"
#include "toolkit/context.h"

#include <QPointer>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace tw {

class ChildRowsPane;
class FilterBar;
class FindBar;
class FormView;
class InspectorPane;
class JointSave;
class PageConflicts;
class PageFailure;
class PageFilter;
class GridView;
class NoticeBar;
class PagerBar;
class PreviewCard;
class ReferenceLabels;
class RowTreeView;
class TableNews;
class WholeValues;
struct ErrorText;
struct FailureHelp;

/// One table in a tab: filter bar, grid, pager and notices over a BrowseController. Holds no rule
/// of its own; it shows state and passes on what the user wants.
class BrowsePage final : public Page
{
    Q_OBJECT

public:
    /// `memory` must outlive the page; without one nothing is remembered.
    BrowsePage(UiContext context, std::shared_ptr<const Adapter> adapter, QualifiedName table,
        TableMemory* memory = nullptr, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] bool isDirty() const override;
    [[nodiscard]] int pendingChanges() const override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] bool isOn(PageCommand command) const override;
    [[nodiscard]] QList<QWidget*> panes() override;
    [[nodiscard]] QString viewState() const override;
    void restoreView(const QString& view) override;
    [[nodiscard]] QStringList statusTexts() const override;
    [[nodiscard]] bool isLoaded() const override { return m_loaded; }
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] std::optional<Error> error() const override;

    void narrow(const Filter& filter, Page* from) override;
    void setOptions(const PageOptions& options) override;
    [[nodiscard]] EditController* edits() override { return m_controller.edits(); }
    [[nodiscard]] QList<Page*> inside() const override;
    void showInside(Page* page) override;
    void showRow(const RowKey& row) override;
    void restoreEdits(const LeftEdits& edits) override;
    void abandonChanges() override;
    [[nodiscard]] QList<RunningWork> running() const override;
    void stopRunning() override;
    void abandonRunning() override;
    void setOffline(const QString& reason) override;
    void outdate(const QualifiedName& table, const Page* by) override;
    void catchUp() override;

    /// Makes it a part of another page: it has no child rows of its own, and its filter bar shows
    /// itself when it is needed.
    void embed();
    void setScope(const ChildScope& scope); ///< see BrowseController
    void showForm(); ///< instead of the grid
    void showHint(const QString& text); ///< why the last wish was not carried out

    [[nodiscard]] BrowseController& controller() { return m_controller; }
    [[nodiscard]] GridView& grid() { return *m_grid; }

private:
    using Command = void (BrowsePage::*)();

    void createLayout();
    [[nodiscard]] QWidget* createRows(); ///< with what stands beside and below them
    void connectController();
    void connectEdits();
    void connectWidgets();

    bool canEdit(PageCommand command) const;
    bool canBrowse(PageCommand command) const;
    bool runEdit(PageCommand command);
    void runBrowse(PageCommand command);

    void onTableReady();
    void onStateChanged();
    void onPageChanged();
    void onEditsChanged();
    void onSelectionChanged();
    void showFigures();
    void onSaved(const ApplyReport& report, qsizetype changes);
    void onNotSaved(const ApplyReport& report);
    void showProgress(qint64 done, qint64 all);
    [[nodiscard]] QWidget* createLockNotice();
    [[nodiscard]] QWidget* createTableNews();
    void onTableChanging(const TableChange& change);
    void onTableChanged(const TableChange& change);
    void chooseKey();
    void showLoadError();
    [[nodiscard]] bool refusesOffline(); ///< says so when nothing can be saved now
    void onNoticeAction();
    void restoreKept();
    void tellConflicts(int conflicts);
    void onJournalChanged();
    [[nodiscard]] QString emptyText() const;
    void addFilter(FilterOperator op);
    void removeRows(ChangeKind kind);
    void revertSelection();
    void changeAllRows();
    void saveOrReview();
    void saveAnswered(); ///< what was chosen row by row after a conflict
    void review();
    void discard();
    void askForFilter();
    void chooseCopy();
    void exportRows();
    void copyCommandLine();
    void askForRow();
    void askForTop(const QString& column);
    void treatColumn(int column);
    void pasteSpecial();
    void insertPasswordHash();
    void setUpSearch();
    void tellEstimateAge();
    void tellNumberAhead(); ///< of what counts for a new row
    void markSearched();
    void showPosition(qint64 position);
    void showRange();
    void showTop();
    void inspectCurrent();
    bool runScroll(PageCommand command);
    void toggleContinuous();
    void showFailedRow();
    void showReceipt(); ///< of the latest save
    void showFailure();
    void takeHelp(const FailureHelp& help);
    void onNoticeOther();
    void onEditRefused(const Error& error);
    void showContextMenu(const QPoint& globalPosition);
    void showHeaderMenu(const QPoint& globalPosition);
    bool canGo(PageCommand command) const;
    bool runGo(PageCommand command);
    void createInspector();
    void showMomentsIn(const DisplayZone& zone);
    void createChildren();
    void createForm();
    void toggleForm();
    void toggleTree();
    void stepRow(int step);
    [[nodiscard]] bool isFormShown() const;
    void showFilterBar();
    void save();
    [[nodiscard]] bool finishEditing();
    [[nodiscard]] BrowsePage* childFor(PageCommand command) const;
    [[nodiscard]] QList<EditController*> allEdits(); ///< of this page first
    [[nodiscard]] QList<Change> allChanges() const;
    void toggleInspector();
    void followReference(int column);
    void pickReference();
    void previewCurrent();
    void previewReference(const QModelIndex& cell, const QRect& place);
    [[nodiscard]] QList<Value> namedBy(const QModelIndex& cell) const;
    void goBack();
    [[nodiscard]] const ForeignKey* referenceOf(int column) const;
    bool runBlock(PageCommand command);
    bool canBlock(PageCommand command) const;
    bool runColumn(PageCommand command);
    void chooseColumns();
    void chooseColours();
    bool canCompute(PageCommand command) const;
    bool runCompute(PageCommand command);
    void editComputed(const std::optional<ComputedColumn>& edited); ///< unset: a new one
    void removeComputed(const QString& name);
    void setComputed(const std::vector<ComputedColumn>& columns);
    void onComputedRefused(const Error& error);
    [[nodiscard]] Table shownTable() const;
    void setColours(const QList<ColourRule>& rules);
    void readColumns(); ///< those that are shown, and those that colours go by
    void setColumnLayout(const ColumnLayout& layout);
    void onColumnsChanged();
    bool canColumn(PageCommand command) const;
    bool canMask(PageCommand command) const;
    bool runMask(PageCommand command);
    void askToReveal();
    void setRevealed(bool revealed);
    void widenRevealed();
    void toggleMask();
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] bool needsReview() const;
    [[nodiscard]] const ConnectionConfig& target() const;

    UiContext m_context;
    BrowseController m_controller;
    ReferenceLabels* m_labels = nullptr;
    FilterBar* m_filter = nullptr;
    PageFilter* m_pageFilter = nullptr;
    PageConflicts* m_conflicts = nullptr;
    PageFailure* m_failure = nullptr;
    QString m_receipt; ///< of the latest save
    QString m_outcome; ///< of the save that m_failure is about, in words
    NoticeBar* m_notice = nullptr;
    TableNews* m_news = nullptr;
    ColumnLayout m_layout; ///< for a table that is about to change
    TableMemory* m_memory = nullptr;
    QString m_place; ///< of the table in the memory
    WholeValues* m_whole = nullptr;
    GridView* m_grid = nullptr;
    FormView* m_form = nullptr; ///< made when first wanted
    RowTreeView* m_tree = nullptr; ///< made when first wanted
    QStackedWidget* m_rowViews = nullptr; ///< grid, form and tree
    FindBar* m_find = nullptr;
    QSplitter* m_body = nullptr; ///< the rows, and beside them the inspector
    InspectorPane* m_inspector = nullptr; ///< made when it is first asked for
    QSplitter* m_parts = nullptr; ///< the rows, and below them their children
    PreviewCard* m_preview = nullptr; ///< made when first wanted
    ChildRowsPane* m_children = nullptr; ///< made when first wanted
    JointSave* m_jointSave = nullptr; ///< likewise
    bool m_isEmbedded = false;
    QList<ColourRule> m_colours;

    /// What was shown before a reference was followed, and the page it was followed from.
    struct Trail
    {
        std::optional<RowFilter> rows; ///< unset: the page was opened by it
        QPointer<Page> from;
    };
    QList<Trail> m_trail;
    std::optional<qint64> m_top; ///< the row to be uppermost once the first ones are there
    bool m_isReturning = false; ///< to that row, which is being read
    bool m_mustWiden = false; ///< columns whose values are about to be shown
    bool m_wantsCursor = false; ///< in the first of the rows that come
    PagerBar* m_pager = nullptr;
    std::optional<qint64> m_agedTotal; ///< the estimate whose age was asked for
    AsyncAdapter m_ahead; ///< asks for what is told beside the rows
    QTimer m_figures; ///< until those of the selection are shown
    QList<LeftEdits> m_kept; ///< to be staged once the table is known
    QString m_restored; ///< what was restored, until it is compared with the rows as they are
    bool m_isUnprotected = false; ///< staged edits would be lost with the program
    QString m_hint; ///< why the last wish was not carried out
    bool m_loaded = false;
    QString m_offline; ///< why nothing can be saved; empty: the server answers
    bool m_isOld = false; ///< what is shown was read before the server was away
    bool m_isOutdated = false; ///< what is shown was changed by another page
};

}

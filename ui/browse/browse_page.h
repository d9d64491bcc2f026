// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/browse_controller.h"
#include "models/export_controller.h"
#include "window/context.h"
#include "window/page.h"

namespace tw {

class FilterBar;
class GridView;
class NoticeBar;
class PagerBar;
struct ErrorText;

/// One table in a tab: filter bar, grid, pager and notices over a BrowseController. Holds no rule
/// of its own; it shows state and passes on what the user wants.
class BrowsePage final : public Page
{
    Q_OBJECT

public:
    BrowsePage(UiContext context, std::shared_ptr<const Adapter> adapter, QualifiedName table,
        QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] bool isDirty() const override;
    [[nodiscard]] int pendingChanges() const override;
    [[nodiscard]] bool can(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QStringList statusTexts() const override;
    [[nodiscard]] bool isLoaded() const override { return m_loaded; }
    [[nodiscard]] std::optional<Error> error() const override;

    [[nodiscard]] BrowseController& controller() { return m_controller; }
    [[nodiscard]] GridView& grid() { return *m_grid; }

private:
    using Command = void (BrowsePage::*)();

    void createLayout();
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
    void onSaved(const ApplyReport& report, qsizetype changes);
    void onNotSaved(const ApplyReport& report);
    void updateChips();
    [[nodiscard]] QString emptyText() const;
    void addFilter(FilterOperator op);
    void removeRows(ChangeKind kind);
    void revertSelection();
    void saveOrReview();
    void review();
    void discard();
    void exportRows();
    void clearFilter();
    void showFailedRow();
    void showContextMenu(const QPoint& globalPosition);
    [[nodiscard]] bool isEditable() const;
    [[nodiscard]] bool needsReview() const;

    UiContext m_context;
    BrowseController m_controller;
    FilterBar* m_filter = nullptr;
    NoticeBar* m_notice = nullptr;
    GridView* m_grid = nullptr;
    PagerBar* m_pager = nullptr;
    QString m_hint; ///< why the last wish was not carried out
    bool m_loaded = false;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/commands/browse_specs.h"
#include "browse/parts/page_parts.h"
#include "pages/editing_page.h"
#include "pages/page_commands.h"
#include "pages/rows_page.h"
#include "pages/running_page.h"

namespace tw {

class BrowseCommands;
struct BrowseFeatures;
struct BrowseWidgets;

/// One table in a tab: filter bar, grid, pager and notices over a BrowseController. Puts the
/// features of the page together and answers the window; what each does is in the feature.
class BrowsePage final : public RowsPage, public EditingPage, public RunningPage, private PageEdits
{
    Q_OBJECT

public:
    /// `memory` must outlive the page; without one nothing is remembered.
    BrowsePage(UiContext context, std::shared_ptr<const Adapter> adapter, QualifiedName table,
        TableSettings* memory = nullptr, QWidget* parent = nullptr);
    ~BrowsePage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override;
    [[nodiscard]] bool isDirty() const override;
    void keepTyped() override;
    [[nodiscard]] int pendingChanges() const override;
    [[nodiscard]] QList<QWidget*> panes() override;
    [[nodiscard]] QString viewState() const override;
    void restoreView(const QString& view) override;
    [[nodiscard]] QStringList statusTexts() const override;
    [[nodiscard]] bool isLoaded() const override { return m_isLoaded; }
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] std::optional<Error> error() const override;

    void narrow(const Filter& filter, Page* from) override;
    void setOptions(const PageOptions& options) override;
    [[nodiscard]] EditController* edits() override { return m_controller.edits(); }
    [[nodiscard]] QList<Page*> inside() const override;
    void showInside(Page* page) override;
    void showRow(const RowKey& row) override;
    void restoreEdits(const RecoverableEdits& edits) override;
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
    /// Shows rows that are marked as deleted, and offers no others; right after it was made.
    void showDeletedAlone();
    void showForm(); ///< instead of the grid
    void showHint(const QString& text); ///< in the status bar, see PageStatus

    [[nodiscard]] BrowseController& controller() { return m_controller; }
    [[nodiscard]] GridView& grid() { return m_parts.grid; }

private:
    [[nodiscard]] Page* partFor(CommandId command) const override;
    [[nodiscard]] bool finishEditing() override;
    [[nodiscard]] QList<EditController*> allEdits() override;
    void connectController();
    void connectFeatures();

    BrowseController m_controller;
    AsyncAdapter m_facts;
    std::unique_ptr<BrowseWidgets> m_widgets;
    PageParts m_parts;
    std::unique_ptr<BrowseFeatures> m_features;
    std::unique_ptr<BrowseCommands> m_commands;
    bool m_isLoaded = false;
};

}

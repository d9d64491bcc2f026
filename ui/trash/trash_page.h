// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/editing_page.h"
#include "pages/rows_page.h"
#include "pages/running_page.h"
#include "toolkit/context.h"

#include <tuplewright/adapter/adapter.h>

namespace tw {

class BrowsePage;
class TrashBar;

/// The soft-deleted rows of a table, which are restored or deleted for good here. The rows are
/// shown by a page of rows inside of it, to which it hands on what it does not do itself.
class TrashPage final : public RowsPage, public EditingPage, public RunningPage
{
    Q_OBJECT

public:
    TrashPage(UiContext context, std::shared_ptr<const Adapter> adapter, const QualifiedName& table,
        QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("recycle"); }
    bool isDirty() const override;
    QList<QWidget*> panes() override;
    QString viewState() const override;
    void restoreView(const QString& view) override;
    QStringList statusTexts() const override;
    bool isLoaded() const override;
    bool isSettled() const override;
    std::optional<Error> error() const override;

    void showRow(const RowKey& row) override;
    void narrow(const Filter& filter, Page* from) override;
    void setOffline(const QString& reason) override;
    void outdate(const QualifiedName& table, const Page* by) override;
    void catchUp() override;
    void setOptions(const PageOptions& options) override;

    EditController* edits() override;
    int pendingChanges() const override;
    QList<Page*> inside() const override;
    void showInside(Page* page) override;
    void restoreEdits(const RecoverableEdits& edits) override;
    void abandonChanges() override;

    QList<RunningWork> running() const override;
    void stopRunning() override;
    void abandonRunning() override;

    [[nodiscard]] BrowsePage& rows() { return *m_rows; }

private:
    [[nodiscard]] Page* partFor(CommandId command) const override;
    void addCommands();
    void connectRows();
    void connectBar();
    void refreshBar();

    QualifiedName m_table;
    BrowsePage* m_rows = nullptr;
    TrashBar* m_bar = nullptr;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/editing_page.h"
#include "pages/making_page.h"
#include "pages/running_page.h"
#include "structure_editing.h"
#include "toolkit/context.h"

#include <QStandardItemModel>

class QLineEdit;
class QTreeView;

namespace tw {

class NoticeBar;

/// A table that is to be made: its name, columns, keys and indexes, reviewed before it is. The page
/// of its structure takes the place of this one then.
class NewTablePage final : public MakingPage, public EditingPage, public RunningPage
{
    Q_OBJECT

public:
    /// An empty schema is none.
    NewTablePage(UiContext context, const std::shared_ptr<const Adapter>& adapter,
        const QString& schema, QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("sitemap"); }
    QStringList statusTexts() const override;
    QList<QWidget*> panes() override;
    bool isDirty() const override { return pendingChanges() > 0; }
    EditController* edits() override { return nullptr; } ///< it stages no rows
    int pendingChanges() const override { return m_editing->draft().changes(); }
    QList<Page*> inside() const override { return {}; }
    void showInside(Page* /*page*/) override { }
    void restoreEdits(const RecoverableEdits& /*edits*/) override { }
    void abandonChanges() override { m_editing->discard(); }
    QList<RunningWork> running() const override;
    void stopRunning() override { m_editing->draft().stop(); }
    void abandonRunning() override { stopRunning(); }
    bool isLoaded() const override { return m_editing->draft().isReady(); }
    std::optional<Error> error() const override { return m_editing->draft().error(); }

private:
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    [[nodiscard]] QTreeView* makeList(const QString& name, const QString& accessibleName);
    void connectEditing();
    void addCommands();
    void onDraftChanged();
    void showFirst();
    void showRules();
    void editNewColumn(int place);
    void updateTarget(EditTarget::Kind kind);

    UiContext m_context;
    QString m_schema;
    NoticeBar* m_notice = nullptr;
    StructureEditing* m_editing = nullptr;
    QLineEdit* m_name = nullptr;
    QTreeView* m_columns = nullptr;
    QTreeView* m_rules = nullptr;
    QStandardItemModel m_ruleItems;
    EditTarget::Kind m_target = EditTarget::Kind::Column; ///< of the list chosen last
    bool m_isShown = false; ///< the draft was ready once
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/structure/structure_controller.h"
#include "pages/editing_page.h"
#include "pages/page.h"
#include "pages/running_page.h"
#include "structure_editing.h"
#include "toolkit/context.h"

#include <QStandardItemModel>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTreeView;

namespace tw {

class DraftDelegate;
class FlowLayout;
class NoticeBar;

/// The structure of one relation or other object: its parts as lists, its DDL as text. That of a
/// table can be edited; changes are staged and reviewed before they are run.
class StructurePage final : public Page, public EditingPage, public RunningPage
{
    Q_OBJECT

public:
    StructurePage(UiContext context, std::shared_ptr<const Adapter> adapter,
        const ObjectReference& object, QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("sitemap"); }
    QString viewState() const override;
    void restoreView(const QString& view) override;
    QStringList statusTexts() const override;
    bool isDirty() const override { return pendingChanges() > 0; }
    EditController* edits() override { return nullptr; } ///< it stages no rows
    int pendingChanges() const override { return m_editing ? m_editing->draft().changes() : 0; }
    QList<Page*> inside() const override { return {}; }
    void showInside(Page* /*page*/) override { }
    void restoreEdits(const RecoverableEdits& /*edits*/) override { }
    void abandonChanges() override;
    QList<RunningWork> running() const override;
    void stopRunning() override;
    void abandonRunning() override { stopRunning(); }
    bool isLoaded() const override { return m_controller.facts().has_value(); }
    std::optional<Error> error() const override { return m_controller.error(); }

    /// Where a change is written that is to be run later; empty: nowhere in particular.
    void setMigrationFolder(const QString& folder);

Q_SIGNALS:
    void structureWritten(); ///< the catalogue of the connection is another one now

private:
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    void addCommands();
    void createEditing(std::shared_ptr<const Adapter> adapter);
    void onDraftChanged();
    void showTold(bool isDone, const ErrorText& text);
    void showRows(const StructureSection& section);
    void markRule(const StructureSection& section, int row);
    void addNewRules(const StructureSection& section);
    void editNewColumn(int place);
    void updateTarget();
    void fitColumns();
    [[nodiscard]] bool showsDraft() const;
    [[nodiscard]] const StructureSection* section() const;
    void showState();
    void showSections();
    void showSection(int index);
    [[nodiscard]] int firstSection() const;
    void addButton(const QString& title, qsizetype count, int index);
    void copy();

    UiContext m_context;
    StructureController m_controller;
    StructureEditing* m_editing = nullptr; ///< null: it is no relation
    DraftDelegate* m_delegate = nullptr;
    QList<StructureSection> m_sections;
    QStandardItemModel m_items;
    QLabel* m_summary = nullptr;
    NoticeBar* m_notice = nullptr;
    FlowLayout* m_bar = nullptr;
    QButtonGroup* m_buttons = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTreeView* m_list = nullptr;
    QLabel* m_message = nullptr;
    QPlainTextEdit* m_definition = nullptr;
    QString m_view; ///< to be shown first
    int m_current = 0; ///< of the sections; the DDL stands behind them
};

}

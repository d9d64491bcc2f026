// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/structure/structure_controller.h"
#include "pages/page.h"
#include "toolkit/context.h"

#include <QStandardItemModel>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTreeView;

namespace tw {

class FlowLayout;
class NoticeBar;

/// The structure of one relation or other object, for reading: its parts as lists, its DDL as text.
class StructurePage final : public Page
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
    bool isLoaded() const override { return m_controller.facts().has_value(); }
    std::optional<Error> error() const override { return m_controller.error(); }

private:
    [[nodiscard]] QWidget* createHeader();
    [[nodiscard]] QWidget* createBody();
    void addCommands();
    void showState();
    void showSections();
    void showSection(int index);
    [[nodiscard]] int firstSection() const;
    void addButton(const QString& title, qsizetype count, int index);
    void copy();
    void copyDefinition();

    UiContext m_context;
    StructureController m_controller;
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

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/commands/browse_specs.h"
#include "pages/editing_page.h"
#include "pages/page_commands.h"
#include "pages/rows_page.h"

#include <QSet>

namespace tw::test {

/// A page that does what a test tells it to.
class TestPage final : public RowsPage, public EditingPage
{
public:
    explicit TestPage(QString title, QWidget* parent = nullptr)
        : RowsPage(parent)
        , m_title(std::move(title))
    { }

    QString title() const override { return m_title; }
    QString iconName() const override { return QStringLiteral("table"); }
    bool isDirty() const override { return changes > 0; }
    int pendingChanges() const override { return changes; }
    bool can(CommandId command) const override { return possible.contains(command); }
    void run(CommandId command) override { ran.append(command); }
    QStringList statusTexts() const override { return {QStringLiteral("200 of ~98 M")}; }
    QString viewState() const override { return view; }
    void restoreView(const QString& text) override { view = text; }
    bool isLoaded() const override { return true; }
    std::optional<Error> error() const override { return {}; }

    EditController* edits() override { return nullptr; }
    QList<Page*> inside() const override { return {}; }
    void showInside(Page* /*page*/) override { }
    void restoreEdits(const RecoverableEdits& /*edits*/) override { }
    void abandonChanges() override { changes = 0; }
    void showRow(const RowKey& /*row*/) override { }
    void narrow(const Filter& /*filter*/, Page* /*from*/) override { }
    void setOffline(const QString& /*reason*/) override { }
    void outdate(const QualifiedName& /*table*/, const Page* /*by*/) override { }
    void catchUp() override { }
    void setOptions(const PageOptions& /*options*/) override { }

    void change() { Q_EMIT stateChanged(); }
    void allow(CommandId command) { possible.insert(command); }
    void forbid(CommandId command) { possible.remove(command); }

    int changes = 0;
    QString view;
    QSet<CommandId> possible;
    QList<CommandId> ran;

private:
    QString m_title;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command_table.h"
#include "models/navigator/page_descriptor.h"

#include <tuplewright/base/error.h>

#include <QWidget>

#include <optional>

namespace tw {

/// A tab of the window. What only some pages have is an interface of its own, asked for by a cast:
/// RowsPage, EditingPage, RunningPage.
class Page : public QWidget, public CommandTarget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0; ///< of its tab, plain text
    [[nodiscard]] virtual QString iconName() const = 0; ///< of `:/icons`
    [[nodiscard]] virtual bool isDirty() const { return false; } ///< has unsaved changes

    /// Where F6 stops, in order.
    [[nodiscard]] virtual QList<QWidget*> panes() { return {this}; }

    /// What restoreView() of the same kind of page turns into the same view; empty: nothing.
    [[nodiscard]] virtual QString viewState() const { return {}; }
    /// Asks for a view of before; only right after the page was made.
    virtual void restoreView(const QString& /*view*/) { }

    /// "200 of ~98.4 M", "38 ms": parts of the status bar, plain text.
    [[nodiscard]] virtual QStringList statusTexts() const = 0;

    /// The program must go: what is being typed is kept with the unsaved changes.
    virtual void keepTyped() { }

    /// True when what the page shows first is on screen.
    [[nodiscard]] virtual bool isLoaded() const = 0;

    /// True when nothing that belongs to it is still on its way either. stateChanged() tells.
    [[nodiscard]] virtual bool isSettled() const { return isLoaded(); }

    /// Why the page has nothing to show; unset while it loads and once it has loaded.
    [[nodiscard]] virtual std::optional<Error> error() const = 0;

    /// By the handlers of the page, or by a part of it.
    [[nodiscard]] bool can(CommandId command) const override;
    void run(CommandId command) override;
    [[nodiscard]] bool isOn(CommandId command) const override;
    [[nodiscard]] QString whyNot(CommandId command) const override;
    [[nodiscard]] QString textOf(CommandId command) const override;

Q_SIGNALS:
    void pageRequested(const tw::PageDescriptor& page); ///< over the connection of this page
    void stateChanged(); ///< title, dirtiness, commands or status may be different
    void loaded(); ///< isLoaded() became true
    /// Rows of a relation were changed by this page, which does not show them as rows; over its own
    /// connection where none is named.
    void rowsWritten(const tw::QualifiedName& table, const QUuid& connection = {});
    /// A menu of these commands is wanted; the window owns their actions and words.
    void menuRequested(const QPoint& globalPosition, const QList<tw::CommandId>& commands);

protected:
    [[nodiscard]] CommandTable& handlers() { return m_handlers; }

    /// The page inside of this one that carries the command out; null: this one does.
    [[nodiscard]] virtual Page* partFor(CommandId /*command*/) const { return nullptr; }

private:
    CommandTable m_handlers;
};

}

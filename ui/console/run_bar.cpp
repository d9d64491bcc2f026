// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_bar.h"

#include "commands/command_buttons.h"
#include "console_commands.h"
#include "pages/page_commands.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace tw {

RunBar::RunBar(UiContext context, CommandTarget& console, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_console(console)
    , m_buttons(new CommandButtons(console, this))
{
    setObjectName(QStringLiteral("console.run.bar"));
    setProperty("kind", QStringLiteral("bar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    QToolButton* run = addButton(PageCommand::RunStatement, "player-play", tr("Run"));
    run->setProperty("kind", QStringLiteral("primary"));
    run->setIcon(context.icons.icon(QStringLiteral("player-play"), Token::AccentText));
    addButton(PageCommand::RunAll, "player-track-next", {}, tr("Run all statements"));
    addButton(PageCommand::Stop, "player-stop", {}, tr("Stop; once more closes the connection"));
    addButton(PageCommand::ExplainStatement, "hierarchy", tr("Explain"));
    addButton(PageCommand::EditParameters, "variable", tr("Parameters"));
    layout->addStretch(1);
    addButton(PageCommand::ShowHistory, "history", {}, tr("History"));
    addChoices();
}

QToolButton* RunBar::addButton(
    CommandId command, const char* icon, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("console.%1.button").arg(command.toString()));
    button->setIcon(m_context.icons.icon(QString::fromLatin1(icon)));
    if (text.isEmpty()) {
        button->setProperty("kind", QStringLiteral("icon"));
    } else {
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    button->setToolTip(toolTip);
    button->setAccessibleName(text.isEmpty() ? toolTip : text);
    layout()->addWidget(button);
    m_buttons->add(command, button);
    return button;
}

void RunBar::addChoices()
{
    m_transaction = new QToolButton(this);
    m_transaction->setObjectName(QStringLiteral("console.mode.button"));
    m_transaction->setProperty("kind", QStringLiteral("control"));
    m_transaction->setIcon(m_context.icons.icon(QStringLiteral("arrows-exchange")));
    m_transaction->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_transaction->setPopupMode(QToolButton::InstantPopup);
    m_transaction->setToolTip(tr("How transactions begin and end"));
    auto* menu = new QMenu(m_transaction);
    menu->setObjectName(QStringLiteral("console.mode.menu"));
    const std::pair<CommandId, QString> choices[]{
        {PageCommand::ManualTransactions, tr("&Manual transactions")},
        {PageCommand::RunOnAfterErrors, tr("&Go on after errors")}};
    for (const auto& [command, text] : choices) {
        QAction* choice = menu->addAction(text);
        choice->setCheckable(true);
        connect(choice, &QAction::triggered, this, [this, id = command] { m_console.run(id); });
        connect(menu, &QMenu::aboutToShow, choice,
            [this, choice, id = command] { choice->setChecked(m_console.isOn(id)); });
    }
    m_transaction->setMenu(menu);
    layout()->addWidget(m_transaction);
}

void RunBar::refresh(const QString& transaction)
{
    m_buttons->refresh();
    m_transaction->setText(transaction);
}

}

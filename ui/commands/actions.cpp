// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "toolkit/plain_text.h"

#include <QAction>
#include <QActionGroup>
#include <QMenuBar>

namespace tw {

namespace {

QString toolTipOf(const QAction& action)
{
    QString text = Actions::plainText(action);
    if (!action.shortcut().isEmpty())
        text += QStringLiteral(" (") + action.shortcut().toString(QKeySequence::NativeText) + u')';
    if (!action.whatsThis().isEmpty())
        text += u'\n' + action.whatsThis();
    return toolTipText(text);
}

/// Whether keys of both can work at one place.
bool meet(CommandSpec::Scope one, CommandSpec::Scope other)
{
    using Scope = CommandSpec::Scope;
    return one == other || one == Scope::Window || other == Scope::Window;
}

/// Fills the menus of one set of commands, each with its menus inside.
class MenuFiller
{
public:
    MenuFiller(const Actions& actions, QMenuBar& bar)
        : m_actions(actions)
        , m_bar(bar)
    { }

    [[nodiscard]] QMenu* make(const MenuSpec& spec) const
    {
        auto* menu = new QMenu(Actions::tr(spec.text), &m_bar);
        menu->setObjectName(spec.id.toString());
        QList<const MenuSpec*> inside = m_actions.commands().menusIn(spec.id);
        for (const CommandSpec* command : m_actions.commands().commandsIn(spec.id)) {
            while (!inside.isEmpty() && inside.first()->place <= command->place)
                menu->addMenu(make(*inside.takeFirst()));
            if (command->startsGroup && !menu->isEmpty())
                menu->addSeparator();
            menu->addAction(m_actions.action(command->id));
        }
        for (const MenuSpec* last : std::as_const(inside))
            menu->addMenu(make(*last));
        return menu;
    }

private:
    const Actions& m_actions;
    QMenuBar& m_bar;
};

}

Actions::Actions(const Icons& icons, CommandSet commands, QWidget& window, QWidget& pages)
    : QObject(&window)
    , m_commands(std::move(commands))
{
    for (const CommandSpec& spec : m_commands.specs())
        create(spec, icons);
    addTo(window, CommandSpec::Scope::Window);
    addTo(pages, CommandSpec::Scope::Page);
    // Those of the page that is not in front are off, so that shared keys mean one of them.
    addTo(pages, CommandSpec::Scope::Console);
}

void Actions::create(const CommandSpec& spec, const Icons& icons)
{
    auto* action = new QAction(tr(spec.text), this);
    action->setObjectName(spec.id.toString());
    if (*spec.icon)
        action->setIcon(icons.icon(QString::fromLatin1(spec.icon), spec.iconColor));
    action->setIconVisibleInMenu(false);
    action->setShortcuts(defaultKeys(spec));
    action->setCheckable(spec.isCheckable);
    action->setToolTip(toolTipOf(*action));
    action->setShortcutContext(spec.scope == CommandSpec::Scope::Window
            ? Qt::WindowShortcut
            : Qt::WidgetWithChildrenShortcut);
    if (spec.choice) {
        QActionGroup*& choice = m_choices[spec.choice];
        if (!choice)
            choice = new QActionGroup(this);
        choice->addAction(action);
    }
    connect(action, &QAction::triggered, this, [this, &spec] { run(spec); });
    m_actions.insert(spec.id, action);
}

CommandTarget* Actions::targetOf(const CommandSpec& spec)
{
    return m_ofWindow.has(spec.id) ? &m_ofWindow : m_page;
}

/// Qt has marked the action by now, whatever came of it.
void Actions::run(const CommandSpec& spec)
{
    if (CommandTarget* target = targetOf(spec))
        target->run(spec.id);
    if (spec.isCheckable)
        refresh();
}

void Actions::addTo(QWidget& widget, CommandSpec::Scope scope) const
{
    for (const CommandSpec& spec : m_commands.specs())
        if (spec.scope == scope)
            widget.addAction(action(spec.id));
}

QString Actions::menuTitle(MenuId id) const
{
    return tr(m_commands.menu(id).text).remove(u'&');
}

QList<QKeySequence> Actions::defaultKeys(const CommandSpec& spec)
{
    // An empty text would be read as a list of one empty key.
    return *spec.keys ? QKeySequence::listFromString(QString::fromLatin1(spec.keys))
                      : QList<QKeySequence>();
}

bool Actions::hasDefaultKeys(CommandId id) const
{
    return action(id)->shortcuts() == defaultKeys(m_commands.spec(id));
}

std::optional<CommandId> Actions::ownerOf(const QKeySequence& key, CommandId except) const
{
    const CommandSpec& own = m_commands.spec(except);
    // What pages of rows carry out is off while a console is in front, and the other way round.
    const auto isApart = [this](const CommandSpec& one, const CommandSpec& other) {
        return one.scope == CommandSpec::Scope::Console && other.scope == CommandSpec::Scope::Window
            && !m_ofWindow.has(other.id);
    };
    for (const CommandSpec& spec : m_commands.specs())
        if (spec.id != except && meet(spec.scope, own.scope) && !isApart(own, spec)
            && !isApart(spec, own) && action(spec.id)->shortcuts().contains(key))
            return spec.id;
    return {};
}

void Actions::bind(const QHash<QString, QString>& keys)
{
    for (const CommandSpec& spec : m_commands.specs()) {
        const auto chosen = keys.constFind(spec.id.toString());
        QList<QKeySequence> list = defaultKeys(spec);
        if (chosen != keys.cend())
            list
                = chosen->isEmpty() ? QList<QKeySequence>() : QKeySequence::listFromString(*chosen);
        QAction* which = action(spec.id);
        which->setShortcuts(list);
        which->setToolTip(toolTipOf(*which));
    }
    Q_EMIT keysChanged();
}

QAction* Actions::action(CommandId id) const
{
    return m_actions.value(id);
}

void Actions::fill(QMenuBar& menuBar) const
{
    const MenuFiller filler(*this, menuBar);
    for (const MenuSpec* spec : m_commands.menusIn({}))
        menuBar.addMenu(filler.make(*spec));
}

void Actions::update(CommandTarget* page)
{
    m_page = page;
    refresh();
}

void Actions::refresh()
{
    for (const CommandSpec& spec : m_commands.specs())
        show(spec);
}

/// The reason stays with the action, where tool tip, palette and screen readers find it.
void Actions::show(const CommandSpec& spec)
{
    QAction* which = action(spec.id);
    const CommandTarget* target = targetOf(spec);
    const bool canRun = target && target->can(spec.id);
    const QString reason = canRun ? QString() : reasonOf(spec, target);
    const QString text = target ? target->textOf(spec.id) : QString();
    const bool isRenamed = which->text() != (text.isEmpty() ? tr(spec.text) : text);
    if (isRenamed)
        which->setText(text.isEmpty() ? tr(spec.text) : text);
    which->setEnabled(canRun);
    if (spec.isCheckable)
        which->setChecked(target && target->isOn(spec.id));
    if (reason == which->whatsThis() && !isRenamed)
        return;
    which->setWhatsThis(reason);
    which->setToolTip(toolTipOf(*which));
}

QString Actions::reasonOf(const CommandSpec& spec, const CommandTarget* target) const
{
    if (!target)
        return tr("no tab is open");
    if (const QString own = target->whyNot(spec.id); !own.isEmpty())
        return own;
    return spec.reason ? tr(spec.reason) : tr("not possible for what is selected");
}

QString Actions::whyNot(CommandId id) const
{
    return action(id)->whatsThis();
}

QString Actions::plainText(const QAction& action)
{
    QString text = action.text();
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
        text.remove(at, 1); // a doubled one leaves the second
    return text;
}

void Actions::showMenu(
    const QPoint& globalPosition, const QList<CommandId>& ids, QWidget* parent) const
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("page.context.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isDivided = ids.contains(CommandId());
    for (const CommandId& id : ids) {
        if (id.isNull()) {
            menu->addSeparator(); // several in a row, and those at the ends, are not seen
            continue;
        }
        if (!isDivided && m_commands.spec(id).startsGroup && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(action(id));
    }
    menu->popup(globalPosition);
}

}

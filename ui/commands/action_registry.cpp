// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "toolkit/plain_text.h"

#include <QAction>
#include <QActionGroup>
#include <QMenuBar>

#include <algorithm>
#include <array>

namespace tw {

namespace {

/// A command that makes a choice of a preference.
struct ChoiceAction
{
    ActionId id;
    Preference preference;
    int choice;
    bool asks = false; ///< the command asks for more before the choice is made
};

constexpr std::array kChoices{
    ChoiceAction{WindowCommand::ThemeSystem, Preference::Theme, int(ThemeName::System)},
    ChoiceAction{WindowCommand::ThemeLight, Preference::Theme, int(ThemeName::Light)},
    ChoiceAction{WindowCommand::ThemeDark, Preference::Theme, int(ThemeName::Dark)},
    ChoiceAction{WindowCommand::ThemeHighContrast, Preference::Theme, int(ThemeName::HighContrast)},
    ChoiceAction{WindowCommand::DensityNormal, Preference::Density, int(Density::Normal)},
    ChoiceAction{WindowCommand::DensityCompact, Preference::Density, int(Density::Compact)},
    ChoiceAction{WindowCommand::DensityComfortable, Preference::Density, int(Density::Comfortable)},
    ChoiceAction{WindowCommand::ZoneServer, Preference::TimeZone, int(ZoneChoice::Server)},
    ChoiceAction{WindowCommand::ZoneUtc, Preference::TimeZone, int(ZoneChoice::Utc)},
    ChoiceAction{WindowCommand::ZoneLocal, Preference::TimeZone, int(ZoneChoice::Local)},
    ChoiceAction{WindowCommand::ZoneNamed, Preference::TimeZone, int(ZoneChoice::Named), true},
};

/// A command that turns a preference on and off.
struct SwitchAction
{
    ActionId id;
    Preference preference;
    int on; ///< the choice that means on
};

constexpr std::array kSwitches{
    SwitchAction{WindowCommand::ShowLabels, Preference::ReferenceLabels, 0},
    SwitchAction{WindowCommand::ShowTypes, Preference::ColumnTypes, 0},
    SwitchAction{WindowCommand::ShowChildRows, Preference::ChildRows, 1},
};

Token iconToken(const ActionId& id)
{
    if (id == PageCommand::Save)
        return Token::AccentText;
    return id == PageCommand::DeletePermanently ? Token::StateDeletedFg : Token::Icon;
}

/// Why a page refuses a command, as far as it can be told from the command alone.
const char* pageReason(PageCommand command)
{
    switch (command) {
    case PageCommand::Save:
    case PageCommand::Review:
    case PageCommand::Discard:
        return QT_TRANSLATE_NOOP("tw::Actions", "there are no unsaved changes");
    case PageCommand::Undo:
        return QT_TRANSLATE_NOOP("tw::Actions", "there is nothing to undo");
    case PageCommand::Redo:
        return QT_TRANSLATE_NOOP("tw::Actions", "there is nothing to redo");
    case PageCommand::Stop:
        return QT_TRANSLATE_NOOP("tw::Actions", "nothing is running");
    case PageCommand::ClearFilter:
        return QT_TRANSLATE_NOOP("tw::Actions", "there is no filter");
    case PageCommand::FirstPage:
    case PageCommand::PreviousPage:
        return QT_TRANSLATE_NOOP("tw::Actions", "this is the first page");
    case PageCommand::NextPage:
    case PageCommand::LastPage:
        return QT_TRANSLATE_NOOP("tw::Actions", "this is the last page");
    case PageCommand::ContinuousRows:
        return QT_TRANSLATE_NOOP("tw::Actions", "no table whose rows have a key is shown");
    case PageCommand::RevealMasked:
        return QT_TRANSLATE_NOOP("tw::Actions", "no column is masked");
    case PageCommand::MaskColumn:
        return QT_TRANSLATE_NOOP("tw::Actions", "the column tells rows apart or leads to others");
    case PageCommand::SearchWords:
        return QT_TRANSLATE_NOOP("tw::Actions", "no column holds text");
    case PageCommand::GoToRow:
        return QT_TRANSLATE_NOOP("tw::Actions", "no table is shown");
    case PageCommand::CountExactly:
        return QT_TRANSLATE_NOOP("tw::Actions", "the exact number is known");
    default:
        return QT_TRANSLATE_NOOP("tw::Actions", "not possible for what is selected");
    }
}

const char* reasonOf(const ActionSpec& spec, const WindowState& state)
{
    if (spec.reason)
        return spec.reason;
    if (!state.page)
        return QT_TRANSLATE_NOOP("tw::Actions", "no tab is open");
    return pageReason(*spec.id.ofPage());
}

QString toolTipOf(const QAction& action)
{
    QString text = Actions::plainText(action);
    if (!action.shortcut().isEmpty())
        text += QStringLiteral(" (") + action.shortcut().toString(QKeySequence::NativeText) + u')';
    if (!action.whatsThis().isEmpty())
        text += u'\n' + action.whatsThis();
    return toolTipText(text);
}

const ActionSpec& specOf(const ActionId& id)
{
    return *std::ranges::find(Actions::specs(), id, &ActionSpec::id);
}

/// Whether keys of both can work at one place.
bool meet(ActionSpec::Scope one, ActionSpec::Scope other)
{
    using Scope = ActionSpec::Scope;
    return one == other || one == Scope::Window || other == Scope::Window;
}

/// The menu that holds the menu `id` as an entry; null: it stands in the bar.
QMenu* parentOf(MenuId id, const QHash<MenuId, QMenu*>& menus)
{
    for (const MenuSpec& spec : Actions::menus())
        if (spec.id == id && spec.parent)
            return menus.value(*spec.parent);
    return nullptr;
}

bool isPossible(const ActionSpec& spec, const WindowState& state)
{
    if (const PageCommand* command = spec.id.ofPage())
        return state.page && state.page->can(*command);
    return spec.isPossible(state);
}

}

Actions::Actions(const Icons& icons, QWidget& window, QWidget& pages)
    : QObject(&window)
{
    for (const ActionSpec& spec : specs())
        create(spec, icons);
    addTo(window, ActionSpec::Scope::Window);
    addTo(pages, ActionSpec::Scope::Page);
    groupChoices();
}

void Actions::create(const ActionSpec& spec, const Icons& icons)
{
    auto* action = new QAction(tr(spec.text), this);
    action->setObjectName(QString::fromLatin1(spec.name));
    if (*spec.icon)
        action->setIcon(icons.icon(QString::fromLatin1(spec.icon), iconToken(spec.id)));
    action->setIconVisibleInMenu(false);
    action->setShortcuts(defaultKeys(spec));
    action->setCheckable(spec.isCheckable);
    action->setToolTip(toolTipOf(*action));
    action->setShortcutContext(spec.scope == ActionSpec::Scope::Window
            ? Qt::WindowShortcut
            : Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, [this, &spec] {
        if (const PageCommand* command = spec.id.ofPage())
            Q_EMIT pageCommand(*command);
        else
            Q_EMIT windowCommand(*spec.id.ofWindow());
    });
    m_actions.append(action);
}

void Actions::addTo(QWidget& widget, ActionSpec::Scope scope) const
{
    for (const ActionSpec& spec : specs())
        if (spec.scope == scope)
            widget.addAction(action(spec.id));
}

void Actions::groupChoices()
{
    QHash<Preference, QActionGroup*> groups;
    for (const ChoiceAction& each : kChoices) {
        QActionGroup*& group = groups[each.preference];
        if (!group)
            group = new QActionGroup(this);
        group->addAction(action(each.id));
        if (each.asks)
            continue;
        connect(action(each.id), &QAction::triggered, this,
            [this, each] { Q_EMIT preferenceChosen(each.preference, each.choice); });
    }
}

void Actions::showChoice(Preference preference, int choice) const
{
    for (const ChoiceAction& each : kChoices)
        if (each.preference == preference && each.choice == choice)
            action(each.id)->setChecked(true);
    for (const SwitchAction& each : kSwitches)
        if (each.preference == preference)
            action(each.id)->setChecked(choice == each.on);
}

QString Actions::menuTitle(MenuId id)
{
    for (const MenuSpec& menu : menus())
        if (menu.id == id)
            return tr(menu.text).remove(u'&');
    return {};
}

QList<QKeySequence> Actions::defaultKeys(const ActionSpec& spec)
{
    // An empty text would be read as a list of one empty key.
    return *spec.keys ? QKeySequence::listFromString(QString::fromLatin1(spec.keys))
                      : QList<QKeySequence>();
}

bool Actions::hasDefaultKeys(const ActionId& id) const
{
    return action(id)->shortcuts() == defaultKeys(specOf(id));
}

std::optional<ActionId> Actions::ownerOf(const QKeySequence& key, const ActionId& except) const
{
    for (const ActionSpec& spec : specs())
        if (spec.id != except && meet(spec.scope, specOf(except).scope)
            && action(spec.id)->shortcuts().contains(key))
            return spec.id;
    return {};
}

void Actions::bind(const QHash<QString, QString>& keys)
{
    for (const ActionSpec& spec : specs()) {
        const auto chosen = keys.constFind(QString::fromLatin1(spec.name));
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

QAction* Actions::action(const ActionId& id) const
{
    return m_actions.at(&specOf(id) - specs().data());
}

void Actions::fill(QMenuBar& menuBar) const
{
    QHash<MenuId, QMenu*> menus;
    for (const MenuSpec& spec : Actions::menus()) {
        auto* menu = new QMenu(tr(spec.text), &menuBar);
        menu->setObjectName(QString::fromLatin1(spec.name));
        menus.insert(spec.id, menu);
        if (!spec.parent)
            menuBar.addMenu(menu);
    }
    for (size_t index = 0; index < specs().size(); ++index) {
        const ActionSpec& spec = specs()[index];
        QMenu* menu = menus.value(spec.menu);
        QMenu* parent = parentOf(spec.menu, menus);
        if (parent && menu->isEmpty())
            parent->addMenu(menu);
        if (spec.startsGroup && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(m_actions.at(qsizetype(index)));
    }
}

void Actions::update(const WindowState& state)
{
    showPendingChanges(state.page ? state.page->pendingChanges() : 0);
    for (const ActionSpec& spec : specs())
        setPossible(spec, state);
}

/// The reason stays with the action, where tool tip, palette and screen readers find it.
void Actions::setPossible(const ActionSpec& spec, const WindowState& state)
{
    QAction* which = action(spec.id);
    const bool canRun = isPossible(spec, state);
    const QString reason = canRun ? QString() : tr(reasonOf(spec, state));
    which->setEnabled(canRun);
    if (const PageCommand* command = spec.id.ofPage(); command && spec.isCheckable)
        which->setChecked(state.page && state.page->isOn(*command));
    if (reason == which->whatsThis())
        return;
    which->setWhatsThis(reason);
    which->setToolTip(toolTipOf(*which));
}

QString Actions::whyNot(const ActionId& id) const
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
    const QPoint& globalPosition, const QList<ActionId>& ids, QWidget* parent) const
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("page.context.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const ActionId& id : ids) {
        if (specOf(id).startsGroup && !menu->isEmpty())
            menu->addSeparator();
        menu->addAction(action(id));
    }
    menu->popup(globalPosition);
}

void Actions::showPendingChanges(int count)
{
    QAction* save = action(PageCommand::Save);
    if (count == 0)
        save->setText(tr("&Save changes"));
    else
        save->setText(count == 1 ? tr("&Save 1 change") : tr("&Save %n changes", nullptr, count));
    save->setIconText(count == 0 ? tr("Save") : tr("Save %L1").arg(count));
}

}

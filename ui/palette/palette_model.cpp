// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette_model.h"

#include "palette_commands.h"

#include <QAction>

#include <algorithm>

namespace tw {

namespace {

constexpr int kObjects = 50;
constexpr int kAllCommands = 1000;
constexpr int kCommandsBelowObjects = 5;

PaletteItem title(const QString& text)
{
    PaletteItem item;
    item.text = text;
    return item;
}

/// The keys of the first shortcut, one for each cap.
QStringList keyCaps(const QKeySequence& keys)
{
    const QString text = keys.toString(QKeySequence::NativeText);
    QStringList caps = text.split(u'+', Qt::SkipEmptyParts);
    if (text.endsWith(u'+'))
        caps.append(QStringLiteral("+"));
    return caps;
}

PaletteItem commandItem(const CommandSpec& spec, const Actions& actions)
{
    const QAction& action = *actions.action(spec.id);
    PaletteItem item;
    item.kind = PaletteItem::Kind::Command;
    item.text = Actions::plainText(action);
    item.reason = action.whatsThis();
    item.note = item.reason.isEmpty() ? actions.menuTitle(spec.menu) : item.reason;
    item.keys = keyCaps(action.shortcut());
    item.icon = QString::fromLatin1(spec.icon);
    item.command = spec.id;
    return item;
}

}

PaletteModel::PaletteModel(
    const Actions& actions, const ConnectionList& connections, QObject* parent)
    : QAbstractListModel(parent)
    , m_actions(actions)
    , m_connections(connections)
{ }

void PaletteModel::refresh(const QList<ObjectUse>& uses)
{
    m_uses = uses;
    QList<QUuid> open;
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        m_index.setCatalog(entry.profile.id, entry.profile.name, entry.catalog);
        open.append(entry.profile.id);
    }
    m_index.keepOnly(open);
}

void PaletteModel::find(const QString& typed, First first)
{
    const bool onlyCommands = typed.startsWith(u'>');
    const bool onlyObjects = typed.startsWith(u'@');
    const FuzzyPattern pattern(onlyCommands || onlyObjects ? typed.sliced(1) : typed);
    QList<PaletteItem> items;
    if (onlyCommands || (first == First::Commands && !onlyObjects)) {
        addCommands(items, pattern, kAllCommands);
        addConnections(items, pattern);
        if (!onlyCommands && !pattern.isEmpty())
            addObjects(items, pattern);
    } else {
        addObjects(items, pattern);
        addConnections(items, pattern);
        if (!onlyObjects && !pattern.isEmpty())
            addCommands(items, pattern, kCommandsBelowObjects);
    }
    if (items.isEmpty())
        items.append(title(pattern.isEmpty() ? tr("No connection is open.") : tr("No matches")));
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

void PaletteModel::addCommands(
    QList<PaletteItem>& items, const FuzzyPattern& pattern, int limit) const
{
    std::vector<std::pair<int, PaletteItem>> found;
    for (const CommandSpec& spec : m_actions.commands().specs()) {
        if (spec.id == WindowCommand::QuickOpen || spec.id == WindowCommand::CommandPalette)
            continue; // this is where they lead to
        PaletteItem item = commandItem(spec, m_actions);
        const QString folded = FuzzyPattern::fold(item.text);
        const std::optional<int> score = pattern.score(folded);
        if (!score)
            continue;
        item.places = pattern.places(folded);
        found.emplace_back(*score, std::move(item));
    }
    std::stable_sort(
        found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (!found.empty())
        items.append(title(tr("Commands")));
    for (int index = 0; index < std::min(limit, int(found.size())); ++index)
        items.append(std::move(found[size_t(index)].second));
}

void PaletteModel::addConnections(QList<PaletteItem>& items, const FuzzyPattern& pattern) const
{
    bool isFirst = true;
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        PaletteItem item;
        item.kind = PaletteItem::Kind::Connection;
        item.text = tr("Connect to %1").arg(entry.profile.name);
        const QString folded = FuzzyPattern::fold(item.text);
        if (entry.state == ConnectionEntry::State::Open || !pattern.score(folded))
            continue;
        item.places = pattern.places(folded);
        item.icon = QStringLiteral("plug-connected");
        item.connection = entry.profile.id;
        if (std::exchange(isFirst, false))
            items.append(title(tr("Connections")));
        items.append(item);
    }
}

void PaletteModel::addObjects(QList<PaletteItem>& items, const FuzzyPattern& pattern) const
{
    const QList<ObjectHit> hits = m_index.find(pattern, m_uses, kObjects);
    if (!hits.isEmpty())
        items.append(title(tr("Objects")));
    for (const ObjectHit& hit : hits) {
        PaletteItem item;
        item.kind = PaletteItem::Kind::Object;
        item.text = hit.title;
        item.places = hit.places;
        item.note = hit.connectionName;
        if (!hit.note.isEmpty())
            item.note += QStringLiteral(", ") + hit.note;
        item.icon = hit.icon;
        item.connection = hit.connection;
        item.name = hit.name;
        item.isRelation = hit.relation.has_value();
        items.append(item);
    }
}

const PaletteItem& PaletteModel::item(const QModelIndex& index) const
{
    return m_items.at(index.row());
}

QModelIndex PaletteModel::firstItem() const
{
    QModelIndex firstRefused;
    for (int row = 0; row < m_items.size(); ++row) {
        const PaletteItem& item = m_items.at(row);
        if (item.kind == PaletteItem::Kind::Title)
            continue;
        if (item.reason.isEmpty())
            return index(row);
        if (!firstRefused.isValid())
            firstRefused = index(row);
    }
    return firstRefused;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    const PaletteItem& item = this->item(index);
    if (role == Qt::DisplayRole)
        return item.text;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{item.text, item.note, item.keys.join(u'+')};
    if (!item.reason.isEmpty())
        parts.prepend(tr("unavailable"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    // A command that is not possible can be reached, so that its reason can be read.
    return item(index).kind == PaletteItem::Kind::Title ? Qt::NoItemFlags
                                                        : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"
#include "models/connections/connection_list.h"
#include "models/navigator/object_index.h"

#include <QAbstractListModel>

namespace tw {

/// One line of the palette.
struct PaletteItem
{
    enum class Kind
    {
        Title, ///< of a section, or why one is empty
        Command,
        Connection, ///< one that can be opened
        Object
    };

    Kind kind = Kind::Title;
    QString text;
    QList<int> places; ///< characters of the text that were meant
    QString note;
    QString reason; ///< why a command cannot be given; empty: it can
    QStringList keys; ///< "Ctrl", "N"
    QString icon;
    CommandId command; ///< of commands
    QUuid connection; ///< of connections and objects
    QualifiedName name; ///< of objects
    bool isRelation = false;
};

/// What fits what was typed: commands, connections that are closed, objects of those that are open.
/// `>` before the text leaves commands alone, `@` objects.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class First
    {
        Commands,
        Objects
    };

    /// Both must outlive the model.
    PaletteModel(
        const Actions& actions, const ConnectionList& connections, QObject* parent = nullptr);

    /// Looks at the connections again; what is shown stays until the next find(). `uses`: what was
    /// opened, latest first.
    void refresh(const QList<ObjectUse>& uses);
    void find(const QString& typed, First first);

    [[nodiscard]] const PaletteItem& item(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex firstItem() const; ///< the first that can be run, if one can

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void addCommands(QList<PaletteItem>& items, const FuzzyPattern& pattern, int limit) const;
    void addConnections(QList<PaletteItem>& items, const FuzzyPattern& pattern) const;
    void addObjects(QList<PaletteItem>& items, const FuzzyPattern& pattern) const;

    const Actions& m_actions;
    const ConnectionList& m_connections;
    ObjectIndex m_index;
    QList<ObjectUse> m_uses;
    QList<PaletteItem> m_items;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column_treatment.h"
#include "models/filters/colour_rules.h"
#include "models/filters/filter_lines.h"

#include <tuplewright/configuration/connection_config.h>

#include <QMap>
#include <QSettings>

namespace tw {

/// A filter that a person gave a name.
struct NamedFilter
{
    QString name;
    RowFilter rows;
    bool asks = false; ///< for its values, each time it is used

    friend bool operator==(const NamedFilter&, const NamedFilter&) = default;
};

/// How the columns of a table are laid out. Columns that it does not name come last, shown.
struct ColumnLayout
{
    QStringList order;
    QStringList hidden;
    QMap<QString, int> widths; ///< in pixels at 100 %
    std::optional<int> frozen; ///< so many columns stay; unset: nobody chose

    friend bool operator==(const ColumnLayout&, const ColumnLayout&) = default;
};

/// What a person set up for tables and finds again: layouts, named filters, and the filters used
/// last. Holds conditions, which may name data, and no rows. Unreadable entries read as nothing.
class TableSettings final
{
public:
    static constexpr int kLongestHistory = 30;

    /// `path` is an INI file, made when something is first remembered.
    explicit TableSettings(const QString& path);

    /// tables.ini in the user's configuration folder of the program.
    [[nodiscard]] static QString defaultPath();

    /// What a table is remembered by: where it is, without any secret.
    [[nodiscard]] static QString placeOf(
        const ConnectionConfig& config, const QualifiedName& table);

    /// Order, widths and hidden columns of a table; empty where none were set.
    [[nodiscard]] ColumnLayout layout(const QString& place) const;

    /// Stores the layout of a table.
    void setLayout(const QString& place, const ColumnLayout& layout);

    /// Colour rules of a table.
    [[nodiscard]] QList<ColourRule> colourRules(const QString& place) const;

    /// Stores the colour rules of a table.
    void setColourRules(const QString& place, const QList<ColourRule>& rules);

    /// Computed columns of a table.
    [[nodiscard]] std::vector<ComputedColumn> computed(const QString& place) const;

    /// Stores the computed columns of a table.
    void setComputed(const QString& place, const std::vector<ComputedColumn>& columns);

    /// Column rules of a table.
    [[nodiscard]] ColumnTreatments treatments(const QString& place) const;

    /// Stores the column rules of a table.
    void setTreatments(const QString& place, const ColumnTreatments& treatments);

    /// The columns that were chosen to tell its rows apart.
    [[nodiscard]] QStringList key(const QString& place) const;

    /// Stores the key chosen for a table; empty forgets it.
    void setKey(const QString& place, const QStringList& key);

    /// Whether a person was asked for the sign of deleted rows of a table.
    [[nodiscard]] bool isLifecycleAsked(const QString& place) const;

    /// From now on it counts as asked.
    void setLifecycleAsked(const QString& place);

    /// Whether rows are shown without pages; where nobody chose for the table, the default.
    [[nodiscard]] bool isContinuous(const QString& place) const;

    /// Stores how the rows of a table are shown.
    void setContinuous(const QString& place, bool isContinuous);

    /// How rows are shown where nothing is stored.
    void setContinuousByDefault(bool isContinuous) { m_isContinuous = isContinuous; }

    /// Saved filters of a table, by name.
    [[nodiscard]] QList<NamedFilter> namedFilters(const QString& place) const;
    void saveFilter(const QString& place, const NamedFilter& filter); ///< replaces its namesake

    /// Forgets a saved filter.
    void removeFilter(const QString& place, const QString& name);

    /// Newest first, each once.
    [[nodiscard]] QList<RowFilter> history(const QString& place) const;

    /// Adds a filter to those used last.
    void addToHistory(const QString& place, const RowFilter& rows);

private:
    void setFilters(const QString& place, const QList<NamedFilter>& filters);

    QSettings m_settings;
    bool m_isContinuous = false;
};

}

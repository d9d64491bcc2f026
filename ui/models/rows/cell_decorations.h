// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filters/colour_rules.h"
#include "models/filters/word_search.h"
#include "models/text/display_zone.h"
#include "result_cells.h"

#include <QObject>

#include <tuple>

namespace tw {

class ReferenceLabels;

/// What decorators add to a cell beside its text. Pointers last until the decorators change.
struct CellDecoration
{
    const ColourRule* rule = nullptr; ///< gives the colour; null: none
    std::optional<double> fit; ///< length of a bar behind the number, 0 to 1; unset: none
    const SearchedWords* searched = nullptr; ///< to be marked; null: none
    bool isLabelled = false; ///< the column has room for labels
    QString label; ///< one line; empty: none
};

/// Decorates with the first colour rule that a cell meets. A masked or missing value meets none.
class ColourMarks
{
public:
    /// The colour rules, the first that holds winning.
    void setRules(const QList<ColourRule>& rules) { m_rules = rules; }

    /// The rule that colours a cell; null: none.
    [[nodiscard]] const ColourRule* rule(
        const ResultCells& cells, qint64 position, int column) const;
    void decorate(
        CellDecoration& decoration, const ResultCells& cells, qint64 position, int column) const
    {
        decoration.rule = rule(cells, position, column);
    }

private:
    QList<ColourRule> m_rules;
};

/// Decorates the relevance of a search by its share of the best one among the rows that are there.
class RelevanceBars
{
public:
    /// Measures the values of bars anew, over loaded rows from `first` up to `end`.
    void scale(const ResultCells& cells, qint64 first, qint64 end);
    void decorate(
        CellDecoration& decoration, const ResultCells& cells, qint64 position, int column) const;

private:
    double m_best = 0;
};

/// Decorates the columns that a search looks into.
class SearchMarks
{
public:
    /// False: they are the same.
    bool setWords(const QList<SearchedWords>& searched);

    /// What is looked for in one column by hand, instead of the words of a filter; unset: nothing.
    bool setFound(const std::optional<SearchedWords>& found);
    void decorate(
        CellDecoration& decoration, const ResultCells& cells, qint64 position, int column) const;

private:
    QList<SearchedWords> m_searched;
    std::optional<SearchedWords> m_found;
};

/// Decorates foreign keys with the labels of the rows that they refer to.
class LabelMarks
{
public:
    /// Where labels are found; null: none. Must outlive it.
    void setLabels(const ReferenceLabels* labels) { m_labels = labels; }

    /// Whether values of the column may have labels.
    [[nodiscard]] bool isLabelled(int column) const;

    /// The label of the row that a value refers to; empty: none is known.
    [[nodiscard]] QString label(qint64 position, int column) const;
    void decorate(
        CellDecoration& decoration, const ResultCells& cells, qint64 position, int column) const;

private:
    const ReferenceLabels* m_labels = nullptr;
};

/// How the cells of a model are shown: its decorators, the display zone, and what was typed into
/// saved cells where the server keeps another value. A further decorator is a class with decorate()
/// and an entry in the list of them. Lives in the GUI thread; the cells must outlive it.
class CellDecorations final : public QObject
{
    Q_OBJECT

public:
    explicit CellDecorations(const ResultCells& cells);

    /// What all decorators make of a cell.
    [[nodiscard]] CellDecoration at(qint64 position, int column) const;

    /// The rule that colours a cell; null: none.
    [[nodiscard]] const ColourRule* colourRule(qint64 position, int column) const;
    [[nodiscard]] bool isLabelled(int column) const;
    [[nodiscard]] QString label(qint64 position, int column) const;
    /// With moments in the display zone.
    [[nodiscard]] CellDisplay display(qint64 position, int column) const;

    /// Colours cells by these rules from now on.
    void setColourRules(const QList<ColourRule>& rules);

    /// Marks these words where columns are searched for them.
    void setSearchedWords(const QList<SearchedWords>& searched);

    /// Marks a text wherever it stands in a column; unset: none.
    void setFound(const std::optional<SearchedWords>& found);
    /// Labels must outlive the decorations or be taken back by null.
    void setLabels(const ReferenceLabels* labels);
    void scaleRelevance(qint64 first, qint64 end); ///< by the rows between the positions

    /// The zone in which moments are shown; what is copied, edited and searched for stays the
    /// server's text.
    void setDisplayZone(const DisplayZone& zone);

    /// The time zone that times are shown in.
    [[nodiscard]] const DisplayZone& displayZone() const { return m_zone; }
    [[nodiscard]] bool isZoned(int column) const ///< cells are shown in that zone
    {
        return m_zone.isSet() && DisplayZone::isAbout(m_cells.columns().at(column).type);
    }

    /// What was typed into cells of a saved row where the server keeps another value.
    void setTyped(const RowKey& key, const QMap<int, Value>& typed);

    /// Forgets which values were typed otherwise than they are stored.
    void forgetTyped();
    [[nodiscard]] const Value* typed(qint64 position, int column) const; ///< null: it was kept
    [[nodiscard]] qsizetype replacedCells() const; ///< of which something else was typed

Q_SIGNALS:
    void changed(); ///< of any cell

    /// The decorations of a row are different.
    void rowChanged(const tw::RowKey& key);
    void labelsChanged(int first, int last); ///< of these columns
    void labelsCame(int column); ///< the first ones

    /// displayZone() is different.
    void zoneChanged();

private:
    template <class Decorator>
    [[nodiscard]] Decorator& get()
    {
        return std::get<Decorator>(m_decorators);
    }

    const ResultCells& m_cells;
    std::tuple<ColourMarks, RelevanceBars, SearchMarks, LabelMarks> m_decorators;
    DisplayZone m_zone;
    QHash<RowKey, QMap<int, Value>> m_typed;
};

}

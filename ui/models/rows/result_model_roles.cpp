// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/change_words.h"
#include "models/editing/edit_controller.h"
#include "models/filters/computed_words.h"
#include "models/text/number_text.h"
#include "models/text/value_codec.h"
#include "reference_labels.h"
#include "result_model.h"

namespace tw {

namespace {

constexpr qsizetype kLongestOffered = 200; ///< bytes of a value that a cell editor offers
constexpr qsizetype kMostOffered = 200;

/// Stays in one line where texts are wrapped.
QString unbroken(QString text)
{
    return text.replace(u' ', QChar::Nbsp);
}

QString withWords(const QString& text, const QStringList& words)
{
    return (QStringList{text} + words).join(QStringLiteral(", "));
}

}

void ResultModel::setLabels(const ReferenceLabels* labels)
{
    m_labels = labels;
    if (!labels)
        return;
    const auto announce = [this](int first, int last) {
        if (m_windowRows > 0 && last < columnCount())
            Q_EMIT dataChanged(index(0, first), index(m_windowRows - 1, last),
                {Qt::AccessibleTextRole, Qt::TextAlignmentRole});
    };
    connect(labels, &ReferenceLabels::changed, this, [this, announce](int column, bool isFirst) {
        announce(column, column);
        if (isFirst)
            Q_EMIT labelsCame(column);
    });
    connect(labels, &ReferenceLabels::columnsChanged, this,
        [this, announce] { announce(0, columnCount() - 1); });
}

bool ResultModel::isLabelled(int column) const
{
    return m_labels && m_labels->isLabelled(column);
}

QString ResultModel::label(int row, int column) const
{
    return m_labels ? m_labels->label(row, column) : QString();
}

void ResultModel::setDisplayZone(const DisplayZone& zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    if (m_columns.isEmpty())
        return;
    announceAll();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

// With the short name of the type, so that the zone has room beside it.
QString ResultModel::typeText(int column) const
{
    QString text = m_columns.at(column).type.name;
    if (!isZoned(column))
        return text;
    constexpr QStringView kWords = u" with time zone";
    if (text.startsWith(u"timestamp") && text.endsWith(kWords))
        text = QStringLiteral("timestamptz") + text.sliced(9).chopped(kWords.size());
    return text + QStringLiteral(" · ") + m_zone.name();
}

void ResultModel::setColourRules(const QList<ColourRule>& rules)
{
    m_colours = rules;
    announceAll();
}

const ColourRule* ResultModel::colourRule(int row, int column) const
{
    for (const ColourRule& rule : m_colours) {
        const bool isAbout = m_columns.at(column).name == rule.condition.column;
        if (!isAbout && !rule.wholeRow)
            continue;
        const auto found = std::ranges::find(m_columns, rule.condition.column, &Column::name);
        const int tested = found == m_columns.end() ? -1 : int(found - m_columns.begin());
        if (tested >= 0 && isPresent(row) && meets(rule, position(row), tested))
            return &rule;
    }
    return nullptr;
}

bool ResultModel::meets(const ColourRule& rule, qint64 position, int column) const
{
    if (isMasked(column))
        return false;
    const ColumnType& type = m_columns.at(column).type;
    if (const Value* staged = stagedValue(position, column))
        return !staged->isDefault() && rule.holds(viewOf(*staged), type);
    const bool isThere = computed(column) ? !isUnknown(position, column)
        : position < newRows()            ? !m_rows.isUnsaved(position)
                                          : m_rows.isLoaded(column);
    const CellView cell = isThere ? loadedCell(position, column) : CellView();
    return isThere && !cell.isShortened() && rule.holds(cell, type);
}

QVariant ResultModel::data(const QModelIndex& index, int role) const
{
    if (!holds(index))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column).text;
    case Qt::EditRole:
        return ValueCodec::editText(value(row, column));
    case Qt::CheckStateRole:
        return checkState(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isLabelled(column)
                ? Qt::AlignVCenter | Qt::AlignLeft
                : CellFormatter::alignment(m_columns.at(column).type));
    case Qt::ToolTipRole:
        return cellToolTip(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case CellRole:
        return QVariant::fromValue(value(row, column));
    case CellStateRole:
        return QVariant::fromValue(cellState(row, column));
    case RowStateRole:
        return QVariant::fromValue(rowState(row));
    default:
        return {};
    }
}

QString ResultModel::cellToolTip(int row, int column) const
{
    if (!isPresent(row))
        return {};
    QStringList lines;
    const QMap<int, Error>& refused = problems(position(row));
    if (const auto own = refused.constFind(column); own != refused.cend())
        lines.append(own->toText());
    else if (const QString failure = failureText(row); !failure.isEmpty())
        lines.append(failure);
    if (serverDisplay(row, column).glyph == CellGlyph::Masked) {
        lines.append(m_columns.at(column).readable
                ? tr("Masked by the settings of the connection, and not read")
                : tr("Your role may not read this column."));
        return lines.join(u'\n');
    }
    if (const QString original = originalText(row, column); !original.isEmpty())
        lines.append(tr("Was: %1").arg(original));
    if (const Value* typed = typedBefore(row, column))
        lines.append(tr("You typed %1; the server made this of it.")
                .arg(shortWords(*typed, m_columns.at(column))));
    lines.append(momentLines(row, column));
    if (const ColourRule* rule = colourRule(row, column))
        lines.append(tr("Coloured because %1").arg(rule->words()));
    return lines.join(u'\n');
}

/// What an edited cell held when it was edited, in one line; empty: it is not edited.
QString ResultModel::originalText(int row, int column) const
{
    constexpr qsizetype kLongest = 200;
    const StagedRow* staged = m_rows.staged(position(row));
    if (!staged || isHidden(position(row), column) || !staged->cells.contains(column)
        || column >= staged->original.size())
        return {};
    const CellDisplay was
        = CellFormatter::display(staged->original.at(column), m_columns.at(column));
    const bool isWhole = was.text.size() <= kLongest && !was.moreLines && was.shortenedFrom == 0;
    return isWhole ? was.text : was.text.left(kLongest) + QChar(0x2026);
}

/// A moment as the server wrote it, and in UTC; none when what is shown says both.
QStringList ResultModel::momentLines(int row, int column) const
{
    if (!DisplayZone::isAbout(m_columns.at(column).type))
        return {};
    const CellDisplay written = serverDisplay(row, column);
    const std::optional<QString> utc = DisplayZone::utc().shown(written.text);
    if (written.glyph != CellGlyph::Text || !utc)
        return {};
    QStringList lines;
    if (isZoned(column))
        lines.append(tr("From the server: %1").arg(unbroken(written.text)));
    if (*utc != written.text)
        lines.append(tr("In UTC: %1").arg(unbroken(*utc)));
    return lines;
}

QStringList ResultModel::commonTexts(int column) const
{
    if (isMasked(column))
        return {};
    QHash<QString, int> counts;
    for (int row = 0; row < m_windowRows; ++row) {
        const CellView cell = isPresent(row) ? loadedCell(position(row), column) : CellView();
        if (!cell.isNull() && cell.bytes.size() <= kLongestOffered && !shortened(row, column))
            ++counts[ValueCodec::editText(cell.toValue())];
    }
    QStringList texts = counts.keys();
    std::ranges::sort(texts, [&counts](const QString& a, const QString& b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
    });
    return texts.first(std::min(texts.size(), kMostOffered));
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Vertical ? rowCount() : columnCount()))
        return {};
    if (orientation == Qt::Vertical) {
        if (role == Qt::AccessibleTextRole)
            return rowText(section);
        if (role == Qt::ToolTipRole && rowFailure(section))
            return failureText(section);
        if (role == RowStateRole)
            return QVariant::fromValue(rowState(section));
        return {};
    }
    const Column& column = m_columns.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return column.name;
    case Qt::ToolTipRole:
        return headerToolTip(section);
    case Qt::AccessibleTextRole:
        return columnText(section);
    case ColumnRole:
        return QVariant::fromValue(column);
    default:
        return {};
    }
}

QString ResultModel::headerToolTip(int section) const
{
    const Column& column = m_columns.at(section);
    QString text = column.name;
    if (const QString shown = caption(section); shown != column.name)
        text = shown + u'\n' + text;
    if (!column.type.name.isEmpty())
        text = withWords(text, {column.type.name});
    if (!column.comment.isEmpty())
        text += u'\n' + column.comment;
    if (isZoned(section))
        text += u'\n'
            + tr("Shown in %1; copied, changed and exported as the server writes it")
                  .arg(m_zone.name());
    if (const ComputedColumn* own = computed(section))
        text += u'\n' + tr("Computed from %1").arg(computedFrom(*own));
    return text;
}

QVariant ResultModel::checkState(int row, int column) const
{
    if (m_columns.at(column).type.typeClass != TypeClass::Boolean)
        return {};
    const Value shown = value(row, column);
    if (shown.isNull() || shown.isDefault())
        return Qt::PartiallyChecked;
    const std::optional<bool> boolean = ValueCodec::toBoolean(viewOf(shown));
    if (!boolean)
        return {};
    return *boolean ? Qt::Checked : Qt::Unchecked;
}

QString ResultModel::accessibleText(int row, int column) const
{
    if (!isPresent(row))
        return tr("not read yet");
    const CellDisplay shown = display(row, column);
    QStringList words;
    if (const QString called = label(row, column); !called.isEmpty())
        words.append(called);
    if (shown.moreLines)
        words.append(tr("more lines"));
    if (shown.shortenedFrom > 0)
        words.append(tr("shortened, %1").arg(sizeText(shown.shortenedFrom)));
    if (const ColourRule* rule = colourRule(row, column))
        words.append(tr("coloured because %1").arg(rule->words()));
    switch (cellState(row, column)) {
    case CellState::Clean:
    case CellState::New:
        break;
    case CellState::Edited:
        words.append(tr("edited"));
        break;
    case CellState::Removed:
        words.append(tr("to be deleted"));
        break;
    case CellState::Failed:
        words.append(tr("failed"));
        break;
    case CellState::Replaced:
        words.append(tr("changed by the server"));
        break;
    }
    switch (shown.glyph) {
    case CellGlyph::Empty:
        return withWords(tr("empty text"), words);
    case CellGlyph::Masked:
        return withWords(tr("masked"), words);
    case CellGlyph::Awaited:
        return tr("not read yet");
    case CellGlyph::Blank:
        return withWords(shown.text.size() == 1 ? tr("1 blank")
                                                : tr("%n blanks", nullptr, int(shown.text.size())),
            words);
    default:
        return withWords(shown.text, words);
    }
}

QString ResultModel::rowText(int row) const
{
    switch (rowState(row)) {
    case RowState::Clean:
        return m_rows.window().isPlaceExact() ? tr("row %1").arg(position(row) + 1)
                                              : tr("about row %1").arg(position(row) + 1);
    case RowState::Edited:
        return tr("edited row");
    case RowState::New:
        return tr("new row");
    case RowState::Removed:
        return tr("to be deleted");
    case RowState::SoftRemoved:
        return tr("to be marked as deleted");
    case RowState::Restored:
        return tr("to be restored");
    case RowState::Failed:
        return tr("failed: %1").arg(rowFailure(row)->message);
    case RowState::Conflict:
        return tr("conflict: %1").arg(rowFailure(row)->message);
    case RowState::Deleted:
        return tr("deleted row");
    }
    return {};
}

QString ResultModel::columnText(int section) const
{
    const Column& column = m_columns.at(section);
    QStringList words{column.type.name};
    const ColumnFacts known = facts(section);
    if (known.isKey)
        words.append(tr("key"));
    if (!column.nullable)
        words.append(tr("not null"));
    if (known.isUnique)
        words.append(tr("unique"));
    if (known.isReference)
        words.append(tr("reference"));
    if (computed(section))
        words.append(tr("computed"));
    else if (column.generation != Generation::None)
        words.append(tr("generated"));
    if (column.isMasked && !column.readable)
        words.append(tr("not readable"));
    else if (column.isMasked)
        words.append(isMasked(section) ? tr("masked") : tr("masked, now shown"));
    if (isZoned(section))
        words.append(tr("shown in %1").arg(m_zone.name()));
    if (isFiltered(section))
        words.append(tr("filtered"));
    if (const QString sorted = sortText(column.name); !sorted.isEmpty())
        words.append(sorted);
    return withWords(column.name, words);
}

QString ResultModel::sortText(const QString& column) const
{
    const auto key = std::ranges::find(m_sort, column, &SortKey::column);
    if (key == m_sort.end())
        return {};
    const auto rank = key - m_sort.begin() + 1;
    if (key->byRelevance)
        return tr("best matches first %1").arg(rank);
    return key->order == SortOrder::Ascending ? tr("sorted ascending %1").arg(rank)
                                              : tr("sorted descending %1").arg(rank);
}

}

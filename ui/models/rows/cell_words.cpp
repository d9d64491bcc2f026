// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_words.h"

#include "models/editing/failure_words.h"
#include "models/staging/change_words.h"
#include "models/text/number_text.h"
#include "result_model.h"

namespace tw {

namespace {

/// Stays in one line where texts are wrapped.
QString unbroken(QString text)
{
    return text.replace(u' ', QChar::Nbsp);
}

}

QString withDetails(const QString& text, const QStringList& details)
{
    return (QStringList{text} + details).join(QStringLiteral(", "));
}

QString CellWords::toolTip(int row, int column) const
{
    if (!m_model.isPresent(row))
        return {};
    const qint64 position = m_model.position(row);
    QStringList lines;
    const QMap<int, Error>& refused = m_model.rules().problems(position);
    if (const auto own = refused.constFind(column); own != refused.cend())
        lines.append(own->toText());
    else if (const QString failure = failureText(row); !failure.isEmpty())
        lines.append(failure);
    if (m_model.cells().display(position, column).glyph == CellGlyph::Masked) {
        lines.append(m_model.columns().at(column).readable
                ? tr("Masked by the settings of the connection, and not read")
                : tr("Your role may not read this column."));
        return lines.join(u'\n');
    }
    if (const QString original = originalText(row, column); !original.isEmpty())
        lines.append(tr("Was: %1").arg(original));
    if (const Value* typed = m_model.decorations().typed(position, column))
        lines.append(tr("You entered %1; the server changed it to this.")
                .arg(shortWords(*typed, m_model.columns().at(column))));
    lines.append(momentLines(row, column));
    if (const ColourRule* rule = m_model.decorations().colourRule(position, column))
        lines.append(tr("Coloured because %1").arg(rule->words()));
    return lines.join(u'\n');
}

/// What an edited cell held when it was edited, in one line; empty: it is not edited.
QString CellWords::originalText(int row, int column) const
{
    constexpr qsizetype kLongest = 200;
    const qint64 position = m_model.position(row);
    const ResultCells& cells = m_model.cells();
    const StagedRow* staged = cells.rows().staged(position);
    if (!staged || cells.isHidden(position, column) || !staged->cells.contains(column)
        || column >= staged->original.size())
        return {};
    const CellDisplay was
        = CellFormatter::display(staged->original.at(column), m_model.columns().at(column));
    const bool isWhole = was.text.size() <= kLongest && !was.moreLines && was.shortenedFrom == 0;
    return isWhole ? was.text : was.text.left(kLongest) + QChar(0x2026);
}

/// A moment as the server wrote it, and in UTC; none when what is shown says both.
QStringList CellWords::momentLines(int row, int column) const
{
    if (!DisplayZone::isAbout(m_model.columns().at(column).type))
        return {};
    const CellDisplay written = m_model.cells().display(m_model.position(row), column);
    const std::optional<QString> utc = DisplayZone::utc().shown(written.text);
    if (written.glyph != CellGlyph::Text || !utc)
        return {};
    QStringList lines;
    if (m_model.decorations().isZoned(column))
        lines.append(tr("From the server: %1").arg(unbroken(written.text)));
    if (*utc != written.text)
        lines.append(tr("In UTC: %1").arg(unbroken(*utc)));
    return lines;
}

QString CellWords::accessibleText(int row, int column) const
{
    if (!m_model.isPresent(row))
        return tr("not read yet");
    const CellDisplay shown = m_model.display(row, column);
    const QStringList words = cellDetails(row, column, shown);
    switch (shown.glyph) {
    case CellGlyph::Empty:
        return withDetails(tr("empty text"), words);
    case CellGlyph::Masked:
        return withDetails(tr("masked"), words);
    case CellGlyph::Awaited:
        return tr("not read yet");
    case CellGlyph::Blank:
        return withDetails(shown.text.size() == 1
                ? tr("1 blank")
                : tr("%n blanks", nullptr, int(shown.text.size())),
            words);
    default:
        return withDetails(shown.text, words);
    }
}

QStringList CellWords::cellDetails(int row, int column, const CellDisplay& shown) const
{
    const qint64 position = m_model.position(row);
    QStringList words;
    if (const QString called = m_model.decorations().label(position, column); !called.isEmpty())
        words.append(called);
    if (shown.moreLines)
        words.append(tr("more lines"));
    if (shown.shortenedFrom > 0)
        words.append(tr("shortened, %1").arg(sizeText(shown.shortenedFrom)));
    if (const ColourRule* rule = m_model.decorations().colourRule(position, column))
        words.append(tr("coloured because %1").arg(rule->words()));
    switch (m_model.cellState(row, column)) {
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
    return words;
}

QString CellWords::rowText(int row) const
{
    switch (m_model.rowState(row)) {
    case RowState::Clean:
        return m_model.window().isPlaceExact() ? tr("row %1").arg(m_model.position(row) + 1)
                                               : tr("about row %1").arg(m_model.position(row) + 1);
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
        return tr("failed: %1").arg(m_model.rules().failure(m_model.position(row))->message);
    case RowState::Conflict:
        return tr("conflict: %1").arg(m_model.rules().failure(m_model.position(row))->message);
    case RowState::Deleted:
        return tr("deleted row");
    }
    return {};
}

QString CellWords::failureText(int row) const
{
    const qint64 position = m_model.position(row);
    const Error* failure = m_model.rules().failure(position);
    const StagedRow* staged = m_model.cells().rows().staged(position);
    return failure && staged ? failureLines(FailedRow(*failure, *m_model.table(), *staged))
                             : QString();
}

}

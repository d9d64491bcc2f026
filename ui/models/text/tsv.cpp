// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tsv.h"

#include <algorithm>

namespace tw {

namespace {

bool needsQuotes(const QString& text)
{
    return text.isEmpty() || text.startsWith(u'"') || std::ranges::any_of(text, [](QChar c) {
        return c == u'\t' || c == u'\n' || c == u'\r';
    });
}

QString cellText(const std::optional<QString>& cell)
{
    if (!cell)
        return {};
    if (!needsQuotes(*cell))
        return *cell;
    return u'"' + QString(*cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

/// Reads what stands between quotes; `at` goes from the first one behind the last.
QString readQuoted(const QString& text, qsizetype& at)
{
    QString cell;
    for (++at; at < text.size(); ++at) {
        const bool isQuote = text.at(at) == u'"';
        const bool isDoubled = isQuote && at + 1 < text.size() && text.at(at + 1) == u'"';
        if (isQuote && !isDoubled)
            break;
        if (isDoubled)
            ++at;
        cell += text.at(at);
    }
    at = std::min(at + 1, text.size());
    return cell;
}

/// Reads one cell from `at` on, up to the tab or line end behind it.
std::optional<QString> readCell(const QString& text, qsizetype& at)
{
    const auto isEnd = [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; };
    const bool isQuoted = at < text.size() && text.at(at) == u'"';
    QString cell = isQuoted ? readQuoted(text, at) : QString();
    while (at < text.size() && !isEnd(text.at(at)))
        cell += text.at(at++);
    return isQuoted || !cell.isEmpty() ? std::optional(cell) : std::nullopt;
}

}

QString toTsv(const QList<TsvRow>& rows)
{
    QStringList lines;
    for (const TsvRow& row : rows) {
        QStringList cells;
        for (const std::optional<QString>& cell : row)
            cells.append(cellText(cell));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QList<TsvRow> fromTsv(const QString& text)
{
    QList<TsvRow> rows;
    TsvRow row;
    for (qsizetype at = 0;;) {
        row.append(readCell(text, at));
        if (at < text.size() && text.at(at) == u'\t') {
            ++at;
            continue;
        }
        rows.append(std::exchange(row, {}));
        if (at < text.size() && text.at(at) == u'\r')
            ++at;
        if (at < text.size() && text.at(at) == u'\n')
            ++at;
        if (at >= text.size())
            return rows;
    }
}

}

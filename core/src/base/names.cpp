// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "base/names.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr QChar kQuote = u'"';

std::unexpected<Error> badName(QStringView text, const QString& reason)
{
    return fail(ErrorKind::InvalidArgument, u"Bad name %1: %2"_s.arg(text.toString(), reason));
}

/// Where the closing quote of a quoted part stands; -1 when it is missing.
qsizetype closingQuote(QStringView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] != kQuote)
            continue;
        if (i + 1 == text.size() || text[i + 1] != kQuote)
            return i;
        ++i;
    }
    return -1;
}

Result<NamePart> readQuoted(QStringView text, qsizetype from, QChar separator)
{
    const qsizetype close = closingQuote(text, from + 1);
    if (close < 0)
        return badName(text, u"the closing double quote is missing."_s);
    if (close + 1 < text.size() && text[close + 1] != separator)
        return badName(text, u"there is text after the closing double quote."_s);
    QString part = text.sliced(from + 1, close - from - 1).toString();
    return NamePart{part.replace(u"\"\""_s, u"\""_s), close + 1};
}

Result<NamePart> readPlain(QStringView text, qsizetype from, QChar separator)
{
    const qsizetype found = text.indexOf(separator, from);
    const qsizetype end = found < 0 ? text.size() : found;
    const QStringView part = text.sliced(from, end - from);
    if (part.isEmpty())
        return badName(text, u"a part of it is empty."_s);
    if (part.contains(kQuote))
        return badName(text, u"a part with double quotes must itself be in double quotes."_s);
    return NamePart{part.toString(), end};
}

/// Number of characters to insert, remove or replace to turn one text into the other.
qsizetype editDistance(QStringView a, QStringView b)
{
    std::vector<qsizetype> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

}

Result<NamePart> readNamePart(QStringView text, qsizetype from, QChar separator)
{
    const bool quoted = from < text.size() && text[from] == kQuote;
    TW_TRY(NamePart part,
        quoted ? readQuoted(text, from, separator) : readPlain(text, from, separator));
    if (!QStringView(part.text).isValidUtf16() || part.text.contains(QChar::Null))
        return badName(text, u"it holds a character that no name can have."_s);
    return part;
}

QString writeNamePart(const QString& part, QChar separator)
{
    if (!part.isEmpty() && !part.contains(kQuote) && !part.contains(separator))
        return part;
    QString quoted = part;
    quoted.replace(u"\""_s, u"\"\""_s);
    return kQuote + quoted + kQuote;
}

QString nearestName(const QString& wanted, const QStringList& known)
{
    const QString folded = wanted.toCaseFolded();
    qsizetype limit = std::max<qsizetype>(1, folded.size() / 3);
    QString nearest;
    for (const QString& name : known) {
        if (std::abs(name.size() - folded.size()) > limit)
            continue;
        const qsizetype distance = editDistance(folded, name.toCaseFolded());
        if (distance <= limit) {
            limit = distance - 1;
            nearest = name;
        }
    }
    return nearest;
}

QString nearestNameHint(const QString& wanted, const QStringList& known)
{
    const QString nearest = nearestName(wanted, known);
    return nearest.isNull() ? QString() : u"Did you mean %1?"_s.arg(nearest);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/sort.h>

#include "base/names.h"

#include <QStringList>

#include <optional>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr QChar kOrderSeparator = u':';

std::optional<SortOrder> orderOf(const QString& word)
{
    if (word == "asc"_L1)
        return SortOrder::Ascending;
    if (word == "desc"_L1)
        return SortOrder::Descending;
    return std::nullopt;
}

std::optional<NullsOrder> nullsOf(const QString& word)
{
    if (word == "nullsfirst"_L1)
        return NullsOrder::First;
    if (word == "nullslast"_L1)
        return NullsOrder::Last;
    return std::nullopt;
}

std::unexpected<Error> badSort(const QString& text, const QString& reason)
{
    return fail(ErrorKind::InvalidArgument, u"Bad sort %1: %2"_s.arg(text, reason), {},
        u"Write column, column:asc or column:desc, and then :nullsfirst or :nullslast."_s);
}

}

Result<SortKey> SortKey::parse(const QString& text)
{
    TW_TRY(NamePart column, readNamePart(text, 0, kOrderSeparator));
    SortKey key;
    key.column = std::move(column.text);
    if (column.end == text.size())
        return key;

    const QStringList words = text.sliced(column.end + 1).toLower().split(kOrderSeparator);
    if (words == QStringList(u"relevance"_s)) {
        key.byRelevance = true;
        return key;
    }
    const std::optional<SortOrder> order = orderOf(words[0]);
    if (!order)
        return badSort(text, u"the direction is neither asc, desc nor relevance."_s);
    key.order = *order;
    if (words.size() == 1)
        return key;

    const std::optional<NullsOrder> nulls = nullsOf(words[1]);
    if (!nulls || words.size() > 2)
        return badSort(text, u"the place of NULLs is neither nullsfirst nor nullslast."_s);
    key.nulls = *nulls;
    return key;
}

QString SortKey::toText() const
{
    QString text = writeNamePart(column, kOrderSeparator);
    if (byRelevance)
        return text + u":relevance"_s;
    if (order == SortOrder::Descending)
        text += u":desc"_s;
    else if (nulls != NullsOrder::Default)
        text += u":asc"_s;
    if (nulls != NullsOrder::Default)
        text += nulls == NullsOrder::First ? u":nullsfirst"_s : u":nullslast"_s;
    return text;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/link/prepared_statements.h"

#include <algorithm>
#include <array>
#include <span>

namespace tw {

namespace {

constexpr qsizetype kLongestStatement = qsizetype(16) << 10;
constexpr auto kVerbs = std::to_array<QByteArrayView>(
    {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "VALUES", "TABLE"});

// What may change the columns that a statement returns.
constexpr auto kChanges
    = std::to_array<QByteArrayView>({"ALTER", "CREATE", "DROP", "DO", "CALL", "SET", "RESET"});

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

QByteArrayView firstWord(QByteArrayView text)
{
    return text.first(std::ranges::find_if_not(text, isLetter) - text.begin());
}

bool isAmong(std::span<const QByteArrayView> words, QByteArrayView word)
{
    return std::ranges::any_of(
        words, [&](QByteArrayView other) { return other.compare(word, Qt::CaseInsensitive) == 0; });
}

}

bool PreparedStatements::takes(const QByteArray& sql) const
{
    return m_capacity > 0 && !m_isSuspended && sql.size() <= kLongestStatement
        && isAmong(kVerbs, firstWord(sql));
}

PreparedStatements::Entry& PreparedStatements::touch(const QByteArray& sql)
{
    Entry& entry = m_entries[sql];
    m_order.splice(m_order.begin(), m_order, entry.place);
    return entry;
}

std::optional<QByteArray> PreparedStatements::find(const QByteArray& sql)
{
    const auto known = m_entries.constFind(sql);
    if (known == m_entries.cend() || known->name.isEmpty())
        return std::nullopt;
    return touch(sql).name;
}

bool PreparedStatements::isDue(const QByteArray& sql)
{
    if (m_entries.contains(sql))
        return true;
    m_order.push_front(sql);
    m_entries.insert(sql, {{}, m_order.begin()});
    // What was seen once is forgotten sooner than what is kept: it is no more than a text.
    if (m_entries.size() > 2 * qsizetype(m_capacity)) {
        const auto once = std::ranges::find_if(m_order.rbegin(), m_order.rend(),
            [this](const QByteArray& text) { return m_entries[text].name.isEmpty(); });
        m_entries.remove(*once);
        m_order.erase(std::next(once).base());
    }
    return false;
}

PreparedStatements::Place PreparedStatements::add(const QByteArray& sql)
{
    Place place{"tuplewright_" + QByteArray::number(++m_lastName), std::exchange(m_outdated, {})};
    touch(sql).name = place.name;
    const auto kept = std::count_if(m_entries.cbegin(), m_entries.cend(),
        [](const Entry& entry) { return !entry.name.isEmpty(); });
    if (kept <= m_capacity)
        return place;
    const auto oldest = std::ranges::find_if(m_order.rbegin(), m_order.rend(),
        [this](const QByteArray& text) { return !m_entries[text].name.isEmpty(); });
    place.released.append(m_entries.take(*oldest).name);
    m_order.erase(std::next(oldest).base());
    return place;
}

void PreparedStatements::notPrepared(const QByteArray& sql)
{
    const auto entry = m_entries.constFind(sql);
    if (entry == m_entries.cend())
        return;
    m_order.erase(entry->place);
    m_entries.erase(entry);
}

void PreparedStatements::notReleased(const QByteArrayList& names)
{
    m_outdated += names;
}

void PreparedStatements::commandEnded(const QByteArray& tag)
{
    if (tag == "DEALLOCATE ALL" || tag == "DISCARD ALL")
        return clear();
    if (m_capacity == 0 || !isAmong(kChanges, firstWord(tag)))
        return;
    outdate();
    m_isSuspended = true;
}

void PreparedStatements::outdate()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        if (!entry.name.isEmpty())
            m_outdated.append(entry.name);
    }
    m_order.clear();
    m_entries.clear();
}

void PreparedStatements::clear()
{
    m_order.clear();
    m_entries.clear();
    m_outdated.clear();
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "undoing/undo_writes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isNumberedAlways(const Column& column)
{
    return column.generation == Generation::IdentityAlways;
}

}

QString UndoWrites::bound(const Value& value, Parameters& parameters) const
{
    return m_dialect.placeholder(parameters.add(value));
}

KeyValues UndoWrites::keyOf(const RowImage::Cells& cells) const
{
    KeyValues key;
    for (const QString& column : m_receipt.key) {
        const auto found = std::ranges::find(m_receipt.columns, column, &ReceiptColumn::name);
        key.append(cells[found - m_receipt.columns.begin()]);
    }
    return key;
}

ColumnValues UndoWrites::namedKey(const KeyValues& key) const
{
    ColumnValues named;
    for (qsizetype i = 0; i < key.size(); ++i)
        named.append({m_receipt.key[i], key[i]});
    return named;
}

QString UndoWrites::keyCondition(const KeyValues& key, Parameters& parameters) const
{
    QStringList terms;
    for (qsizetype i = 0; i < key.size(); ++i)
        terms.append(m_dialect.sameValue(*m_table.find(m_receipt.key[i]), key[i], parameters));
    return terms.join(u" AND "_s);
}

BatchStep UndoWrites::step(
    ChangeKind kind, const KeyValues& key, const QString& start, Parameters& parameters) const
{
    BatchStep step;
    step.kind = kind;
    step.row = {m_table.name, RowAddress::Key, namedKey(key)};
    step.statement.sql = start + u" WHERE "_s + keyCondition(key, parameters);
    step.statement.values = parameters.take();
    step.existenceSql
        = u"SELECT count(*) FROM "_s + name() + u" WHERE "_s + keyCondition(key, parameters);
    step.keyValues = int(parameters.take().size());
    step.matchesAtMostOne = m_table.keyIsUnique && !m_table.changesRowsItself;
    return step;
}

BatchStep UndoWrites::insertion(const RowImage::Cells& cells) const
{
    Parameters parameters;
    QStringList columns;
    QStringList values;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        columns.append(m_dialect.quote(m_receipt.columns[i].name));
        values.append(bound(cells[i], parameters));
    }
    const bool overrides = std::ranges::any_of(m_table.columns, isNumberedAlways);
    BatchStep step;
    step.kind = ChangeKind::Insert;
    step.row.table = m_table.name;
    step.statement.sql = u"INSERT INTO "_s + name() + u" ("_s + columns.join(u", "_s) + u')'
        + (overrides ? m_dialect.overridingIdentity() : QString()) + u" VALUES ("_s
        + values.join(u", "_s) + u')';
    step.statement.values = parameters.take();
    return step;
}

BatchStep UndoWrites::deletion(const KeyValues& key) const
{
    Parameters parameters;
    return step(ChangeKind::Delete, key, u"DELETE FROM "_s + name(), parameters);
}

BatchStep UndoWrites::update(
    const KeyValues& key, const RowImage::Cells& from, const RowImage::Cells& to) const
{
    Parameters parameters;
    QStringList terms;
    for (qsizetype i = 0; i < to.size(); ++i) {
        if (from[i] != to[i])
            terms.append(
                m_dialect.quote(m_receipt.columns[i].name) + u" = "_s + bound(to[i], parameters));
    }
    return step(ChangeKind::Update, key, u"UPDATE "_s + name() + u" SET "_s + terms.join(u", "_s),
        parameters);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_choices.h"

#include "models/text/error_text.h"

namespace tw {

namespace {

constexpr qsizetype kLongestLabel = 80;

}

QString listedText(const ReferenceSearch::Row& row)
{
    return row.label.isEmpty()
        ? row.key.toText()
        : row.key.toText() + QStringLiteral("   ") + row.label.left(kLongestLabel);
}

ValueChoices::ValueChoices(const Column& column, QObject* parent)
    : QObject(parent)
    , m_column(column)
{ }

ValueChoices::ValueChoices(std::shared_ptr<const Adapter> adapter, const ForeignKey& key,
    const Column& column, QObject* parent)
    : QObject(parent)
    , m_column(column)
    , m_search(std::make_unique<ReferenceSearch>(std::move(adapter), key))
{
    connect(m_search.get(), &ReferenceSearch::changed, this, &ValueChoices::onFound);
}

void ValueChoices::find(const QString& text)
{
    m_text = text;
    m_choices.clear();
    if (!m_search)
        return findValues();
    m_isSearching = true;
    m_search->find(text);
    Q_EMIT changed();
}

void ValueChoices::addNull()
{
    if (m_text.isEmpty() && m_column.nullable)
        m_choices.append({Value(), QStringLiteral("NULL")});
}

void ValueChoices::findValues()
{
    addNull();
    // What begins with the text stands first.
    for (const bool begins : {true, false})
        for (const QString& value : m_column.type.enumValues)
            if (value.contains(m_text, Qt::CaseInsensitive)
                && value.startsWith(m_text, Qt::CaseInsensitive) == begins)
                m_choices.append({Value::text(value), value});
    Q_EMIT changed();
}

void ValueChoices::onFound()
{
    m_isSearching = false;
    m_choices.clear();
    addNull();
    for (const ReferenceSearch::Row& row : m_search->rows())
        m_choices.append({row.key, listedText(row)});
    Q_EMIT changed();
}

QString ValueChoices::note() const
{
    if (m_isSearching)
        return tr("Asking the server…");
    if (m_search && m_search->error())
        return explain(*m_search->error()).what;
    const bool isEmpty = m_search ? m_search->rows().isEmpty() : m_choices.isEmpty();
    if (isEmpty)
        return m_search ? tr("No rows found.") : tr("No matching values.");
    return m_search && !m_search->isComplete() ? tr("Type to find more.") : QString();
}

}

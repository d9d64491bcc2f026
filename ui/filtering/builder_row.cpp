// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "builder_row.h"

#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace tw {

namespace {

/// How a group joins its parts, in the order of the box.
enum Join
{
    All,
    Any,
    NotAll,
    None
};

Join joinOf(const Filter& filter)
{
    if (filter.kind() != Filter::Kind::Not)
        return filter.kind() == Filter::Kind::Or ? Any : All;
    return filter.parts().front().kind() == Filter::Kind::And ? NotAll : None;
}

}

BuilderRow::BuilderRow(const Filter& part, const QList<std::pair<QString, TablePtr>>& columns,
    const QString& words, QWidget* parent)
    : QWidget(parent)
    , m_part(part)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 2, 4, 2);
    layout->setSpacing(8);
    if (isGroup(part))
        makeGroup(part);
    else if (part.kind() == Filter::Kind::Condition && tryFields(columns))
        makeCondition();
    else
        makeFixed(words);
}

/// False when no widgets can say the condition.
bool BuilderRow::tryFields(const QList<std::pair<QString, TablePtr>>& columns)
{
    m_fields = new ConditionFields(this);
    for (const auto& [prefix, table] : columns)
        m_fields->addColumns(prefix, *table);
    if (m_part.leaf().column.isEmpty() || m_fields->setCondition(m_part.leaf()))
        return true;
    for (QWidget* each : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        delete each;
    delete std::exchange(m_fields, nullptr);
    return false;
}

bool BuilderRow::isGroup(const Filter& filter)
{
    return filter.kind() == Filter::Kind::And || filter.kind() == Filter::Kind::Or
        || filter.kind() == Filter::Kind::Not;
}

std::vector<Filter> BuilderRow::partsOf(const Filter& filter)
{
    if (!isGroup(filter))
        return {};
    if (filter.kind() != Filter::Kind::Not)
        return filter.parts();
    const Filter& inner = filter.parts().front();
    const bool isJoined = inner.kind() == Filter::Kind::And || inner.kind() == Filter::Kind::Or;
    return isJoined ? inner.parts() : std::vector<Filter>{inner};
}

void BuilderRow::makeGroup(const Filter& part)
{
    m_kind = Kind::Group;
    m_join = new QComboBox(this);
    m_join->setObjectName(QStringLiteral("builder.join.combo"));
    m_join->setAccessibleName(tr("How the parts of the group are joined"));
    m_join->addItems({tr("all of (AND)"), tr("any of (OR)"), tr("not all of (NOT … AND)"),
        tr("none of (NOT … OR)")});
    m_join->setCurrentIndex(joinOf(part));
    connect(m_join, &QComboBox::currentIndexChanged, this, &BuilderRow::changed);
    layout()->addWidget(m_join);
    static_cast<QHBoxLayout*>(layout())->addStretch(1);
    setFocusProxy(m_join);
}

void BuilderRow::makeCondition()
{
    m_kind = Kind::Condition;
    if (m_part.leaf().column.isEmpty())
        m_fields->setColumn({});
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->addWidget(m_fields->column(), 2);
    row->addWidget(m_fields->path(), 1);
    row->addWidget(m_fields->op(), 1);
    row->addWidget(m_fields->value(), 2);
    row->addWidget(m_fields->to(), 1);
    row->addWidget(m_fields->letterCase());
    row->addWidget(m_fields->note());
    setFocusProxy(m_fields->column());
    m_isTouched = m_part.leaf().column.isEmpty();
    connect(m_fields, &ConditionFields::changed, this, [this] {
        m_isTouched = true;
        Q_EMIT changed();
    });
}

void BuilderRow::makeFixed(const QString& words)
{
    m_kind = Kind::Fixed;
    auto* label = plainLabel(words, this);
    label->setProperty("kind", QStringLiteral("muted"));
    layout()->addWidget(label);
    static_cast<QHBoxLayout*>(layout())->addStretch(1);
}

void BuilderRow::addColumns(const QString& prefix, const Table& table)
{
    if (m_fields)
        m_fields->addColumns(prefix, table);
}

Result<Filter> BuilderRow::filter() const
{
    const bool isNew = m_kind == Kind::Condition && m_part.leaf().column.isEmpty();
    if (isNew && m_fields->isBlank())
        return Filter(); // it says nothing yet
    if (m_kind == Kind::Condition && m_isTouched)
        return m_fields->filter();
    return m_part;
}

Filter BuilderRow::joined(std::vector<Filter> parts) const
{
    const int join = m_join->currentIndex();
    if (parts.empty())
        return {};
    if (join == All)
        return Filter::all(std::move(parts));
    if (join == Any)
        return Filter::any(std::move(parts));
    if (parts.size() == 1)
        return Filter::negate(std::move(parts.front()));
    return Filter::negate(
        join == NotAll ? Filter::all(std::move(parts)) : Filter::any(std::move(parts)));
}

}

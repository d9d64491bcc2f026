// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preference_row.h"

#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace tw {

namespace {

constexpr int kChoiceWidth = 190;

}

PreferenceRow::PreferenceRow(
    UiContext context, const PreferenceSpec& spec, Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_spec(spec)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("preferences.%1.row").arg(QLatin1StringView(spec.name)));
    createWidgets();
    createLayout();
    showChoice();
    connect(m_choices, &QComboBox::activated, this,
        [this](int choice) { m_preferences.choose(m_spec.id, choice); });
    connect(m_reset, &QToolButton::clicked, this, [this] { m_preferences.choose(m_spec.id, 0); });
    connect(&preferences, &Preferences::changed, this, &PreferenceRow::showChoice);
}

void PreferenceRow::createWidgets()
{
    const QString name = Preferences::tr(m_spec.label);
    m_choices = new QComboBox(this);
    m_choices->setObjectName(
        QStringLiteral("preferences.%1.combo").arg(QLatin1StringView(m_spec.name)));
    m_choices->setAccessibleName(name);
    m_choices->setAccessibleDescription(Preferences::tr(m_spec.hint));
    m_choices->setMinimumWidth(kChoiceWidth);
    for (const PreferenceChoice& choice : m_spec.choices)
        m_choices->addItem(Preferences::tr(choice.label));
    m_reset = new QToolButton(this);
    m_reset->setObjectName(
        QStringLiteral("preferences.%1.reset").arg(QLatin1StringView(m_spec.name)));
    m_reset->setProperty("kind", QStringLiteral("icon"));
    m_reset->setIcon(m_context.icons.icon(QStringLiteral("arrow-back-up")));
    m_reset->setAccessibleName(tr("Reset %1 to the default").arg(name));
    m_reset->setToolTip(toolTipText(tr("Reset to the default")));
    QSizePolicy policy = m_reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(policy);
}

void PreferenceRow::createLayout()
{
    auto* name = new QLabel(Preferences::tr(m_spec.label), this);
    name->setTextFormat(Qt::PlainText);
    auto* hint = new QLabel(Preferences::tr(m_spec.hint), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setProperty("kind", QStringLiteral("muted"));
    hint->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(name);
    texts->addWidget(hint);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(texts, 1);
    layout->addWidget(m_choices, 0, Qt::AlignTop);
    layout->addWidget(m_reset, 0, Qt::AlignTop);
}

void PreferenceRow::showChoice()
{
    m_choices->setCurrentIndex(m_preferences.choice(m_spec.id));
    m_reset->setVisible(!m_preferences.isDefault(m_spec.id));
}

bool PreferenceRow::matches(const QString& text) const
{
    QStringList texts{Preferences::tr(m_spec.label), Preferences::tr(m_spec.hint)};
    for (const PreferenceChoice& choice : m_spec.choices)
        texts.append(Preferences::tr(choice.label));
    return std::any_of(texts.begin(), texts.end(),
        [&text](const QString& known) { return known.contains(text, Qt::CaseInsensitive); });
}

}

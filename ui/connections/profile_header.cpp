// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile_header.h"

#include "models/connections/setting_words.h"
#include "theme/fonts.h"
#include "toolkit/colour_swatch.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace tw {

ProfileHeader::ProfileHeader(UiContext context, ProfileDraft& draft, QWidget* parent)
    : QFrame(parent)
    , m_draft(draft)
    , m_name(new QLineEdit(this))
    , m_environment(plainLabel({}, this))
{
    createName();
    m_environment->setObjectName(QStringLiteral("connection.environment.label"));
    m_environment->setFont(uiFont(12, QFont::DemiBold));
    m_environment->setWordWrap(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 8);
    layout->setSpacing(12);
    layout->addWidget(m_name, 1);
    layout->addWidget(createColours(context));
    layout->addStretch(1);
    layout->addWidget(m_environment);
    connect(&draft, &ProfileDraft::changed, this, &ProfileHeader::showDraft);
    showDraft();
}

void ProfileHeader::createName()
{
    m_name->setObjectName(QStringLiteral("connection.name.edit"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setFont(uiFont(15, QFont::DemiBold));
    m_name->setPlaceholderText(tr("Name of the connection"));
    m_name->setText(m_draft.profile().name);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_draft.edit([&text](ConnectionProfile& profile) { profile.name = text; });
    });
}

QWidget* ProfileHeader::createColours(UiContext context)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const QString& colour : profileColours()) {
        auto* swatch = new ColourSwatch(context.theme, colour, row);
        connect(swatch, &QAbstractButton::clicked, this, [this, colour] {
            m_draft.edit([&colour](ConnectionProfile& profile) {
                profile.colour = profile.colour == colour ? QString() : colour;
            });
        });
        m_colours.append(swatch);
        layout->addWidget(swatch);
    }
    return row;
}

void ProfileHeader::showDraft()
{
    for (QAbstractButton* swatch : m_colours)
        swatch->setChecked(
            static_cast<ColourSwatch*>(swatch)->colour() == m_draft.profile().colour);
    const GuardOptions& guard = m_draft.config().guard;
    const Setting& setting = *Setting::find(QStringLiteral("guard"));
    m_environment->setText(choiceWords(setting, setting.read(setting, m_draft.config())));
    m_environment->setProperty("kind",
        guard.isProduction()                         ? QStringLiteral("badge-production")
            : guard.environment == Environment::Test ? QStringLiteral("badge-test")
                                                     : QStringLiteral("muted"));
    m_environment->style()->polish(m_environment);
}

}

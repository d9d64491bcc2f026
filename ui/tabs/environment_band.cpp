// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment_band.h"

#include "theme/fonts.h"
#include "toolkit/icon_label.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace tw {

namespace {

constexpr int kGuardBandHeight = 24;

}

EnvironmentBand::EnvironmentBand(UiContext context, const QString& area, QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconLabel(context, QStringLiteral("shield-lock"), Token::BandProdFg, 14, this))
    , m_text(plainLabel({}, this))
{
    setObjectName(area + QStringLiteral(".guard.band"));
    setMinimumHeight(kGuardBandHeight);
    m_text->setObjectName(area + QStringLiteral(".guard.label"));
    m_text->setFont(uiFont(12, QFont::DemiBold));
    m_text->setWordWrap(false);
    m_text->setMinimumWidth(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    hide();
}

void EnvironmentBand::show(const ConnectionMark& mark)
{
    setVisible(!mark.band.isEmpty());
    if (mark.band.isEmpty() || m_text->text() == mark.band)
        return;
    m_text->setText(mark.band);
    setAccessibleName(mark.band);
    m_icon->setIcon(mark.bandIcon, mark.isProduction ? Token::BandProdFg : Token::BandInfoFg);
    setProperty(
        "kind", mark.isProduction ? QStringLiteral("band-prod") : QStringLiteral("band-info"));
    style()->polish(this);
    for (QWidget* child : findChildren<QWidget*>())
        child->style()->polish(child);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_banner.h"

#include "icon_label.h"
#include "plain_text.h"
#include "theme/fonts.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace tw {

ErrorBanner::ErrorBanner(UiContext context, const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
    , m_what(plainLabel({}, this))
    , m_why(plainLabel({}, this))
{
    setProperty("kind", QStringLiteral("band-error"));
    setObjectName(name + QStringLiteral(".error.banner"));
    m_what->setWordWrap(false);
    m_what->setFont(uiFont(13, QFont::DemiBold));
    m_what->setObjectName(name + QStringLiteral(".error.what.label"));
    m_why->setObjectName(name + QStringLiteral(".error.why.label"));
    auto* dismiss = new QToolButton(this);
    dismiss->setObjectName(name + QStringLiteral(".error.dismiss.button"));
    dismiss->setProperty("kind", QStringLiteral("icon"));
    dismiss->setIcon(context.icons.icon(QStringLiteral("x"), Token::BandErrorFg));
    dismiss->setAccessibleName(tr("Dismiss"));
    dismiss->setToolTip(tr("Dismiss"));
    connect(dismiss, &QToolButton::clicked, this, &QWidget::hide);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(
        new IconLabel(context, QStringLiteral("circle-x"), Token::BandErrorFg, 16, this), 0,
        Qt::AlignVCenter);
    layout->addWidget(m_what, 0, Qt::AlignVCenter);
    layout->addWidget(m_why, 1, Qt::AlignVCenter);
    layout->addWidget(dismiss, 0, Qt::AlignVCenter);
    hide();
}

void ErrorBanner::showError(const QString& what, const Error& error)
{
    m_what->setText(what);
    m_why->setText(error.toText());
    setAccessibleName(what + QStringLiteral(" ") + error.toText());
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

}

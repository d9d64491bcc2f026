// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialog_frame.h"

#include "plain_text.h"
#include "theme/fonts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>

namespace tw {

namespace {

constexpr QMargins kStripMargins(20, 12, 20, 12);
constexpr int kHeadingSize = 15;
constexpr int kStripSpacing = 8;

QString partName(const QDialog& dialog, const QString& part)
{
    return dialog.objectName().section(u'.', 0, 0) + u'.' + part;
}

QFrame* strip(const QString& kind, QDialog* dialog)
{
    auto* frame = new QFrame(dialog);
    frame->setProperty("kind", kind);
    return frame;
}

DialogStrip withRow(QFrame* frame)
{
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(kStripMargins);
    row->setSpacing(kStripSpacing);
    return {frame, row};
}

}

DialogHeading dialogHeading(const QString& heading, const QString& about, QDialog* dialog)
{
    QFrame* frame = strip(QStringLiteral("bar"), dialog);
    const DialogHeading parts{frame, plainLabel(heading, frame), plainLabel(about, frame)};
    parts.heading->setObjectName(partName(*dialog, QStringLiteral("heading.label")));
    parts.heading->setFont(uiFont(kHeadingSize, QFont::DemiBold));
    parts.about->setObjectName(partName(*dialog, QStringLiteral("about.label")));
    parts.about->setProperty("kind", QStringLiteral("muted"));
    auto* lines = new QVBoxLayout(frame);
    lines->setContentsMargins(kStripMargins);
    lines->addWidget(parts.heading);
    lines->addWidget(parts.about);
    return parts;
}

DialogStrip dialogStrip(QDialog* dialog)
{
    return withRow(strip(QStringLiteral("bar"), dialog));
}

DialogStrip dialogFooterStrip(QDialog* dialog)
{
    return withRow(strip(QStringLiteral("footer"), dialog));
}

QScrollArea* dialogChoices(
    const char* name, const QString& accessibleName, int width, QDialog* dialog)
{
    auto* area = new QScrollArea(dialog);
    area->setObjectName(QString::fromLatin1(name));
    area->setAccessibleName(accessibleName);
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(width);
    return area;
}

QProgressBar* dialogProgress(const QString& accessibleName, QDialog* dialog)
{
    auto* progress = new QProgressBar(dialog);
    progress->setObjectName(partName(*dialog, QStringLiteral("progress.bar")));
    progress->setAccessibleName(accessibleName);
    progress->setTextVisible(false);
    return progress;
}

QHBoxLayout* dialogFooter(QPushButton* action, QDialog* dialog)
{
    action->setProperty("kind", QStringLiteral("primary"));
    auto* cancel
        = new QPushButton(QCoreApplication::translate("tw::DialogFrame", "Cancel"), dialog);
    cancel->setObjectName(partName(*dialog, QStringLiteral("cancel.button")));
    cancel->setAutoDefault(false);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->setSpacing(kStripSpacing);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(action);
    return row;
}

}

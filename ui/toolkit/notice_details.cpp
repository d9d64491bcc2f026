// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice_details.h"

#include "plain_text.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kSize(620, 400);
constexpr int kMargin = 16;

QString detailsOf(const ErrorText& text)
{
    const QString time
        = NoticeDetails::tr("Time: %1")
              .arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat));
    QStringList parts;
    for (const QString& part : {text.what, text.why, text.hint, text.facts, time})
        if (!part.isEmpty())
            parts.append(part);
    return parts.join(QStringLiteral("\n\n"));
}

}

NoticeDetails::NoticeDetails(const ErrorText& text, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("notice.details.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Details"));
    resize(kSize);
    auto* all = new QPlainTextEdit(this);
    all->setObjectName(QStringLiteral("notice.details.text"));
    all->setAccessibleName(tr("All details"));
    all->setReadOnly(true);
    all->setTabChangesFocus(true);
    all->setPlainText(detailsOf(text));
    auto* copy = new QPushButton(tr("&Copy"), this);
    copy->setObjectName(QStringLiteral("notice.details.copy.button"));
    copy->setAccessibleName(tr("Copy all details"));
    auto* close = new QPushButton(tr("C&lose"), this);
    close->setObjectName(QStringLiteral("notice.details.close.button"));
    close->setAccessibleName(tr("Close"));
    close->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [all] { copyPlainly(all->toPlainText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->addWidget(all, 1);
    layout->addLayout(buttons);
}

}

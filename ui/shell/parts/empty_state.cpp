// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "empty_state.h"

#include "theme/fonts.h"
#include "toolkit/icon_label.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

QLabel* sentence(const QString& text, const QFont& font, const char* kind, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(font);
    label->setProperty("kind", QString::fromLatin1(kind));
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

}

EmptyState::EmptyState(UiContext context, QAction& newConnection, QAction& openFile,
    const ConnectionList& connections, const NavigatorMarks& marks, QWidget* parent)
    : QFrame(parent)
{
    setProperty("kind", QStringLiteral("base"));
    setObjectName(QStringLiteral("pages.empty.panel"));
    QPushButton* connection
        = makeButton(QStringLiteral("pages.newConnection.button"), tr("New connection"),
            context.icons.icon(QStringLiteral("plug-connected"), Token::AccentText), newConnection);
    connection->setProperty("kind", QStringLiteral("primary"));
    QPushButton* file = makeButton(QStringLiteral("pages.openFile.button"), tr("Open file"),
        context.icons.icon(QStringLiteral("file-database")), openFile);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(connection);
    buttons->addWidget(file);
    buttons->addStretch();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(4);
    layout->addStretch(2);
    layout->addWidget(new IconLabel(context, QStringLiteral("database"), Token::AccentFg, 36, this),
        0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(sentence(
        tr("Connect to PostgreSQL or open a SQLite file."), uiFont(20, QFont::DemiBold), "", this));
    layout->addWidget(sentence(
        tr("Double-click a table in the navigator to open it."), uiFont(13), "muted", this));
    layout->addSpacing(16);
    layout->addLayout(buttons);
    layout->addSpacing(24);
    auto* recent = new RecentList(context, connections, marks, this);
    connect(recent, &RecentList::pageRequested, this, &EmptyState::pageRequested);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(recent, 1000);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch(3);
}

QPushButton* EmptyState::makeButton(
    const QString& name, const QString& text, const QIcon& icon, QAction& action)
{
    // The style leaves too little between icon and text: a thin space evens it out.
    auto* button = new QPushButton(icon, QChar(0x2009) + text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setMinimumHeight(32);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    return button;
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome_view.h"

#include "recent_list.h"
#include "theme/fonts.h"
#include "toolkit/icon_label.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kSentenceWidth = 620;
constexpr int kWidthOfTwo = 720; ///< where both lists stand side by side

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

/// In the middle, as wide as it may be.
QLayout* centred(QWidget* widget, int width)
{
    widget->setMaximumWidth(width);
    auto* layout = new QHBoxLayout;
    layout->addStretch(1);
    layout->addWidget(widget, 1000);
    layout->addStretch(1);
    return layout;
}

}

WelcomeView::WelcomeView(const Parts& parts, QWidget* parent)
    : QFrame(parent)
    , m_recent(parts.recent)
    , m_tables(parts.connections, parts.marks)
{
    setProperty("kind", QStringLiteral("base"));
    setObjectName(QStringLiteral("pages.empty.panel"));
    QLabel* way = sentence(tr("To reach your own server, choose New connection and enter its host, "
                              "database and user, or drop a link such as "
                              "postgresql://ada@db.example/shop here; SQLite files can be dropped "
                              "as well."),
        uiFont(13), "muted", this);
    way->setObjectName(QStringLiteral("pages.way.label"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(4);
    layout->addStretch(2);
    layout->addWidget(
        new IconLabel(parts.context, QStringLiteral("database"), Token::AccentFg, 36, this), 0,
        Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(sentence(
        tr("Connect to PostgreSQL or open a SQLite file."), uiFont(20, QFont::DemiBold), "", this));
    layout->addLayout(centred(way, kSentenceWidth));
    layout->addSpacing(16);
    layout->addLayout(makeButtons(parts));
    layout->addSpacing(24);
    layout->addLayout(makeLists(parts.context));
    layout->addStretch(3);
}

QLayout* WelcomeView::makeButtons(const Parts& parts)
{
    const Icons& icons = parts.context.icons;
    QPushButton* connection
        = makeButton(QStringLiteral("pages.newConnection.button"), tr("New connection"),
            icons.icon(QStringLiteral("plug-connected"), Token::AccentText), parts.newConnection);
    connection->setProperty("kind", QStringLiteral("primary"));
    QPushButton* file = makeButton(QStringLiteral("pages.openFile.button"), tr("Open file"),
        icons.icon(QStringLiteral("file-database")), parts.openFile);
    QPushButton* sample = makeButton(QStringLiteral("pages.sample.button"), tr("Try the sample"),
        icons.icon(QStringLiteral("player-play")), parts.openSample);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    for (QPushButton* button : {connection, file, sample})
        buttons->addWidget(button);
    buttons->addStretch();
    return buttons;
}

QLayout* WelcomeView::makeLists(UiContext context)
{
    auto* connections = new RecentList(
        context, m_recent,
        {QStringLiteral("pages.connections"), tr("Recent connections"),
            tr("Connections and files opened last, the newest first"), {}},
        [this](int row) {
            return m_recent.isFile(row) ? QStringLiteral("file-database")
                                        : QStringLiteral("server-2");
        },
        this);
    connect(connections, &RecentList::chosen, this,
        [this](int row) { Q_EMIT connectionRequested(m_recent.connection(row)); });
    auto* tables = new RecentList(
        context, m_tables,
        {QStringLiteral("pages.recent"), tr("Recent tables"),
            tr("Tables opened last, the newest first"),
            tr("Tables that you open are listed here.")},
        [](int /*row*/) { return QStringLiteral("table"); }, this);
    connect(tables, &RecentList::chosen, this, [this](int row) {
        Q_EMIT pageRequested(PageDescriptor::rows(m_tables.connection(row), m_tables.name(row)));
    });
    m_lists = new QHBoxLayout;
    m_lists->setSpacing(32);
    m_lists->addStretch(1);
    m_lists->addWidget(connections, 1000);
    m_lists->addWidget(tables, 1000);
    m_lists->addStretch(1);
    return m_lists;
}

void WelcomeView::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    m_lists->setDirection(
        width() < kWidthOfTwo ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QPushButton* WelcomeView::makeButton(
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

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_dock.h"

#include "navigator_tree.h"
#include "theme/fonts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kHeaderHeight = 36;
constexpr int kFilterDelayMs = 120;

QAction* addTo(QMenu& menu, const QString& text, const char* name)
{
    QAction* action = menu.addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    return action;
}

}

NavigatorDock::NavigatorDock(
    UiContext context, ConnectionList& connections, QAction& newConnection, QWidget* parent)
    : QDockWidget(tr("Navigator"), parent)
    , m_context(context)
    , m_connections(connections)
    , m_model(connections)
    , m_tree(new NavigatorTree(context, m_model, this))
    , m_filter(new QLineEdit(this))
{
    setObjectName(QStringLiteral("navigator.dock"));
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    setTitleBarWidget(new QWidget(this)); // the header below is our own
    makeFilter();
    auto* content = new QWidget(this);
    auto* filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(8, 4, 8, 8);
    filterRow->addWidget(m_filter);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader(newConnection));
    layout->addLayout(filterRow);
    layout->addWidget(m_tree, 1);
    setWidget(content);
    setMinimumWidth(180);

    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &NavigatorDock::showMenu);
    connect(m_tree, &QTreeView::activated, this, &NavigatorDock::onActivated);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &NavigatorDock::currentConnectionChanged);
    connect(&connections, &ConnectionList::changed, this, &NavigatorDock::onChanged);
}

NavigatorDock::~NavigatorDock()
{
    delete m_tree; // before the model it shows
}

QWidget* NavigatorDock::makeHeader(QAction& newConnection)
{
    auto* header = new QWidget(this);
    header->setFixedHeight(kHeaderHeight);
    auto* title = new QLabel(tr("Navigator"), header);
    title->setFont(uiFont(12, QFont::DemiBold));
    auto* add = new QToolButton(header);
    add->setObjectName(QStringLiteral("navigator.newConnection.button"));
    add->setProperty("kind", QStringLiteral("icon"));
    add->setIcon(m_context.icons.icon(QStringLiteral("plus")));
    add->setAccessibleName(tr("New connection"));
    add->setToolTip(tr("New connection"));
    connect(add, &QToolButton::clicked, &newConnection, &QAction::trigger);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->addWidget(title, 1);
    layout->addWidget(add);
    return header;
}

void NavigatorDock::makeFilter()
{
    m_filter->setObjectName(QStringLiteral("navigator.filter.edit"));
    m_filter->setAccessibleName(tr("Filter connections and tables"));
    m_filter->setPlaceholderText(tr("Filter objects"));
    m_filter->setToolTip(tr("Several words narrow it down; ^word at the start, word$ at the end"));
    m_filter->addAction(m_context.icons.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(kFilterDelayMs);
    connect(m_filter, &QLineEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(&m_filterDelay, &QTimer::timeout, this,
        [this] { m_tree->setFilterText(m_filter->text()); });
}

bool NavigatorDock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QDockWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down)
        m_tree->selectFirst();
    else if (key == Qt::Key_Escape)
        m_filter->clear();
    else
        return false;
    return true;
}

QUuid NavigatorDock::currentConnection() const
{
    return m_tree->currentIndex().data(ConnectionIdRole).toUuid();
}

void NavigatorDock::openConnection(const QUuid& connection)
{
    m_connections.open(connection);
    m_tree->expandConnection(connection);
    if (currentConnection() != connection)
        m_tree->reveal(connection, nullptr);
}

void NavigatorDock::reveal(const QUuid& connection, const QualifiedName& relation)
{
    m_tree->reveal(connection, &relation);
}

void NavigatorDock::focusTree()
{
    setVisible(true);
    m_tree->selectFirst();
}

void NavigatorDock::onChanged(int index)
{
    const ConnectionEntry& entry = m_connections.at(index);
    const QUuid id = entry.profile.id;
    if (entry.state == ConnectionEntry::State::Open && !m_known.contains(id)) {
        m_known.insert(id);
        m_tree->expandTables(id, entry.catalog->searchPath.value(0));
    }
    if (entry.state == ConnectionEntry::State::Closed)
        m_tree->collapseConnection(id);
    if (id == currentConnection())
        Q_EMIT currentConnectionChanged();
}

void NavigatorDock::onActivated(const QModelIndex& index)
{
    const QUuid id = currentConnection();
    switch (index.data(NodeKindRole).value<NodeKind>()) {
    case NodeKind::Relation:
        return Q_EMIT tableRequested(id, index.data(RelationRole).value<QualifiedName>());
    case NodeKind::Failure:
        return m_connections.open(id);
    default:
        return;
    }
}

void NavigatorDock::showMenu(const QPoint& position)
{
    const QModelIndex index = m_tree->indexAt(position);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("navigator.object.menu"));
    const QUuid id = index.data(ConnectionIdRole).toUuid();
    if (index.data(NodeKindRole).value<NodeKind>() == NodeKind::Relation) {
        const auto name = index.data(RelationRole).value<QualifiedName>();
        connect(addTo(*menu, tr("&Open data"), "navigator.open.action"), &QAction::triggered, this,
            [this, id, name] { Q_EMIT tableRequested(id, name); });
        menu->addSeparator();
        connect(addTo(*menu, tr("&Copy name"), "navigator.copyName.action"), &QAction::triggered,
            this, [name] { QGuiApplication::clipboard()->setText(name.name); });
        connect(addTo(*menu, tr("Copy &qualified name"), "navigator.copyQualified.action"),
            &QAction::triggered, this,
            [name] { QGuiApplication::clipboard()->setText(name.display()); });
    } else {
        menu->addActions(m_connectionActions);
        const ConnectionEntry* entry = m_connections.find(id);
        if (entry && entry->state == ConnectionEntry::State::Open)
            connect(addTo(*menu, tr("Re&load"), "navigator.reload.action"), &QAction::triggered,
                this, [this, id] { m_connections.reloadCatalog(id); });
    }
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

}

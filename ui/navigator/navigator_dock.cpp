// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_dock.h"

#include "navigator_menu.h"
#include "navigator_tree.h"
#include "new_database_dialog.h"
#include "theme/fonts.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kHeaderHeight = 36;
constexpr int kFilterDelayMs = 120;

}

NavigatorDock::NavigatorDock(UiContext context, ConnectionList& connections, QAction& newConnection,
    const QString& marksPath, QWidget* parent)
    : QDockWidget(tr("Navigator"), parent)
    , m_context(context)
    , m_connections(connections)
    , m_marks(marksPath)
    , m_model(connections, m_marks)
    , m_content(new QWidget(this))
    , m_tree(new NavigatorTree(context, m_model, m_content))
    , m_menu(new NavigatorMenu(connections, m_marks, m_model, this))
    , m_filter(new QLineEdit(m_content))
{
    setObjectName(QStringLiteral("navigator.dock"));
    setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    setTitleBarWidget(new QWidget(this)); // the header below is our own
    makeFilter();
    auto* filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(8, 4, 8, 8);
    filterRow->addWidget(m_filter);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader(newConnection));
    layout->addLayout(filterRow);
    layout->addWidget(m_tree, 1);
    setWidget(m_content);
    setMinimumWidth(180);

    connectMenu();
    connect(m_tree, &QTreeView::activated, this, &NavigatorDock::onActivated);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &NavigatorDock::currentConnectionChanged);
    connect(&connections, &ConnectionList::changed, this, &NavigatorDock::onChanged);
}

NavigatorDock::~NavigatorDock()
{
    delete m_tree; // before the model it shows
}

void NavigatorDock::connectMenu()
{
    connect(m_tree, &NavigatorTree::menuRequested, this,
        [this](const QModelIndex& index, const QPoint& globalPosition) {
            m_menu->show(index, globalPosition, m_tree->isExpanded(index));
        });
    connect(m_menu, &NavigatorMenu::expansionRequested, m_tree, &QTreeView::setExpanded);
    connect(m_tree, &NavigatorTree::copyRequested, m_menu, &NavigatorMenu::copyName);
    connect(m_tree, &NavigatorTree::reloadRequested, this,
        [this] { m_connections.reloadCatalog(currentConnection()); });
    connect(m_tree, &NavigatorTree::structureRequested, this, [this](const QModelIndex& index) {
        const NodeKind kind = index.data(NodeKindRole).value<NodeKind>();
        if (kind == NodeKind::Relation || kind == NodeKind::Object)
            Q_EMIT pageRequested(PageDescriptor::structure(
                currentConnection(), index.data(ObjectRole).value<ObjectReference>()));
    });
    connect(m_menu, &NavigatorMenu::pageRequested, this, &NavigatorDock::pageRequested);
    connect(m_menu, &NavigatorMenu::databaseRequested, this, &NavigatorDock::openDatabase);
    connect(m_menu, &NavigatorMenu::newDatabaseRequested, this, &NavigatorDock::createDatabase);
    connect(m_menu, &NavigatorMenu::filterRequested, this, &NavigatorDock::filterRequested);
    connect(m_menu, &NavigatorMenu::exportRequested, this, &NavigatorDock::exportRequested);
    connect(m_menu, &NavigatorMenu::lifecycleRequested, this, &NavigatorDock::lifecycleRequested);
    connect(m_menu, &NavigatorMenu::importRequested, this, &NavigatorDock::importRequested);
    connect(m_menu, &NavigatorMenu::newTableRequested, this, &NavigatorDock::newTableRequested);
    connect(m_menu, &NavigatorMenu::clipboardImportRequested, this,
        &NavigatorDock::clipboardImportRequested);
    connect(
        m_menu, &NavigatorMenu::tablesExportRequested, this, &NavigatorDock::tablesExportRequested);
    connect(m_menu, &NavigatorMenu::transferRequested, this, &NavigatorDock::transferRequested);
    connect(m_menu, &NavigatorMenu::detachRequested, this, &NavigatorDock::detachRequested);
    connect(m_menu, &NavigatorMenu::failed, this, &NavigatorDock::failed);
}

void NavigatorDock::setConnectionActions(const QList<QAction*>& actions)
{
    m_menu->setConnectionActions(actions);
}

void NavigatorDock::setAttachAction(QAction* attach)
{
    m_menu->setAttachAction(attach);
}

void NavigatorDock::openDatabase(const QUuid& connection, const QString& name)
{
    if (const QUuid other = m_connections.addSibling(connection, name); !other.isNull())
        openConnection(other);
}

void NavigatorDock::createDatabase(const QUuid& connection)
{
    auto* dialog = new NewDatabaseDialog(m_connections, connection, this);
    connect(dialog, &NewDatabaseDialog::created, this, [this, connection](const QString& name) {
        m_model.reloadDatabases(connection);
        openDatabase(connection, name);
    });
    dialog->open();
}

QWidget* NavigatorDock::makeHeader(QAction& newConnection)
{
    auto* header = new QWidget(m_content);
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
    const ConnectionEntry* entry = m_connections.find(connection);
    if (entry && m_model.indexOf(connection, relation).isValid())
        m_marks.addRecent(NavigatorModel::marksKey(*entry), relation);
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
    const auto object = index.data(ObjectRole).value<ObjectReference>();
    switch (index.data(NodeKindRole).value<NodeKind>()) {
    case NodeKind::Relation:
        return Q_EMIT pageRequested(PageDescriptor::rows(id, object.name));
    case NodeKind::Object:
        return Q_EMIT pageRequested(PageDescriptor::structure(id, object));
    case NodeKind::Database:
        return openDatabase(id, object.name.name);
    case NodeKind::Failure:
        return m_model.retry(m_tree->sourceIndex(index));
    default:
        return;
    }
}

}

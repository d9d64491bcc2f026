// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison_sides.h"

#include "models/text/hidden_characters.h"
#include "theme/fonts.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace tw {

namespace {

constexpr int kConnectionWidth = 200;
constexpr int kTableWidth = 280;

bool holdsRows(const RelationSummary& relation)
{
    return relation.kind == RelationKind::Table || relation.kind == RelationKind::PartitionedTable
        || relation.kind == RelationKind::View || relation.kind == RelationKind::MaterializedView
        || relation.kind == RelationKind::ForeignTable;
}

/// A letter that names a side wherever it is spoken of.
QLabel* sideLabel(const QString& letter, QWidget* parent)
{
    auto* label = new QLabel(letter, parent);
    label->setFont(uiFont(13, QFont::DemiBold));
    label->setProperty("kind", QStringLiteral("muted"));
    return label;
}

}

ComparisonSides::ComparisonSides(UiContext context, ConnectionList& connections,
    const QUuid& connectionOfA, const QualifiedName& a, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_connections(connections)
    , m_connectionOfA(connectionOfA)
    , m_a(a)
{
    createLayout(connectionOfA, a);
    proposeOther();
    showConnections();
    connect(&connections, &ConnectionList::changed, this, &ComparisonSides::onListChanged);
    connect(&connections, &ConnectionList::added, this, &ComparisonSides::onListChanged);
    connect(&connections, &ConnectionList::removed, this, &ComparisonSides::onListChanged);
}

void ComparisonSides::createLayout(const QUuid& connectionOfA, const QualifiedName& a)
{
    const ConnectionEntry* entry = m_connections.find(connectionOfA);
    QLabel* name = plainLabel(revealedText(a.display()), this);
    name->setObjectName(QStringLiteral("comparison.a.label"));
    name->setWordWrap(false);
    QLabel* of = plainLabel(entry ? entry->profile.name : QString(), this);
    of->setObjectName(QStringLiteral("comparison.aConnection.label"));
    of->setProperty("kind", QStringLiteral("muted"));
    of->setWordWrap(false);
    m_chooseConnection
        = namedComboBox("comparison.connection.combo", tr("Connection of table B"), this);
    m_chooseConnection->setMinimumWidth(kConnectionWidth);
    m_chooseConnection->setPlaceholderText(tr("Connection"));
    m_chooseTable = namedComboBox("comparison.table.combo", tr("Table B"), this);
    m_chooseTable->setEditable(true);
    m_chooseTable->setInsertPolicy(QComboBox::NoInsert);
    m_chooseTable->setMinimumWidth(kTableWidth);
    m_chooseTable->lineEdit()->setObjectName(QStringLiteral("comparison.table.edit"));
    m_chooseTable->lineEdit()->setAccessibleName(tr("Table B"));
    m_chooseTable->lineEdit()->setPlaceholderText(tr("Table to compare with"));
    m_chooseTable->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_chooseTable->completer()->setFilterMode(Qt::MatchContains);
    m_chooseTable->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_open = namedToolButton("comparison.connect.button", tr("Connect"), this);
    m_open->setProperty("kind", QStringLiteral("button"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(6);
    layout->addWidget(sideLabel(tr("A", "one side of a comparison"), this), 0, 0);
    layout->addWidget(of, 0, 1);
    layout->addWidget(name, 0, 2);
    layout->addWidget(sideLabel(tr("B", "one side of a comparison"), this), 1, 0);
    layout->addWidget(m_chooseConnection, 1, 1);
    layout->addWidget(m_chooseTable, 1, 2);
    layout->addWidget(m_open, 1, 3);
    layout->setColumnStretch(4, 1);
    connect(m_chooseConnection, &QComboBox::activated, this, &ComparisonSides::onConnectionChosen);
    connect(m_chooseTable, &QComboBox::activated, this, &ComparisonSides::onTableChosen);
    connect(m_chooseTable->lineEdit(), &QLineEdit::editingFinished, this,
        &ComparisonSides::onTableChosen);
    connect(m_open, &QToolButton::clicked, this, [this] { m_connections.open(m_connection); });
}

QWidget* ComparisonSides::first() const
{
    return m_chooseConnection;
}

std::shared_ptr<const Adapter> ComparisonSides::adapter() const
{
    const ConnectionEntry* entry = m_connections.find(m_connection);
    return entry ? entry->adapter : nullptr;
}

void ComparisonSides::setB(const QUuid& connection, const QualifiedName& table)
{
    m_connection = connection;
    m_table = table;
    m_shown.reset();
    showConnections();
    Q_EMIT changed();
}

void ComparisonSides::showConnections()
{
    m_chooseConnection->clear();
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        m_chooseConnection->addItem(revealedText(entry.profile.name), entry.profile.id);
    }
    m_chooseConnection->setCurrentIndex(m_chooseConnection->findData(m_connection));
    showTables();
}

void ComparisonSides::showTables()
{
    const ConnectionEntry* entry = m_connections.find(m_connection);
    const bool isClosed = entry && entry->state != ConnectionEntry::State::Open;
    m_open->setVisible(isClosed);
    m_open->setEnabled(isClosed && entry->state != ConnectionEntry::State::Opening);
    m_open->setText(m_open->isEnabled() || !isClosed ? tr("Connect") : tr("Connecting…"));
    m_chooseTable->setEnabled(entry && !isClosed);
    const CatalogPtr catalog = entry ? entry->catalog : nullptr;
    if (!m_shown || m_shown != catalog) {
        m_shown = catalog;
        m_chooseTable->clear();
        for (const RelationSummary& relation :
            catalog ? catalog->relations : QList<RelationSummary>())
            if (holdsRows(relation))
                m_chooseTable->addItem(
                    revealedText(relation.name.display()), QVariant::fromValue(relation.name));
    }
    m_chooseTable->setCurrentIndex(m_chooseTable->findData(QVariant::fromValue(m_table)));
    if (m_chooseTable->currentIndex() < 0)
        m_chooseTable->setEditText(
            m_table.name.isEmpty() ? QString() : revealedText(m_table.display()));
}

/// One of the same name is what most people look for; that very table is not.
QualifiedName ComparisonSides::proposed(const ConnectionEntry& entry) const
{
    if (!entry.catalog)
        return {};
    const bool isSame = entry.profile.id == m_connectionOfA;
    QList<QualifiedName> found;
    for (const RelationSummary& relation : entry.catalog->relations)
        if (holdsRows(relation) && relation.name.name == m_a.name
            && !(isSame && relation.name == m_a))
            found.append(relation.name);
    const auto inSchema = std::ranges::find(found, m_a.schema, &QualifiedName::schema);
    if (inSchema != found.end())
        return *inSchema;
    return found.isEmpty() ? QualifiedName() : found.constFirst();
}

void ComparisonSides::propose()
{
    if (const ConnectionEntry* entry = m_connections.find(m_connection); entry && entry->catalog)
        m_table = proposed(*entry);
}

/// The first other connection that is open and has such a table; else the same connection.
void ComparisonSides::proposeOther()
{
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        if (entry.profile.id == m_connectionOfA || proposed(entry).name.isEmpty())
            continue;
        m_connection = entry.profile.id;
        m_table = proposed(entry);
        return;
    }
    m_connection = m_connectionOfA;
}

void ComparisonSides::onConnectionChosen()
{
    m_connection = m_chooseConnection->currentData().toUuid();
    m_table = {};
    m_shown.reset();
    m_connections.open(m_connection);
    propose();
    showTables();
    Q_EMIT changed();
}

void ComparisonSides::onTableChosen()
{
    const int index = m_chooseTable->findText(m_chooseTable->currentText());
    if (index < 0)
        return showTables();
    const auto table = m_chooseTable->itemData(index).value<QualifiedName>();
    if (table == m_table)
        return;
    m_table = table;
    Q_EMIT changed();
}

/// A list that somebody chooses from right now is left alone, unless it is another one.
void ComparisonSides::onListChanged()
{
    if (m_chooseConnection->count() != m_connections.count())
        showConnections();
    else if (!m_chooseTable->lineEdit()->hasFocus() || !m_shown)
        showTables();
    if (m_table.name.isEmpty() && m_shown) {
        propose();
        showTables();
    }
    Q_EMIT changed();
}

}

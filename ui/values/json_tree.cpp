// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_tree.h"

#include "models/text/json_condition.h"
#include "toolkit/plain_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tw {

namespace {

enum Part
{
    NamePart,
    ValuePart
};

constexpr int kNodeRole = Qt::UserRole;
constexpr int kNameWidth = 200;

bool isContainer(const JsonOutline::Node& node)
{
    return node.type == Json::Type::Array || node.type == Json::Type::Object;
}

}

JsonTree::JsonTree(QWidget* parent)
    : ValueView(parent)
{
    setObjectName(QStringLiteral("value.json.view"));
    createWidgets();
    connect(m_tree, &QTreeWidget::itemChanged, this, &JsonTree::onEdited);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &JsonTree::updateButtons);
    static_cast<void>(JsonTree::setText({}));
}

void JsonTree::createWidgets()
{
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("value.json.tree"));
    m_tree->setAccessibleName(tr("Tree of the value; F2 edits"));
    m_tree->setHeaderLabels({tr("Name"), tr("Value, as JSON")});
    m_tree->header()->setProperty("kind", QStringLiteral("plain"));
    m_tree->setColumnWidth(NamePart, kNameWidth);
    m_tree->setFrameShape(QFrame::NoFrame);
    showAsCode(*m_tree, 12);
    m_tree->setUniformRowHeights(true);
    m_buttons = new QWidget(this);
    m_add = new QPushButton(tr("&Add"), m_buttons);
    m_add->setObjectName(QStringLiteral("value.json.add.button"));
    m_remove = new QPushButton(tr("&Remove"), m_buttons);
    m_remove->setObjectName(QStringLiteral("value.json.remove.button"));
    m_note = plainLabel({}, m_buttons);
    m_note->setObjectName(QStringLiteral("value.json.note.label"));
    m_note->setProperty("kind", QStringLiteral("error"));
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_add, m_remove}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addWidget(m_note, 1);
    m_filter = new QAction(tr("&Filter by this value"), m_tree);
    m_filter->setObjectName(QStringLiteral("value.json.filter.action"));
    m_filter->setShortcut(Qt::CTRL | Qt::Key_K);
    m_filter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_filter->setToolTip(tr("Only rows with the same value at the same place (Ctrl+K)"));
    m_filter->setVisible(false);
    m_tree->addAction(m_filter);
    auto* path = new QAction(tr("&Copy place"), m_tree);
    path->setObjectName(QStringLiteral("value.json.path.action"));
    path->setToolTip(tr("Where the value stands, as filters read it"));
    m_tree->addAction(path);
    connect(path, &QAction::triggered, this,
        [this] { copyPlainly(jsonPathText(pathOf(m_outline, nodeOf(m_tree->currentItem())))); });
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_filterButton = new QToolButton(this);
    m_filterButton->setObjectName(QStringLiteral("value.json.filter.button"));
    m_filterButton->setProperty("kind", QStringLiteral("button"));
    m_filterButton->setDefaultAction(m_filter);
    m_filterButton->setFocusPolicy(Qt::StrongFocus);
    m_filterButton->hide();
    auto* below = new QHBoxLayout;
    below->addWidget(m_buttons, 1);
    below->addWidget(m_filterButton, 0, Qt::AlignRight);
    connect(m_filter, &QAction::triggered, this, [this] {
        Q_EMIT filterRequested(conditionOf(m_column, m_outline, nodeOf(m_tree->currentItem())));
    });
    connect(m_add, &QPushButton::clicked, this, &JsonTree::add);
    connect(m_remove, &QPushButton::clicked, this, &JsonTree::remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree, 1);
    layout->addLayout(below);
    setFocusProxy(m_tree);
}

bool JsonTree::setText(const QByteArray& text)
{
    Result<JsonOutline> read = text.isEmpty() ? JsonOutline::read("{}") : JsonOutline::read(text);
    if (!read)
        return false;
    m_outline = *std::move(read);
    m_note->setText({});
    fill();
    return true;
}

void JsonTree::fill()
{
    m_isLoading = true;
    m_tree->clear();
    fillNode(0, nullptr);
    m_tree->expandToDepth(1);
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    m_isLoading = false;
    updateButtons();
}

void JsonTree::fillNode(int node, QTreeWidgetItem* parent)
{
    const JsonOutline::Node& it = m_outline.nodes().at(node);
    auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
    item->setData(NamePart, kNodeRole, node);
    if (it.isMember)
        item->setText(NamePart, it.name);
    else if (parent)
        item->setText(NamePart, QStringLiteral("[%1]").arg(parent->childCount() - 1));
    else
        item->setText(NamePart, QStringLiteral("$"));
    if (it.type == Json::Type::Object)
        item->setText(ValuePart, QStringLiteral("{%1}").arg(it.children.size()));
    else if (it.type == Json::Type::Array)
        item->setText(ValuePart, QStringLiteral("[%1]").arg(it.children.size()));
    else
        item->setText(ValuePart, QString::fromUtf8(m_outline.valueText(node)));
    if (!m_isReadOnly && (it.isMember || !isContainer(it)))
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    for (const int child : it.children)
        fillNode(child, item);
}

int JsonTree::nodeOf(const QTreeWidgetItem* item) const
{
    return item ? item->data(NamePart, kNodeRole).toInt() : 0;
}

QList<int> JsonTree::placeOf(int node) const
{
    QList<int> place;
    for (int at = node; at > 0; at = m_outline.nodes().at(at).parent)
        place.prepend(
            int(m_outline.nodes().at(m_outline.nodes().at(at).parent).children.indexOf(at)));
    return place;
}

QTreeWidgetItem* JsonTree::itemAt(const QList<int>& place) const
{
    QTreeWidgetItem* item = m_tree->topLevelItem(0);
    for (const int child : place) {
        if (item->childCount() == 0)
            break;
        item = item->child(std::min(child, item->childCount() - 1));
    }
    return item;
}

/// A change that makes no JSON is taken back.
void JsonTree::setText(const QByteArray& text, const QList<int>& place)
{
    Result<JsonOutline> read = JsonOutline::read(text);
    const bool isTaken = read.has_value();
    m_note->setText(isTaken ? QString() : read.error().message);
    if (isTaken)
        m_outline = *std::move(read);
    fill();
    m_tree->setCurrentItem(itemAt(place));
    if (isTaken)
        Q_EMIT changed();
}

void JsonTree::onEdited(QTreeWidgetItem* item, int part)
{
    if (m_isLoading)
        return;
    const int node = nodeOf(item);
    const JsonOutline::Node& it = m_outline.nodes().at(node);
    const QString typed = item->text(part);
    const QList<int> place = placeOf(node);
    QByteArray text = m_outline.text();
    if (part == NamePart && it.isMember)
        text = m_outline.withName(node, typed);
    else if (part == ValuePart && Json::parse(typed.toUtf8()))
        text = m_outline.withValue(node, typed.toUtf8());
    const bool isRefused = text == m_outline.text();
    // The item is in the middle of its own change.
    QMetaObject::invokeMethod(
        this,
        [this, text, place, isRefused, part, typed] {
            if (!isRefused)
                return setText(text, place);
            fill();
            m_tree->setCurrentItem(itemAt(place));
            if (part == ValuePart && !Json::parse(typed.toUtf8()))
                m_note->setText(tr("'%1' is not JSON; text needs double quotes.").arg(typed));
        },
        Qt::QueuedConnection);
}

// Beside a value that holds no others, in what holds it.
void JsonTree::add()
{
    int container = nodeOf(m_tree->currentItem());
    if (!isContainer(m_outline.nodes().at(container)))
        container = std::max(0, m_outline.nodes().at(container).parent);
    if (!isContainer(m_outline.nodes().at(container)))
        return;
    QList<int> place = placeOf(container);
    place.append(int(m_outline.nodes().at(container).children.size()));
    setText(m_outline.withAdded(container, tr("new"), "null"), place);
    const bool isMember = m_outline.nodes().at(nodeOf(m_tree->currentItem())).isMember;
    m_tree->editItem(m_tree->currentItem(), isMember ? NamePart : ValuePart);
}

void JsonTree::remove()
{
    const int node = nodeOf(m_tree->currentItem());
    if (node > 0)
        setText(m_outline.without(node), placeOf(node));
}

void JsonTree::updateButtons()
{
    const JsonOutline::Node& root = m_outline.nodes().at(0);
    m_add->setEnabled(isContainer(root));
    m_remove->setEnabled(nodeOf(m_tree->currentItem()) > 0);
}

void JsonTree::offerFilter(const QString& column)
{
    m_column = column;
    m_filter->setVisible(true);
    m_filterButton->setAccessibleName(tr("Filter by this value"));
    m_filterButton->show();
}

void JsonTree::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_buttons->setVisible(!readOnly);
    fill();
}

}

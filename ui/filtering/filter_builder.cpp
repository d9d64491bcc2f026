// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_builder.h"

#include "builder_row.h"
#include "models/filters/filter_words.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kFilterBuilderSize(760, 520);
constexpr int kFilterBuilderSqlHeight = 96;

}

FilterBuilder::FilterBuilder(UiContext context, const BrowseController& controller, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_table(controller.description().readTable())
    , m_dialect(controller.adapter().dialect())
    , m_related(controller.query().related().tables())
    , m_columns({{QString(), controller.description().readTable()}})
{
    setObjectName(QStringLiteral("builder.dialog"));
    setWindowTitle(tr("Build a filter for %1").arg(m_table->name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    const Filter& inForce = controller.query().requested().filter;
    load(BuilderRow::isGroup(inForce) ? inForce : Filter::all({inForce}), nullptr);
    m_tree->expandAll();
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    if (inForce.isEmpty())
        addCondition();
    refresh();
    resize(kFilterBuilderSize);
}

void FilterBuilder::createWidgets()
{
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("builder.tree"));
    m_tree->setAccessibleName(tr("Groups and conditions; F2 edits, Ins adds, Del removes"));
    m_tree->setProperty("kind", QStringLiteral("list"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->installEventFilter(this);
    m_sql = new QPlainTextEdit(this);
    m_sql->setObjectName(QStringLiteral("builder.sql.edit"));
    m_sql->setAccessibleName(tr("What it means in SQL"));
    m_sql->setReadOnly(true);
    showAsCode(*m_sql, 12);
    m_sql->setFixedHeight(kFilterBuilderSqlHeight);
    new SqlHighlighter(m_context.theme, m_sql->document());
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("builder.note.label"));
    m_note->setProperty("kind", QStringLiteral("error"));
    m_apply = new QPushButton(tr("A&pply"), this);
    m_apply->setObjectName(QStringLiteral("builder.apply.button"));
    m_apply->setDefault(true);
    m_save = new QPushButton(tr("Apply a&nd save…"), this);
    m_save->setObjectName(QStringLiteral("builder.save.button"));
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("Saves the filter under a name"));
    connect(m_save, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT nameRequested();
    });
    connect(m_apply, &QPushButton::clicked, this, &FilterBuilder::accept);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &FilterBuilder::refresh);
}

void FilterBuilder::createLayout()
{
    auto* buttons = new QHBoxLayout;
    const auto button = [this, buttons](const char* name, const QString& text, auto run) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, run);
        buttons->addWidget(made);
        return made;
    };
    button("builder.condition.button", tr("Add &condition"), &FilterBuilder::addCondition);
    button("builder.group.button", tr("Add &group"), &FilterBuilder::addGroup);
    m_remove = button("builder.remove.button", tr("&Remove"), &FilterBuilder::removeCurrent);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_tree, 1);
    layout->addLayout(buttons);
    layout->addWidget(m_sql);
    layout->addWidget(m_note);
    QHBoxLayout* footer = dialogFooter(m_apply, this);
    footer->insertWidget(0, m_save);
    layout->addLayout(footer);
}

void FilterBuilder::addColumns(const QString& prefix, const TablePtr& table)
{
    m_columns.append({prefix, table});
    for (BuilderRow* row : findChildren<BuilderRow*>())
        row->addColumns(prefix, *table);
}

void FilterBuilder::load(const Filter& filter, QTreeWidgetItem* parent)
{
    QTreeWidgetItem* item = addItem(filter, parent);
    for (const Filter& part : BuilderRow::partsOf(filter))
        load(part, item);
}

QTreeWidgetItem* FilterBuilder::addItem(const Filter& filter, QTreeWidgetItem* parent)
{
    auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
    QString words = filterWords(filter);
    if (words.isEmpty() && !BuilderRow::isGroup(filter))
        words = conditionText({filter, {}, {}}, *m_table, m_dialect, &m_related);
    auto* row = new BuilderRow(filter, m_columns, words, m_tree);
    m_tree->setItemWidget(item, 0, row);
    item->setSizeHint(0, row->sizeHint());
    item->setExpanded(true);
    connect(row, &BuilderRow::changed, this, &FilterBuilder::refresh);
    return item;
}

BuilderRow* FilterBuilder::rowOf(const QTreeWidgetItem* item) const
{
    return qobject_cast<BuilderRow*>(m_tree->itemWidget(const_cast<QTreeWidgetItem*>(item), 0));
}

QTreeWidgetItem* FilterBuilder::group() const
{
    QTreeWidgetItem* item = m_tree->currentItem();
    while (item && rowOf(item)->kind() != BuilderRow::Kind::Group)
        item = item->parent();
    return item ? item : m_tree->topLevelItem(0);
}

void FilterBuilder::addCondition()
{
    QTreeWidgetItem* item = addItem(Filter::condition(FilterCondition{}), group());
    m_tree->setCurrentItem(item);
    rowOf(item)->setFocus();
    refresh();
}

void FilterBuilder::addGroup()
{
    QTreeWidgetItem* item = addItem(Filter::any({}), group());
    m_tree->setCurrentItem(item);
    rowOf(item)->setFocus();
    refresh();
}

void FilterBuilder::removeCurrent()
{
    QTreeWidgetItem* item = m_tree->currentItem();
    if (!item || !item->parent())
        return;
    delete item;
    refresh();
}

Result<Filter> FilterBuilder::filterOf(const QTreeWidgetItem* item) const
{
    const BuilderRow* row = rowOf(item);
    if (row->kind() != BuilderRow::Kind::Group)
        return row->filter();
    std::vector<Filter> parts;
    parts.reserve(size_t(item->childCount()));
    for (int child = 0; child < item->childCount(); ++child) {
        TW_TRY(Filter part, filterOf(item->child(child)));
        if (!part.isEmpty())
            parts.push_back(std::move(part));
    }
    return row->joined(std::move(parts));
}

void FilterBuilder::refresh()
{
    const QTreeWidgetItem* root = m_tree->topLevelItem(0);
    if (!root)
        return;
    const QTreeWidgetItem* current = m_tree->currentItem();
    m_remove->setEnabled(current && current->parent());
    const Result<Filter> filter = filterOf(root);
    m_apply->setEnabled(filter.has_value());
    m_save->setEnabled(filter && !filter->isEmpty());
    m_note->setText(filter ? QString() : filter.error().message);
    m_note->setVisible(!filter);
    m_sql->setPlainText(filter && !filter->isEmpty()
            ? conditionText({*filter, {}, {}}, *m_table, m_dialect, &m_related)
            : QString());
    m_sql->setPlaceholderText(tr("All rows"));
}

void FilterBuilder::accept()
{
    const Result<Filter> filter = filterOf(m_tree->topLevelItem(0));
    if (!filter)
        return;
    Q_EMIT chosen(*filter);
    QDialog::accept();
}

bool FilterBuilder::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_tree || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Delete:
        removeCurrent();
        return true;
    case Qt::Key_Insert:
        addCondition();
        return true;
    case Qt::Key_F2:
        if (m_tree->currentItem())
            rowOf(m_tree->currentItem())->setFocus();
        return true;
    default:
        return false;
    }
}

}

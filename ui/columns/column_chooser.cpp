// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_chooser.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kColumnChooserSize(420, 520);

}

ColumnChooser::ColumnChooser(
    UiContext context, const Table& table, const ColumnLayout& layout, int frozen, QWidget* parent)
    : QDialog(parent)
    , m_layout(layout)
    , m_frozenBefore(frozen)
    , m_keys(table.primaryKey.columns)
{
    setObjectName(QStringLiteral("columns.dialog"));
    setWindowTitle(tr("Columns of %1").arg(table.name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets(context, table);
    createLayout();
    resize(kColumnChooserSize);
}

void ColumnChooser::createWidgets(UiContext context, const Table& table)
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("columns.search.edit"));
    m_search->setAccessibleName(tr("Find a column"));
    m_search->setPlaceholderText(tr("Find a column; Enter goes there"));
    m_search->addAction(context.icons.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("columns.list"));
    m_list->setAccessibleName(tr("Columns in their order; checked ones are shown"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    for (const QString& name : m_layout.order) {
        const Column* column = table.find(name);
        if (!column)
            continue;
        auto* item = new QListWidgetItem(name + QStringLiteral("   ") + column->type.name, m_list);
        item->setData(Qt::UserRole, name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
            | Qt::ItemIsDragEnabled);
        item->setCheckState(m_layout.hidden.contains(name) ? Qt::Unchecked : Qt::Checked);
    }
    m_list->setCurrentRow(0);
    m_frozen = new QSpinBox(this);
    m_frozen->setObjectName(QStringLiteral("columns.frozen.spin"));
    m_frozen->setAccessibleName(tr("Frozen columns"));
    m_frozen->setRange(0, m_list->count());
    m_frozen->setValue(m_frozenBefore);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::find);
    connect(m_list, &QListWidget::itemActivated, this, &ColumnChooser::goToCurrent);
}

void ColumnChooser::createLayout()
{
    QPushButton* up = namedButton("columns.up.button", tr("Move &up"), this);
    QPushButton* down = namedButton("columns.down.button", tr("Move &down"), this);
    QPushButton* all = namedButton("columns.all.button", tr("Show &all"), this);
    QPushButton* none = namedButton("columns.none.button", tr("&Hide all but the key"), this);
    auto* row = new QHBoxLayout;
    for (QPushButton* each : {up, down, all, none})
        row->addWidget(each);
    auto* frozen = new QLabel(tr("&Frozen columns"), this);
    frozen->setBuddy(m_frozen);
    auto* frozenRow = new QHBoxLayout;
    frozenRow->addWidget(frozen);
    frozenRow->addWidget(m_frozen);
    frozenRow->addStretch(1);
    QLabel* note = plainLabel(tr("Columns that are not shown are not read."), this);
    note->setProperty("kind", QStringLiteral("muted"));
    QPushButton* apply = namedButton("columns.apply.button", tr("&Show these columns"), this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addLayout(frozenRow);
    layout->addWidget(note);
    layout->addLayout(dialogFooter(apply, this));
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(all, &QPushButton::clicked, this, [this] { setAllShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { setAllShown(false); });
    connect(apply, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(layoutFromList());
        accept();
    });
}

void ColumnChooser::find(const QString& text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        const QString name = m_list->item(row)->data(Qt::UserRole).toString();
        m_list->item(row)->setHidden(!name.contains(text, Qt::CaseInsensitive));
    }
    const auto isShown = [this](int row) { return !m_list->item(row)->isHidden(); };
    for (int row = 0; row < m_list->count(); ++row)
        if (isShown(row)) {
            m_list->setCurrentRow(row);
            return;
        }
}

void ColumnChooser::move(int step)
{
    const int row = m_list->currentRow();
    const int target = row + step;
    if (row < 0 || target < 0 || target >= m_list->count())
        return;
    m_list->insertItem(target, m_list->takeItem(row));
    m_list->setCurrentRow(target);
}

void ColumnChooser::setAllShown(bool shown)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool isKept = shown || m_keys.contains(item->data(Qt::UserRole).toString())
            || (m_keys.isEmpty() && row == 0);
        item->setCheckState(isKept ? Qt::Checked : Qt::Unchecked);
    }
}

void ColumnChooser::goToCurrent()
{
    if (!m_list->currentItem())
        return;
    m_list->currentItem()->setCheckState(Qt::Checked);
    Q_EMIT chosen(layoutFromList());
    Q_EMIT columnRequested(m_list->currentItem()->data(Qt::UserRole).toString());
    accept();
}

// A grid without any column could not be told from an empty table.
ColumnLayout ColumnChooser::layoutFromList() const
{
    ColumnLayout layout = m_layout;
    layout.order.clear();
    layout.hidden.clear();
    for (int row = 0; row < m_list->count(); ++row) {
        const QString name = m_list->item(row)->data(Qt::UserRole).toString();
        layout.order.append(name);
        if (m_list->item(row)->checkState() != Qt::Checked)
            layout.hidden.append(name);
    }
    if (layout.hidden.size() == layout.order.size())
        layout.hidden.removeFirst();
    // Nobody chose as long as the number is the one that was there.
    if (m_frozen->value() != m_frozenBefore)
        layout.frozen = m_frozen->value();
    return layout;
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            goToCurrent();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_tree_view.h"

#include "models/text/error_text.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace tw {

RowTreeView::RowTreeView(UiContext context, std::shared_ptr<const Adapter> adapter,
    const TablePtr& table, const ForeignKey& toItself, QWidget* parent)
    : QFrame(parent)
    , m_rows(std::move(adapter), table, toItself)
    , m_tree(new QTreeView(this))
    , m_note(plainLabel({}, this))
{
    setObjectName(QStringLiteral("tree.view"));
    setProperty("kind", QStringLiteral("base"));
    m_tree->setObjectName(QStringLiteral("tree.rows.tree"));
    m_tree->setAccessibleName(tr("Rows as a tree; Enter shows a row in the grid"));
    m_tree->setProperty("kind", QStringLiteral("list"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setModel(&m_rows);
    m_note->setObjectName(QStringLiteral("tree.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_note->setWordWrap(false);
    const QString words = tr("Rows by %1; Enter shows one in the grid")
                              .arg(toItself.columns.join(QStringLiteral(", ")));
    m_note->setText(words);
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("tree.close.button"));
    close->setProperty("kind", QStringLiteral("icon"));
    close->setIcon(context.icons.icon(QStringLiteral("table")));
    close->setAccessibleName(tr("Back to the grid"));
    close->setToolTip(close->accessibleName());
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 6, 8, 6);
    top->addWidget(m_note, 1);
    top->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    setFocusProxy(m_tree);
    connect(close, &QToolButton::clicked, this, &RowTreeView::closeRequested);
    connect(m_tree, &QTreeView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT rowRequested(m_rows.filterOf(index)); });
    connect(&m_rows, &RowTree::failed, this,
        [this](const Error& error) { m_note->setText(explain(error).what); });
    connect(&m_rows, &RowTree::loaded, this, [this, words] { m_note->setText(words); });
}

void RowTreeView::reload()
{
    m_rows.reload();
}

void RowTreeView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

}

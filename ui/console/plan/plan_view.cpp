// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_view.h"

#include "models/plan/plan_hints.h"
#include "plan_delegate.h"
#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kWidestStep = 620;
constexpr int kColumnGap = 24;
constexpr int kTreeShare = 3; ///< of the height, beside one of the text

}

PlanView::PlanView(UiContext context, PlanTree plan, QWidget* parent)
    : QWidget(parent)
    , m_model(std::move(plan))
    , m_hints(PlanHints::of(m_model.plan()))
{
    setObjectName(QStringLiteral("console.plan.view"));
    createTree(context);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("console.plan.step.edit"));
    m_text->setAccessibleName(tr("What would help, and more of the step"));
    m_text->setProperty("kind", QStringLiteral("flat"));
    m_text->setReadOnly(true);
    m_text->setFont(uiFont(13));
    createLayout(m_model.summary());
    setFocusProxy(m_tree);
    const QModelIndex first = m_model.worst();
    m_tree->setCurrentIndex(first.isValid() ? first : m_model.index(0, 0));
    showStep();
    connect(
        m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanView::showStep);
}

PlanView::~PlanView()
{
    delete m_tree; // before its model
}

void PlanView::createTree(UiContext context)
{
    m_tree = new QTreeView(this);
    m_tree->setObjectName(QStringLiteral("console.plan.tree"));
    m_tree->setAccessibleName(tr("Steps of the plan"));
    m_tree->setProperty("kind", QStringLiteral("list"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new PlanDelegate(context, m_model, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setLayoutDirection(Qt::LeftToRight); // the engine's words are
    QHeaderView* header = m_tree->header();
    header->setProperty("kind", QStringLiteral("plain"));
    header->setStretchLastSection(false);
    m_tree->expandAll();
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_tree->resizeColumnToContents(column);
        const int width = m_tree->columnWidth(column) + kColumnGap;
        m_tree->setColumnWidth(column, column == 0 ? std::min(width, kWidestStep) : width);
    }
}

void PlanView::createLayout(const QString& summary)
{
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(QStringLiteral("console.plan.splitter"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_tree);
    parts->addWidget(m_text);
    parts->setStretchFactor(0, kTreeShare);
    parts->setStretchFactor(1, 1);
    auto* strip = new QFrame(this);
    strip->setProperty("kind", QStringLiteral("strip"));
    QLabel* words = plainLabel(summary, strip);
    words->setObjectName(QStringLiteral("console.plan.label"));
    auto* line = new QHBoxLayout(strip);
    line->setContentsMargins(12, 4, 12, 4);
    line->addWidget(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(parts, 1);
    layout->addWidget(strip);
}

void PlanView::showStep()
{
    QStringList lines = m_hints;
    const QModelIndex current = m_tree->currentIndex();
    if (current.isValid()) {
        const PlanStep& step = m_model.step(current);
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(current.siblingAtColumn(0) == m_model.worst()
                ? tr("%1 – the worst step").arg(step.title)
                : step.title);
        lines += step.details;
    }
    m_text->setPlainText(lines.join(u'\n'));
}

QString PlanView::copyText() const
{
    const QString marked = m_text->textCursor().selectedText();
    return m_text->hasFocus() && !marked.isEmpty()
        ? QString(marked).replace(QChar::ParagraphSeparator, u'\n')
        : m_model.text();
}

}

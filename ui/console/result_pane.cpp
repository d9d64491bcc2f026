// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_pane.h"

#include "grid/grid_view.h"
#include "models/console/console_words.h"
#include "toolkit/plain_text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kFilterWidth = 220;

}

ResultPane::ResultPane(
    UiContext context, const StatementResult& result, int number, Executor& sorter, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_rows(result.rows)
    , m_result(result)
    , m_arranger(result.rows, sorter)
    , m_number(number)
    , m_grid(new GridView(context, this))
{
    setObjectName(QStringLiteral("console.result.pane"));
    m_grid->setModel(&m_rows->model());
    m_grid->setTitle(tr("Result %1").arg(number));
    createStrip();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_strip);
    setFocusProxy(m_grid);
    connectParts();
    refresh(result);
    showArrangement();
}

void ResultPane::createStrip()
{
    m_strip = new QFrame(this);
    m_strip->setProperty("kind", QStringLiteral("strip"));
    m_label = plainLabel({}, m_strip);
    m_label->setObjectName(QStringLiteral("console.result.label"));
    m_filter = new QLineEdit(m_strip);
    m_filter->setObjectName(QStringLiteral("console.result.filter.edit"));
    m_filter->setAccessibleName(tr("Filter the rows of the result"));
    m_filter->setPlaceholderText(tr("Filter these rows"));
    m_filter->setToolTip(tr("Shows rows with a value that contains the text. The server is not "
                            "asked; an export holds all rows in the server's order."));
    m_filter->addAction(m_context.icons.icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(kFilterWidth);
    auto* line = new QHBoxLayout(m_strip);
    line->setContentsMargins(12, 4, 12, 4);
    line->setSpacing(12);
    line->addWidget(m_label, 1);
    line->addWidget(m_filter);
}

void ResultPane::connectParts()
{
    connect(m_grid, &GridView::statusMessage, this, &ResultPane::statusMessage);
    connect(m_grid, &GridView::contextMenuRequested, this, &ResultPane::menuRequested);
    connect(m_grid, &GridView::sortRequested, this, [this](const Sort& sort) {
        if (const Result<void> sorted = m_arranger.sort(sort); !sorted)
            Q_EMIT statusMessage(sorted.error().message);
    });
    connect(m_filter, &QLineEdit::textChanged, &m_arranger, &ResultArranger::filter);
    connect(m_filter, &QLineEdit::returnPressed, m_grid, qOverload<>(&QWidget::setFocus));
    connect(&m_arranger, &ResultArranger::changed, this, &ResultPane::showArrangement);
}

void ResultPane::showArrangement()
{
    showText();
    m_grid->setStale(m_arranger.isArranging());
    m_grid->setEmptyText(
        m_arranger.arrangement().text.isEmpty() ? tr("No rows") : tr("No row contains the text"));
}

void ResultPane::showText()
{
    const QString arranged = m_arranger.text();
    m_label->setText(arranged.isEmpty() ? m_counts : m_counts + QStringLiteral(" · ") + arranged);
}

void ResultPane::startFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

ResultPane::~ResultPane()
{
    delete m_grid; // before its model
}

void ResultPane::refresh(const StatementResult& result)
{
    m_result = result;
    m_count = m_rows->seen();
    const QString timing = ConsoleWords::timing(result);
    m_counts = ConsoleWords::rows(result)
        + (timing.isEmpty() ? QString() : QStringLiteral(" · ") + timing);
    showText();
    m_label->setToolTip(toolTipText(statementTitle(result.part.sql)));
}

QString ResultPane::title() const
{
    if (m_result.isCutShort())
        return tr("Result %1 · first %L2 rows").arg(m_number).arg(m_rows->kept().rowCount());
    return m_count == 1 ? tr("Result %1 · 1 row").arg(m_number)
                        : tr("Result %1 · %L2 rows").arg(m_number).arg(m_count);
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_pane.h"

#include "grid/grid_view.h"
#include "models/console/console_words.h"
#include "toolkit/plain_text.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tw {

ResultPane::ResultPane(
    UiContext context, const StatementResult& result, int number, QWidget* parent)
    : QWidget(parent)
    , m_rows(result.rows)
    , m_number(number)
    , m_grid(new GridView(context, this))
{
    setObjectName(QStringLiteral("console.result.pane"));
    m_grid->setModel(&m_rows->model());
    m_grid->setTitle(tr("Result %1").arg(number));
    m_grid->setEmptyText(tr("No rows"));
    auto* strip = new QFrame(this);
    strip->setProperty("kind", QStringLiteral("strip"));
    m_strip = plainLabel({}, strip);
    m_strip->setObjectName(QStringLiteral("console.result.label"));
    auto* line = new QHBoxLayout(strip);
    line->setContentsMargins(12, 4, 12, 4);
    line->addWidget(m_strip, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_grid, 1);
    layout->addWidget(strip);
    setFocusProxy(m_grid);
    connect(m_grid, &GridView::statusMessage, this, &ResultPane::statusMessage);
    connect(m_grid, &GridView::contextMenuRequested, this, &ResultPane::menuRequested);
    refresh(result);
}

ResultPane::~ResultPane()
{
    delete m_grid; // before its model
}

void ResultPane::refresh(const StatementResult& result)
{
    m_count = m_rows->seen();
    const QString timing = ConsoleWords::timing(result);
    m_strip->setText(ConsoleWords::rows(result)
        + (timing.isEmpty() ? QString() : QStringLiteral(" · ") + timing));
    m_strip->setToolTip(toolTipText(statementTitle(result.part.sql)));
}

QString ResultPane::title() const
{
    return m_count == 1 ? tr("Result %1 · 1 row").arg(m_number)
                        : tr("Result %1 · %L2 rows").arg(m_number).arg(m_count);
}

}

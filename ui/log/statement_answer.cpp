// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_answer.h"

#include "models/text/error_text.h"
#include "models/text/tsv.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <tuplewright/session/query_plan.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

namespace tw {

namespace {

constexpr QSize kSize(760, 520);
constexpr int kStatementHeight = 96;

QPlainTextEdit* textView(const char* name, const QString& accessibleName, QWidget* parent)
{
    auto* view = new QPlainTextEdit(parent);
    view->setObjectName(QString::fromLatin1(name));
    view->setAccessibleName(accessibleName);
    view->setReadOnly(true);
    showAsCode(*view, 12);
    view->setTabChangesFocus(true);
    return view;
}

QPushButton* button(const QString& text, const char* name, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

QString milliseconds(qint64 nanoseconds)
{
    return QLocale().toString(double(nanoseconds) / 1e6, 'f', 1);
}

}

StatementAnswer::StatementAnswer(
    UiContext context, AgainKind kind, const QString& sql, QWidget* parent)
    : QDialog(parent)
    , m_kind(kind)
{
    setObjectName(QStringLiteral("log.answer.dialog"));
    setWindowTitle(kind == AgainKind::Plan ? tr("Plan of a statement") : tr("Statement run again"));
    resize(kSize);
    createWidgets(context, sql);
    createLayout();
    showButtons();
}

void StatementAnswer::createWidgets(UiContext context, const QString& sql)
{
    m_statement = textView("log.answer.statement.edit", tr("The statement"), this);
    m_statement->setPlainText(sql);
    m_statement->setMaximumHeight(kStatementHeight);
    new SqlHighlighter(context.theme, m_statement->document());
    m_summary = plainLabel({}, this);
    m_summary->setObjectName(QStringLiteral("log.answer.summary.label"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(new QWidget(m_stack)); // until there is an answer
    m_plan = textView("log.answer.plan.edit", tr("The plan, one step a line"), m_stack);
    m_plan->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_stack->addWidget(m_plan);
    m_view = new QTreeView(m_stack);
    m_view->setObjectName(QStringLiteral("log.answer.rows.view"));
    m_view->setAccessibleName(tr("The first rows"));
    m_view->setModel(&m_rows);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setProperty("kind", QStringLiteral("list"));
    m_view->header()->setProperty("kind", QStringLiteral("plain"));
    m_view->header()->setStretchLastSection(false);
    m_stack->addWidget(m_view);
    m_copy = button(tr("&Copy"), "log.answer.copy.button", this);
    m_stop = button(tr("&Stop"), "log.answer.stop.button", this);
    m_close = button(tr("C&lose"), "log.answer.close.button", this);
    connect(m_copy, &QPushButton::clicked, this, &StatementAnswer::copy);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_again->stop(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

void StatementAnswer::createLayout()
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_stop);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_statement);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
}

void StatementAnswer::showButtons()
{
    const bool isRunning = m_again && m_again->isRunning();
    m_stop->setVisible(isRunning);
    m_copy->setEnabled(m_stack->currentIndex() != 0);
    (isRunning ? m_stop : m_close)->setFocus();
}

void StatementAnswer::refuse(const Error& error)
{
    const ErrorText text = explain(error);
    QStringList lines{text.what, text.why, text.hint};
    lines.removeAll(QString());
    m_summary->setText(lines.join(u'\n'));
    m_stack->hide();
    resize(width(), sizeHint().height());
    showButtons();
}

void StatementAnswer::ask(
    std::shared_ptr<const Adapter> adapter, const Statement& statement, const QString& note)
{
    m_note = note;
    m_again = new StatementAgain(std::move(adapter), statement, this);
    connect(m_again, &StatementAgain::ended, this, &StatementAnswer::onEnded);
    m_again->start();
    m_summary->setText(tr("Waiting for the server…"));
    showButtons();
}

void StatementAnswer::onEnded()
{
    if (isHidden()) // closed meanwhile
        return deleteLater();
    const Result<StatementOutcome>& outcome = m_again->outcome();
    if (!outcome)
        return refuse(outcome.error());
    if (m_kind == AgainKind::Plan)
        showPlan(outcome->totalNs);
    else
        showRows(outcome->totalNs);
    showButtons();
}

void StatementAnswer::showPlan(qint64 elapsedNs)
{
    m_plan->setPlainText(planText(m_again->rows().kept()));
    m_stack->setCurrentWidget(m_plan);
    QStringList parts{
        tr("Planned in %1 ms. The statement was not run.").arg(milliseconds(elapsedNs)), m_note};
    parts.removeAll(QString());
    m_summary->setText(parts.join(u' '));
}

void StatementAnswer::showRows(qint64 elapsedNs)
{
    const LeadingRows& rows = m_again->rows();
    m_rows.setRows(rows.kept());
    m_stack->setCurrentWidget(m_view);
    for (int column = 0; column < m_rows.columnCount(); ++column)
        m_view->resizeColumnToContents(column);
    const QString elapsed = milliseconds(elapsedNs);
    QString text = rows.count() == 1 ? tr("1 row in %1 ms.").arg(elapsed)
                                     : tr("%L1 rows in %2 ms.").arg(rows.count()).arg(elapsed);
    if (rows.kept().rowCount() < rows.count())
        text += u' ' + tr("The first %L1 are shown.").arg(rows.kept().rowCount());
    m_summary->setText(text);
}

void StatementAnswer::copy() const
{
    if (m_stack->currentWidget() == m_plan)
        return copyPlainly(m_plan->toPlainText());
    const ResultSet& rows = m_again->rows().kept();
    TsvRow names;
    for (const ResultColumn& column : rows.header().columns)
        names.append(column.name);
    QList<TsvRow> cells{names};
    cells.reserve(rows.rowCount() + 1);
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        TsvRow line;
        line.reserve(rows.columnCount());
        for (const Value& value : rows.values(row))
            line.append(value.isNull() ? std::optional<QString>() : value.toText());
        cells.append(line);
    }
    copyPlainly(toTsv(cells));
}

void StatementAnswer::done(int result)
{
    QDialog::done(result);
    if (m_again && m_again->isRunning())
        return m_again->stop(); // gone when that has happened: nobody waits for a server
    deleteLater();
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_dialog.h"

#include "models/console/statement_result.h"
#include "toolkit/plain_text.h"
#include "toolkit/sql_highlighter.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr qsizetype kMostListed = 1'000;
constexpr int kSqlRole = Qt::UserRole;
constexpr QSize kDialogSize(820, 560);

QString endingText(const HistoryEntry& entry)
{
    switch (entry.outcome) {
    case HistoryEntry::Outcome::Done:
        return entry.rows < 0 ? HistoryDialog::tr("Done") : QLocale().toString(entry.rows);
    case HistoryEntry::Outcome::Failed:
        return HistoryDialog::tr("Failed");
    case HistoryEntry::Outcome::Stopped:
        return HistoryDialog::tr("Stopped");
    }
    return {};
}

QPushButton* footerButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    return button;
}

}

HistoryDialog::HistoryDialog(UiContext context, ConsoleHistory& history, QWidget* parent)
    : QDialog(parent)
    , m_history(history)
{
    setObjectName(QStringLiteral("console.history.dialog"));
    setWindowTitle(tr("History of SQL consoles"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kDialogSize);
    createWidgets(context);
    createLayout();
    connect(m_search, &QLineEdit::textChanged, this, &HistoryDialog::fill);
    connect(&history, &ConsoleHistory::changed, this, &HistoryDialog::fill);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &HistoryDialog::showCurrent);
    connect(m_list, &QTreeView::activated, this, &HistoryDialog::choose);
    connect(m_insert, &QPushButton::clicked, this, &HistoryDialog::choose);
    connect(m_clear, &QPushButton::clicked, &history, &ConsoleHistory::clear);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    fill();
}

void HistoryDialog::createWidgets(UiContext context)
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("console.history.search.edit"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setPlaceholderText(tr("Search statements and connections"));
    m_search->setClearButtonEnabled(true);
    m_list = new QTreeView(this);
    m_list->setObjectName(QStringLiteral("console.history.list"));
    m_list->setAccessibleName(tr("Statements that ran, latest first"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_list->setModel(&m_lines);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->setProperty("kind", QStringLiteral("plain"));
    m_statement = new QPlainTextEdit(this);
    m_statement->setObjectName(QStringLiteral("console.history.statement.edit"));
    m_statement->setAccessibleName(tr("The statement"));
    m_statement->setReadOnly(true);
    showAsCode(*m_statement, 12);
    new SqlHighlighter(context.theme, m_statement->document());
    m_clear = footerButton(tr("C&lear history"), "console.history.clear.button", this);
    m_insert = footerButton(tr("&Insert into console"), "console.history.insert.button", this);
    m_insert->setProperty("kind", QStringLiteral("primary"));
    m_close = footerButton(tr("&Close"), "console.history.close.button", this);
}

void HistoryDialog::createLayout()
{
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_list);
    parts->addWidget(m_statement);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_insert);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(m_search);
    layout->addWidget(parts, 1);
    layout->addLayout(buttons);
}

void HistoryDialog::fill()
{
    m_lines.clear();
    m_lines.setHorizontalHeaderLabels(
        {tr("When"), tr("Connection"), tr("Rows"), tr("ms"), tr("Statement")});
    const QList<HistoryEntry> found = m_history.find(m_search->text());
    for (const HistoryEntry& entry : found.first(std::min(found.size(), kMostListed))) {
        QList<QStandardItem*> line;
        for (const QString& text :
            {QLocale().toString(entry.at.toLocalTime(), QLocale::ShortFormat), entry.connection,
                endingText(entry), QLocale().toString(entry.elapsedMs), statementTitle(entry.sql)})
            line.append(new QStandardItem(text));
        line.first()->setData(entry.sql, kSqlRole);
        m_lines.appendRow(line);
    }
    for (int column = 0; column < m_lines.columnCount() - 1; ++column)
        m_list->resizeColumnToContents(column);
    if (m_lines.rowCount() > 0)
        m_list->setCurrentIndex(m_lines.index(0, 0));
    showCurrent();
}

QString HistoryDialog::currentSql() const
{
    return m_list->currentIndex().siblingAtColumn(0).data(kSqlRole).toString();
}

void HistoryDialog::showCurrent()
{
    m_statement->setPlainText(currentSql());
    m_insert->setEnabled(!currentSql().isEmpty());
    m_clear->setEnabled(m_lines.rowCount() > 0);
}

void HistoryDialog::choose()
{
    if (const QString sql = currentSql(); !sql.isEmpty())
        Q_EMIT chosen(sql);
}

}

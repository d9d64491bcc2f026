// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_log_dock.h"

#include "log_commands.h"

#include "models/diagnostics/statement_log_file.h"
#include "models/diagnostics/statement_log_model.h"
#include "models/text/error_text.h"
#include "statement_answer.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace tw {

namespace {

constexpr int kVersionsPerMajor = 10'000;

}

void StatementLogDock::addCommands(CommandTable& table)
{
    const auto isSelected = [this] { return hasStatement(); };
    const auto isListed = [this] { return hasStatements(); };
    table.add(WindowCommand::ExplainStatement, {[this] { askAgain(AgainKind::Plan); }, isSelected});
    table.add(
        WindowCommand::RunStatementAgain, {[this] { askAgain(AgainKind::Rows); }, isSelected});
    table.add(
        WindowCommand::CopyStatements, {[this] { copySelected(StatementSqlRole); }, isSelected});
    table.add(WindowCommand::CopyStatementsWithValues,
        {[this] { copySelected(StatementTextRole); }, isSelected});
    table.add(WindowCommand::SaveLog, {[this] { chooseFile(); }, isListed});
    table.add(WindowCommand::ClearLog, {[this] { m_log.clear(); }, isListed});
}

void StatementLogDock::showSlowest()
{
    m_kind->setCurrentIndex(m_kind->findData(int(StatementLogFilter::Kind::Slowest)));
    m_lines->setFocus(Qt::ShortcutFocusReason);
}

bool StatementLogDock::hasStatement() const
{
    return isVisible() && m_lines && m_lines->currentIndex().isValid();
}

bool StatementLogDock::hasStatements() const
{
    return isVisible() && m_filtered.rowCount() > 0;
}

void StatementLogDock::tellState()
{
    const std::pair state(hasStatement(), hasStatements());
    if (std::exchange(m_told, state) != state)
        Q_EMIT stateChanged();
}

QToolButton* StatementLogDock::iconButton(const char* name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QStringLiteral("icon"));
    return button;
}

QToolButton* StatementLogDock::iconButton(CommandId id, const char* name, QWidget* parent)
{
    QToolButton* button = iconButton(name, parent);
    button->setDefaultAction(m_actions.action(id));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(Actions::plainText(*m_actions.action(id)));
    return button;
}

void StatementLogDock::showMenu(const QPoint& position)
{
    if (!m_lines->currentIndex().isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("log.menu"));
    menu->addActions({m_actions.action(WindowCommand::ExplainStatement),
        m_actions.action(WindowCommand::RunStatementAgain)});
    menu->addSeparator();
    menu->addActions({m_actions.action(WindowCommand::CopyStatements),
        m_actions.action(WindowCommand::CopyStatementsWithValues)});
    menu->popup(m_lines->viewport()->mapToGlobal(position));
}

void StatementLogDock::copySelected(int role) const
{
    QModelIndexList lines = m_lines->selectionModel()->selectedRows();
    std::ranges::sort(lines, {}, &QModelIndex::row);
    QStringList texts;
    for (const QModelIndex& line : std::as_const(lines))
        texts.append(line.data(role).toString());
    if (!texts.isEmpty())
        copyPlainly(texts.join(QStringLiteral(";\n\n")));
}

/// An open connection to where the statement ran; null when there is none any more.
const ConnectionEntry* StatementLogDock::connectionOf(const StatementRecord& record) const
{
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        if (entry.adapter && entry.adapter->pool()->config().toUrl() == record.url)
            return &entry;
    }
    return nullptr;
}

void StatementLogDock::askAgain(AgainKind kind)
{
    const QModelIndex current = m_lines->currentIndex();
    if (!current.isValid())
        return;
    const StatementRecord record = m_log.record(m_filtered.mapToSource(current).row());
    auto* answer = new StatementAnswer(
        m_context, kind, current.data(StatementTextRole).toString(), window());
    answer->show();
    const ConnectionEntry* entry = connectionOf(record);
    if (!entry)
        return answer->refuse(Error{ErrorKind::InvalidState,
            tr("The connection to %1 is not open.").arg(record.profile), {},
            tr("Open it and ask again.")});
    const Result<Statement> statement = statementAgain(record, kind, entry->adapter->dialect(),
        entry->server.versionNumber > 0 ? entry->server.versionNumber / kVersionsPerMajor
                                        : kNewestServer);
    if (!statement)
        return answer->refuse(statement.error());
    const bool lacksValues = !statement->values.isEmpty() && !record.values;
    answer->ask(entry->adapter, *statement,
        lacksValues ? tr("The values bound to it were not kept; NULL stood in for them.")
                    : QString());
}

void StatementLogDock::chooseFile()
{
    auto* chooser = new QFileDialog(window(), tr("Save the log, without values"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("SQL scripts (*.sql)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setObjectName(QStringLiteral("log.save.dialog"));
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("sql"));
    chooser->selectFile(QStringLiteral("tuplewright-log.sql"));
    connect(chooser, &QFileDialog::fileSelected, this, &StatementLogDock::writeTo);
    chooser->open();
}

void StatementLogDock::writeTo(const QString& path)
{
    QList<StatementRecord> records;
    const int count = m_filtered.rowCount();
    records.reserve(count);
    for (int row = 0; row < count; ++row)
        records.append(m_log.record(m_filtered.mapToSource(m_filtered.index(row, 0)).row()));
    const auto writing = Operation<void>::start(m_files,
        [path, records](const StopToken& /*stop*/) { return writeStatementLog(path, records); });
    writing.then(this, [this, path, count](const Result<void>& written) {
        if (written)
            m_notice->show(NoticeBar::Kind::Done,
                {count == 1
                        ? tr("1 statement was saved, without values: %1").arg(path)
                        : tr("%L1 statements were saved, without values: %2").arg(count).arg(path),
                    {}, {}, {}});
        else
            m_notice->show(NoticeBar::Kind::Error, explain(written.error()));
    });
}

}

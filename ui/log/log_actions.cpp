// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_actions.h"

#include "log_commands.h"
#include "models/diagnostics/statement_log_file.h"
#include "models/diagnostics/statement_log_model.h"
#include "models/text/error_text.h"
#include "statement_answer.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"

#include <QFileDialog>
#include <QStandardPaths>
#include <QTreeView>

#include <algorithm>

namespace tw {

namespace {

constexpr int kVersionsPerMajor = 10'000;

}

LogActions::LogActions(UiContext context, StatementLogModel& log, const StatementLogFilter& listed,
    const ConnectionList& connections, QWidget& dock)
    : QObject(&dock)
    , m_context(context)
    , m_log(log)
    , m_listed(listed)
    , m_connections(connections)
    , m_dock(dock)
{ }

void LogActions::setView(QTreeView& lines, NoticeBar& notice)
{
    m_lines = &lines;
    m_notice = &notice;
}

void LogActions::addTo(CommandTable& table)
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

bool LogActions::hasStatement() const
{
    return m_dock.isVisible() && m_lines && m_lines->currentIndex().isValid();
}

bool LogActions::hasStatements() const
{
    return m_dock.isVisible() && m_listed.rowCount() > 0;
}

void LogActions::announceState()
{
    const std::pair state(hasStatement(), hasStatements());
    if (std::exchange(m_announced, state) != state)
        Q_EMIT stateChanged();
}

void LogActions::copySelected(int role) const
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
const ConnectionEntry* LogActions::connectionOf(const StatementRecord& record) const
{
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        if (entry.adapter && entry.adapter->pool()->config().toUrl() == record.url)
            return &entry;
    }
    return nullptr;
}

void LogActions::askAgain(AgainKind kind)
{
    const QModelIndex current = m_lines->currentIndex();
    if (!current.isValid())
        return;
    const StatementRecord record = m_log.record(m_listed.mapToSource(current).row());
    auto* answer = new StatementAnswer(
        m_context, kind, current.data(StatementTextRole).toString(), m_dock.window());
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

void LogActions::chooseFile()
{
    auto* chooser = new QFileDialog(m_dock.window(), tr("Save the log, without values"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        tr("SQL scripts (*.sql)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setObjectName(QStringLiteral("log.save.dialog"));
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("sql"));
    chooser->selectFile(QStringLiteral("tuplewright-log.sql"));
    connect(chooser, &QFileDialog::fileSelected, this, &LogActions::writeTo);
    chooser->open();
}

void LogActions::writeTo(const QString& path)
{
    QList<StatementRecord> records;
    const int count = m_listed.rowCount();
    records.reserve(count);
    for (int row = 0; row < count; ++row)
        records.append(m_log.record(m_listed.mapToSource(m_listed.index(row, 0)).row()));
    const auto writing = Operation<void>::start(m_files,
        [path, records](const StopToken& /*stop*/) { return writeStatementLog(path, records); });
    writing.then(this,
        [this, path, count](const Result<void>& written) { showWritten(path, count, written); });
}

void LogActions::showWritten(const QString& path, int count, const Result<void>& written)
{
    if (!written)
        return m_notice->show(NoticeBar::Kind::Error, explain(written.error()));
    const QString text = count == 1
        ? tr("1 statement was saved, without values: %1").arg(path)
        : tr("%L1 statements were saved, without values: %2").arg(count).arg(path);
    m_notice->show(NoticeBar::Kind::Done, {text, {}, {}, {}});
}

}

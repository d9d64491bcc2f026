// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement_log_dock.h"

#include "models/error_text.h"
#include "models/statement_log_file.h"
#include "models/statement_log_model.h"
#include "statement_answer.h"
#include "window/notice_bar.h"
#include "window/plain_text.h"

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

/// What stands in a tool tip, and is read out: the words of a menu without their key.
QString spoken(const QAction& action)
{
    return QString(action.text()).remove(u'&').remove(u'…');
}

}

QAction* StatementLogDock::command(
    const QString& text, const char* name, const QString& icon, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    if (!icon.isEmpty())
        action->setIcon(m_context.icons.icon(icon));
    action->setIconVisibleInMenu(false);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    QString tip = spoken(*action);
    if (!key.isEmpty())
        tip += QStringLiteral(" (") + key.toString(QKeySequence::NativeText) + u')';
    action->setToolTip(toolTipText(tip));
    return action;
}

void StatementLogDock::createActions()
{
    m_explain = command(tr("&Plan of the statement…"), "log.explain.action",
        QStringLiteral("hierarchy"), Qt::Key_F7);
    m_again = command(tr("&Run the statement again…"), "log.again.action",
        QStringLiteral("player-play"), Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    m_copy = command(tr("&Copy the selected statements"), "log.copy.action", QStringLiteral("copy"),
        QKeySequence::Copy);
    m_copyAll = command(tr("Copy with &values and errors"), "log.copyAll.action", {},
        Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_save = command(tr("&Save what is listed to a file, without values…"), "log.save.action",
        QStringLiteral("download"), {});
    connect(m_explain, &QAction::triggered, this, [this] { askAgain(AgainKind::Plan); });
    connect(m_again, &QAction::triggered, this, [this] { askAgain(AgainKind::Rows); });
    connect(m_copy, &QAction::triggered, this, [this] { copySelected(StatementSqlRole); });
    connect(m_copyAll, &QAction::triggered, this, [this] { copySelected(StatementTextRole); });
    connect(m_save, &QAction::triggered, this, &StatementLogDock::chooseFile);
}

QToolButton* StatementLogDock::iconButton(QAction& action, const char* name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(&action);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QStringLiteral("icon"));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(spoken(action));
    return button;
}

void StatementLogDock::showMenu(const QPoint& position)
{
    if (!m_lines->currentIndex().isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("log.menu"));
    menu->addActions({m_explain, m_again});
    menu->addSeparator();
    menu->addActions({m_copy, m_copyAll});
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
    const Result<Statement> statement
        = statementAgain(record, kind, entry->adapter->dialect().syntax(),
            entry->server.versionNumber > 0 ? entry->server.versionNumber / kVersionsPerMajor
                                            : kNewestServer);
    if (!statement)
        return answer->refuse(statement.error());
    const bool lacksValues = !statement->values.isEmpty() && !record.values;
    answer->ask(entry->adapter->pool(), *statement,
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

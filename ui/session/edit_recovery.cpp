// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_recovery.h"

#include "editing/changes_view.h"
#include "pages/editing_page.h"
#include "recovery_bar.h"
#include "tabs/page_opener.h"
#include "toolkit/plain_text.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kListSize(720, 420);

/// The kept changes as those of a table of which no more than the columns are known.
ChangeSet changesOf(const RecoverableEdits& edits)
{
    auto table = std::make_shared<Table>();
    table->name = edits.place.table;
    table->columns.reserve(edits.place.columns.size());
    for (const auto& [name, type] : edits.place.columns) {
        Column column;
        column.name = name;
        column.type.name = type;
        table->columns.append(column);
    }
    ChangeSet changes(table);
    for (const JournalRow& row : edits.rows)
        changes.set(row.row, row.staged);
    return changes;
}

}

EditRecovery::EditRecovery(UiContext context, JournalFolder& journal, ConnectionList& connections,
    PageOpener& opener, RecoveryBar& bar, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_journal(journal)
    , m_connections(connections)
    , m_opener(opener)
    , m_bar(bar)
{
    connect(&bar, &RecoveryBar::restoreRequested, this, &EditRecovery::restore);
    connect(&bar, &RecoveryBar::showRequested, this, &EditRecovery::show);
    connect(&bar, &RecoveryBar::discardRequested, this, &EditRecovery::askToDiscard);
    connect(&opener, &PageOpener::opened, this, &EditRecovery::handOver);
}

void EditRecovery::search()
{
    m_journal.recoverable().then(this, [this](const Result<Recoverables>& left) { onRead(left); });
}

void EditRecovery::onRead(const Result<Recoverables>& left)
{
    if (!left)
        return;
    for (const Error& problem : left->problems)
        Q_EMIT failed(tr("Unsaved changes from an earlier session cannot be restored."), problem);
    m_edits += left->edits;
    m_bar.setEdits(m_edits);
}

/// A profile that was removed since is opened for this run of the program, without its name.
Result<QUuid> EditRecovery::connectionOf(const JournalPlace& place)
{
    if (m_connections.find(place.profile))
        return place.profile;
    TW_TRY(const ParsedUrl url, parseUrl(place.url));
    return m_connections.add(url.config, {});
}

void EditRecovery::restore(const RecoverableEdits& edits)
{
    const Result<QUuid> connection = connectionOf(edits.place);
    if (!connection) {
        Q_EMIT failed(tr("The changes cannot be restored: their connection no longer exists."),
            connection.error());
        return;
    }
    const PageDescriptor rows = PageDescriptor::rows(*connection, edits.place.table);
    m_opening.append({rows, edits});
    drop(edits.path);
    if (Page* page = m_opener.find(rows))
        handOver(page, rows);
    m_opener.open(rows);
}

void EditRecovery::handOver(Page* page, const PageDescriptor& descriptor)
{
    const auto isMeant = [&descriptor](const std::pair<PageDescriptor, RecoverableEdits>& opening) {
        return opening.first.isSamePage(descriptor);
    };
    EditingPage* editing = editingPage(page);
    for (const auto& opening : std::as_const(m_opening))
        if (editing && isMeant(opening))
            editing->restoreEdits(opening.second);
    m_opening.removeIf(isMeant);
}

void EditRecovery::show(const RecoverableEdits& edits)
{
    auto* dialog = new QDialog(m_bar.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("recovery.list.dialog"));
    dialog->setWindowTitle(tr("Unsaved changes"));
    dialog->resize(kListSize);
    auto* list = new ChangesView(m_context, dialog);
    list->setObjectName(QStringLiteral("recovery.list.table"));
    list->setAccessibleName(tr("Changes that were not saved"));
    list->showChanges(changesOf(edits));
    auto* buttons = new QDialogButtonBox(dialog);
    QPushButton* restoring = buttons->addButton(tr("Restore"), QDialogButtonBox::AcceptRole);
    restoring->setObjectName(QStringLiteral("recovery.restore.button"));
    restoring->setAccessibleName(restoring->text());
    QPushButton* closing = buttons->addButton(QDialogButtonBox::Close);
    closing->setObjectName(QStringLiteral("recovery.close.button"));
    closing->setAccessibleName(tr("Close"));
    closing->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, edits] { restore(edits); });
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(plainLabel(RecoveryBar::textOf(edits, QDateTime::currentDateTime()), dialog));
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    dialog->open();
}

void EditRecovery::askToDiscard(const RecoverableEdits& edits)
{
    const int count = int(edits.rows.size());
    QMessageBox* question = plainMessage(tr("Discard changes"),
        RecoveryBar::textOf(edits, QDateTime::currentDateTime()) + u'\n'
            + tr("This cannot be undone. The database is not changed."),
        m_bar.window());
    question->setObjectName(QStringLiteral("recovery.discard.dialog"));
    QPushButton* discard = question->addButton(
        count == 1 ? tr("Discard 1 change") : tr("Discard %n changes", nullptr, count),
        QMessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("recovery.discard.button"));
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(discard, &QPushButton::clicked, this, [this, edits] {
        m_journal.discard(edits);
        drop(edits.path);
    });
    question->open();
}

void EditRecovery::drop(const QString& path)
{
    m_edits.removeIf([&path](const RecoverableEdits& edits) { return edits.path == path; });
    // The button that was clicked is in the bar.
    QMetaObject::invokeMethod(this, [this] { m_bar.setEdits(m_edits); }, Qt::QueuedConnection);
}

}

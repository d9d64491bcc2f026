// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_masks.h"

#include "models/filters/masked_columns.h"
#include "pages/rows_page.h"
#include "toolkit/plain_text.h"

#include <QMessageBox>
#include <QPushButton>

namespace tw {

ColumnMasks::ColumnMasks(
    ConnectionList& connections, ConnectionPages& pages, PageOpener& opener, QWidget* window)
    : QObject(window)
    , m_connections(connections)
    , m_pages(pages)
    , m_window(window)
{
    connect(
        &opener, &PageOpener::opened, this, [this](Page* page, const PageDescriptor& descriptor) {
            listenTo(page, descriptor.connection);
        });
}

void ColumnMasks::listenTo(Page* page, const QUuid& connection)
{
    if (auto* rows = qobject_cast<RowsPage*>(page))
        connect(rows, &RowsPage::maskRequested, this,
            [this, connection](const QualifiedName& table, const QString& column, bool isMasked) {
                setMasked(connection, table, column, isMasked);
            });
}

void ColumnMasks::setMasked(
    const QUuid& connection, const QualifiedName& table, const QString& column, bool isMasked)
{
    const ConnectionEntry* entry = m_connections.find(connection);
    if (!entry)
        return;
    if (!entry->isStored) {
        Error error{ErrorKind::InvalidState, tr("This connection is not stored.")};
        error.hint = tr("Store it first: Connection › Edit.");
        return Q_EMIT failed(tr("Masks are kept in the settings of a connection."), error);
    }
    const Result<QString> setting
        = withMask(entry->profile.config.session.maskedColumns, table, column, isMasked);
    if (!setting)
        return Q_EMIT failed(tr("The column stays as it is."), setting.error());
    if (isMasked)
        apply(connection, *setting);
    else
        askToUnmask(*entry, table, column, *setting);
}

void ColumnMasks::askToUnmask(const ConnectionEntry& entry, const QualifiedName& table,
    const QString& column, const QString& setting)
{
    QMessageBox* question = plainMessage(tr("Masked column"),
        tr("From now on the values of %1 in %2 are read and shown to everybody who uses the "
           "connection %3.")
            .arg(column, table.display(), entry.profile.name),
        m_window);
    question->setObjectName(QStringLiteral("mask.remove.dialog"));
    QPushButton* remove = question->addButton(
        mnemonicText(tr("Do not mask %1").arg(column)), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("mask.remove.button"));
    QPushButton* keep = question->addButton(QMessageBox::Cancel);
    keep->setObjectName(QStringLiteral("mask.keep.button"));
    question->setDefaultButton(keep);
    connect(remove, &QPushButton::clicked, this,
        [this, id = entry.profile.id, setting] { apply(id, setting); });
    question->open();
}

void ColumnMasks::apply(const QUuid& connection, const QString& setting)
{
    m_pages.closeAround({connection}, [this, connection, setting] {
        if (const auto done = m_connections.setMaskedColumns(connection, setting); !done)
            Q_EMIT failed(tr("The column stays as it is."), done.error());
        return true;
    });
}

}

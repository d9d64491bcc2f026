// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_import.h"

#include "importing/import_dialog.h"
#include "models/text/clipboard_text.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace tw {

RowImport::RowImport(const PageParts& parts)
    : m_parts(parts)
{
    m_parts.page.setAcceptDrops(true);
    m_parts.page.installEventFilter(this);
    connect(
        QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &RowImport::clipboardChanged);
}

bool RowImport::canImport() const
{
    const TablePtr& table = m_parts.controller.table();
    return table && (table->isEditable() || table->needsOnlyKey);
}

ImportDialog* RowImport::openDialog()
{
    if (!m_parts.edits.finishEditing())
        return nullptr;
    BrowseController& controller = m_parts.controller;
    auto* dialog = new ImportDialog(m_parts.context,
        new ImportController(controller.sharedAdapter(), controller.table()),
        m_parts.config().guard, &m_parts.page);
    connect(dialog, &ImportDialog::imported, this, &RowImport::onImported);
    connect(dialog, &ImportDialog::undone, this, &RowImport::refresh);
    dialog->open();
    return dialog;
}

void RowImport::importRows(const QString& path)
{
    ImportDialog* dialog = openDialog();
    if (dialog && !path.isEmpty())
        dialog->setFile(path);
}

void RowImport::importClipboard()
{
    if (ImportDialog* dialog = openDialog())
        dialog->setClipboardText(clipboardText());
}

void RowImport::onImported(const ImportResult& result)
{
    if (result.made.name.isEmpty())
        refresh();
    else
        Q_EMIT tableMade(result.made);
}

void RowImport::refresh()
{
    m_parts.controller.refresh();
    Q_EMIT rowsChanged();
}

QString RowImport::fileOfRows(const QMimeData& dropped)
{
    const QList<QUrl> urls = dropped.urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile())
        return {};
    QString path = urls.constFirst().toLocalFile();
    QString plain = path;
    for (const QString& packed :
        {QStringLiteral(".gz"), QStringLiteral(".zst"), QStringLiteral(".zstd")})
        if (plain.endsWith(packed, Qt::CaseInsensitive))
            plain.chop(packed.size());
    const bool isKnown = std::ranges::any_of(importFormats(), [&plain](const ImportFormat& format) {
        return std::ranges::any_of(format.suffixes, [&plain](const QString& suffix) {
            return plain.endsWith(suffix, Qt::CaseInsensitive);
        });
    });
    return isKnown ? path : QString();
}

bool RowImport::eventFilter(QObject* watched, QEvent* event)
{
    if ((event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) || !canImport())
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QString path = fileOfRows(*drop->mimeData());
    if (path.isEmpty()) {
        // The window may want it; a page that does not refuse would keep it.
        event->ignore();
        return true;
    }
    // Whatever else the source would do with the file, it is only read.
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        importRows(path);
    return true;
}

}

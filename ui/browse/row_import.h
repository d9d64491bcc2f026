// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

class QMimeData;

namespace tw {

class ImportDialog;
struct ImportResult;

/// The rows of a file or of the clipboard into the table of a page: by a command, or by dropping
/// the file on the page.
class RowImport final : public QObject
{
    Q_OBJECT

public:
    explicit RowImport(const PageParts& parts);

    [[nodiscard]] bool canImport() const; ///< the table takes rows

    /// Asks for what is open; an empty path is asked for, too.
    void importRows(const QString& path = {});
    void importClipboard(); ///< likewise, its text

    /// The one file of rows that is dropped; empty: it is something else, such as a database.
    [[nodiscard]] static QString fileOfRows(const QMimeData& dropped);

Q_SIGNALS:
    void rowsChanged(); ///< in the database
    void clipboardChanged(); ///< what can be imported is different
    void tableMade(const tw::QualifiedName& table); ///< and filled

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] ImportDialog* openDialog(); ///< null: what is open stays so
    void onImported(const ImportResult& result);
    void refresh();

    PageParts m_parts;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QTableView;

namespace tw {

class ImportController;

/// The fields of a file with the columns they go to, which can be changed, over the first rows as
/// they would be stored.
class ImportColumnsView final : public QWidget
{
    Q_OBJECT

public:
    /// The controller must outlive it.
    ImportColumnsView(UiContext context, ImportController& import, QWidget* parent = nullptr);

    void refresh(); ///< a script has neither fields nor rows
    void setPreviewShown(bool shown); ///< it makes room for a long report

private:
    void createMapping(QBoxLayout& layout);
    void createPreview(QBoxLayout& layout);
    void editByMouse(const QModelIndex& index);

    UiContext m_context;
    ImportController& m_import;
    QLabel* m_script = nullptr;
    QWidget* m_rows = nullptr; ///< all but the words about a script
    QTableView* m_mapping = nullptr;
    QLabel* m_previewLabel = nullptr;
    QTableView* m_preview = nullptr;
};

/// A table of texts to be read, in the looks of the import's tables.
[[nodiscard]] QTableView* importTableView(
    const char* name, const QString& accessibleName, UiContext context, QWidget* parent);

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace tw {

/// The handbook: the pages that come with the program, with a search over all of them. Deletes
/// itself when closed.
class Handbook final : public QDialog
{
    Q_OBJECT

public:
    explicit Handbook(QWidget* parent = nullptr);

    /// The files of the pages, in their order.
    [[nodiscard]] static QStringList pages();

private:
    void createLayout();
    void show(int row);
    void search(const QString& text);

    QStringList m_texts; ///< of the pages
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    QTextBrowser* m_page = nullptr;
};

}

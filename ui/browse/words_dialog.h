// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/filter.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tw {

/// Asks which words to look for in which column. What is typed is words, never a query language of
/// the server, so none of it can be misread. Deletes itself.
class WordsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `isPostgres`: words have a language, and any column has relevance.
    WordsDialog(const Table& table, bool isPostgres, QWidget* parent);

    void setColumn(const QString& name); ///< unknown: the first one stays
    void setCondition(const FilterCondition& condition, bool bestFirst); ///< what is in force

Q_SIGNALS:
    void chosen(const tw::FilterCondition& condition, bool bestFirst);

private:
    void createWidgets(const Table& table, bool isPostgres);
    void createLayout();
    void showMode();
    void finish();
    [[nodiscard]] FilterCondition condition() const;

    QComboBox* m_column = nullptr;
    QLineEdit* m_words = nullptr;
    QComboBox* m_mode = nullptr;
    QLabel* m_modeNote = nullptr;
    QComboBox* m_language = nullptr; ///< null: words have none here
    QCheckBox* m_bestFirst = nullptr;
    QPushButton* m_search = nullptr;
};

}

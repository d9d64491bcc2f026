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

/// Words to look for, and what to show of what is found.
struct WordSearch
{
    FilterCondition condition;
    bool bestFirst = false;
    bool showsRelevance = false;
    QString snippetsOf; ///< the column whose text around the words is shown; empty: none
};

/// Asks which words to look for in which column. What is typed is words, never a query language of
/// the server, so none of it can be misread. Deletes itself.
class WordsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `isPostgres`: words have a language, and any column has relevance.
    WordsDialog(const Table& table, bool isPostgres, QWidget* parent);

    void setColumn(const QString& name); ///< unknown: the first one stays
    void setSearch(const WordSearch& search); ///< what is in force

Q_SIGNALS:
    void chosen(const tw::WordSearch& search);

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
    QCheckBox* m_relevance = nullptr;
    QComboBox* m_snippets = nullptr;
    QPushButton* m_search = nullptr;
};

}

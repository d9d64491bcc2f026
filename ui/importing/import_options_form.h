// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/importing/import_recipe.h>

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace tw {

/// The format of a file and its options: shown as the file is read, changed by a person.
class ImportOptionsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportOptionsForm(QWidget* parent = nullptr);

    /// Shows how the file is read; nothing in it is left open.
    void show(const ImportRecipe& recipe);

    /// Forgets what was chosen, for another file.
    void clear();

    /// What a person chose; the rest is for the file to show.
    [[nodiscard]] const ImportRecipe& chosen() const { return m_chosen; }

Q_SIGNALS:
    void changed(); ///< by a person

private:
    void makeEditors(const ImportFormat& format);
    void showChoices();
    [[nodiscard]] QWidget* editorFor(const FormatOption& option);
    [[nodiscard]] QWidget* choiceEditor(const FormatOption& option);
    [[nodiscard]] QWidget* textEditor(const FormatOption& option);
    void choose(const QString& option, const QString& choice);

    QFormLayout* m_form;
    QComboBox* m_format;
    QMap<QString, QWidget*> m_editors; ///< by option
    ImportRecipe m_shown;
    ImportRecipe m_chosen;
};

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/exporting/export_recipe.h>

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace tw {

/// The format of a file and the options that it has.
class ExportOptionsForm final : public QWidget
{
    Q_OBJECT

public:
    /// `source`: what the rows are, which some options are preset from.
    explicit ExportOptionsForm(const ExportSource& source, QWidget* parent = nullptr);
    /// For the rows of several tables: without options that name one of them.
    explicit ExportOptionsForm(QWidget* parent);

    /// What is chosen; options that stand as preset are not named.
    [[nodiscard]] ExportRecipe recipe() const;

    /// Adds a row below the options.
    void addRow(const QString& label, QWidget* field);

Q_SIGNALS:
    void changed();
    void formatChanged();

private:
    void create();
    void showOptions();
    [[nodiscard]] bool isShown(const FormatOption& option) const;
    [[nodiscard]] QWidget* editorFor(const FormatOption& option);
    [[nodiscard]] QWidget* choiceEditor(const FormatOption& option, const QString& chosen);
    [[nodiscard]] QWidget* textEditor(const FormatOption& option, const QString& chosen);
    [[nodiscard]] QString placeholder(const FormatOption& option) const;

    ExportSource m_source;
    bool m_isOfSeveral = false;
    QFormLayout* m_form;
    QComboBox* m_format;
    QList<QWidget*> m_editors; ///< of the options, in their order
    QMap<QString, QString> m_choices; ///< kept from one format to the next
};

}

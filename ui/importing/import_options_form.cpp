// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_options_form.h"

#include "models/importing/import_words.h"
#include "toolkit/named_widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace tw {

ImportOptionsForm::ImportOptionsForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_format(namedComboBox("import.format.combo", tr("Format"), this))
{
    m_form->setContentsMargins(20, 16, 20, 8);
    m_form->setVerticalSpacing(10);
    m_form->setHorizontalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const ImportFormat& format : importFormats())
        m_format->addItem(importFormatWords(format.id), format.id);
    auto* label = new QLabel(tr("For&mat"), this);
    label->setBuddy(m_format);
    m_form->addRow(label, m_format);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        m_chosen = {m_format->currentData().toString(), {}};
        Q_EMIT changed();
    });
}

void ImportOptionsForm::show(const ImportRecipe& recipe)
{
    const ImportFormat* format = findImportFormat(recipe.format);
    if (!format)
        return;
    const bool isOther = m_shown.format != recipe.format;
    m_shown = recipe;
    const QSignalBlocker blocker(m_format);
    m_format->setCurrentIndex(m_format->findData(recipe.format));
    if (isOther)
        makeEditors(*format);
    showChoices();
}

void ImportOptionsForm::clear()
{
    m_chosen = {};
}

void ImportOptionsForm::makeEditors(const ImportFormat& format)
{
    for (QWidget* editor : std::as_const(m_editors))
        m_form->removeRow(editor);
    m_editors.clear();
    for (const FormatOption& option : format.options) {
        QWidget* editor = editorFor(option);
        auto* label = new QLabel(importOptionWords(option.id), this);
        label->setBuddy(editor);
        m_editors.insert(option.id, editor);
        m_form->addRow(label, editor);
    }
}

/// The widget with the focus keeps it, and a text under the caret stays as it is typed.
void ImportOptionsForm::showChoices()
{
    for (auto each = m_editors.cbegin(); each != m_editors.cend(); ++each) {
        const QSignalBlocker blocker(each.value());
        const QString choice = m_shown.choice(each.key());
        if (auto* combo = qobject_cast<QComboBox*>(each.value()))
            combo->setCurrentIndex(combo->findData(choice));
        else if (auto* edit = qobject_cast<QLineEdit*>(each.value()); edit && !edit->hasFocus())
            edit->setText(choice);
    }
}

QWidget* ImportOptionsForm::editorFor(const FormatOption& option)
{
    return option.choices.isEmpty() ? textEditor(option) : choiceEditor(option);
}

QWidget* ImportOptionsForm::choiceEditor(const FormatOption& option)
{
    const QByteArray name = "import." + option.id.toLatin1() + ".combo";
    auto* combo = namedComboBox(name.constData(), importOptionWords(option.id), this);
    for (const QString& choice : option.choices) {
        if (const QString words = importChoiceWords(option.id, choice); !words.isEmpty())
            combo->addItem(words, choice);
    }
    connect(combo, &QComboBox::currentIndexChanged, this,
        [this, combo, id = option.id] { choose(id, combo->currentData().toString()); });
    return combo;
}

QWidget* ImportOptionsForm::textEditor(const FormatOption& option)
{
    const QByteArray name = "import." + option.id.toLatin1() + ".edit";
    auto* edit = namedLineEdit(name.constData(), importOptionWords(option.id), this);
    connect(edit, &QLineEdit::textChanged, this,
        [this, id = option.id](const QString& text) { choose(id, text); });
    return edit;
}

void ImportOptionsForm::choose(const QString& option, const QString& choice)
{
    m_chosen.format = m_shown.format;
    m_chosen.choices.insert(option, choice);
    Q_EMIT changed();
}

}

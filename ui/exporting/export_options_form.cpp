// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_options_form.h"

#include "models/exporting/export_words.h"
#include "toolkit/named_widgets.h"

#include <QComboBox>
#include <QFormLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>

#include <limits>

namespace tw {

ExportOptionsForm::ExportOptionsForm(const ExportSource& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_form(new QFormLayout(this))
    , m_format(namedComboBox("export.format.combo", tr("Format"), this))
{
    create();
}

ExportOptionsForm::ExportOptionsForm(QWidget* parent)
    : QWidget(parent)
    , m_isOfSeveral(true)
    , m_form(new QFormLayout(this))
    , m_format(namedComboBox("export.format.combo", tr("Format"), this))
{
    create();
}

void ExportOptionsForm::create()
{
    m_form->setContentsMargins(20, 16, 20, 16);
    m_form->setVerticalSpacing(10);
    m_form->setHorizontalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const ExportFormat& format : exportFormats())
        m_format->addItem(exportFormatWords(format.id), format.id);
    auto* label = new QLabel(tr("For&mat"), this);
    label->setBuddy(m_format);
    m_form->addRow(label, m_format);
    showOptions();
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        showOptions();
        Q_EMIT formatChanged();
        Q_EMIT changed();
    });
}

ExportRecipe ExportOptionsForm::recipe() const
{
    ExportRecipe recipe;
    recipe.format = m_format->currentData().toString();
    for (const FormatOption& option : findExportFormat(recipe.format)->options) {
        const QString choice = m_choices.value(option.id, option.preset);
        const bool isWritable = choice.isEmpty()
            ? !option.isNumber
            : option.choices.isEmpty() || option.choices.contains(choice);
        if (choice != option.preset && isWritable)
            recipe.choices.insert(option.id, choice);
    }
    return recipe;
}

void ExportOptionsForm::addRow(const QString& label, QWidget* field)
{
    m_form->addRow(label, field);
}

void ExportOptionsForm::showOptions()
{
    for (QWidget* editor : std::as_const(m_editors))
        m_form->removeRow(editor);
    m_editors.clear();
    const ExportFormat* format = findExportFormat(m_format->currentData().toString());
    for (const FormatOption& option : format->options) {
        if (!isShown(option))
            continue;
        QWidget* editor = editorFor(option);
        auto* label = new QLabel(exportOptionWords(option.id), this);
        label->setBuddy(editor);
        m_editors.append(editor);
        m_form->insertRow(int(m_editors.size()), label, editor);
    }
}

bool ExportOptionsForm::isShown(const FormatOption& option) const
{
    return !m_isOfSeveral
        || (option.id != QLatin1StringView("into") && option.id != QLatin1StringView("sheet"));
}

QWidget* ExportOptionsForm::editorFor(const FormatOption& option)
{
    const QString chosen = m_choices.value(option.id, option.preset);
    return option.choices.isEmpty() ? textEditor(option, chosen) : choiceEditor(option, chosen);
}

QWidget* ExportOptionsForm::choiceEditor(const FormatOption& option, const QString& chosen)
{
    const QByteArray name = "export." + option.id.toLatin1() + ".combo";
    auto* combo = namedComboBox(name.constData(), exportOptionWords(option.id), this);
    for (const QString& choice : option.choices)
        combo->addItem(exportChoiceWords(option.id, choice), choice);
    combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, id = option.id] {
        m_choices.insert(id, combo->currentData().toString());
        Q_EMIT changed();
    });
    return combo;
}

QString ExportOptionsForm::placeholder(const FormatOption& option) const
{
    if (option.id == QLatin1StringView("into"))
        return m_source.table.display();
    return option.id == QLatin1StringView("sheet") ? m_source.table.name : QString();
}

QWidget* ExportOptionsForm::textEditor(const FormatOption& option, const QString& chosen)
{
    const QByteArray name = "export." + option.id.toLatin1() + ".edit";
    auto* edit = namedLineEdit(name.constData(), exportOptionWords(option.id), this);
    edit->setText(chosen);
    edit->setPlaceholderText(placeholder(option));
    if (option.isNumber)
        edit->setValidator(new QIntValidator(1, std::numeric_limits<int>::max(), edit));
    connect(edit, &QLineEdit::textChanged, this, [this, id = option.id](const QString& text) {
        m_choices.insert(id, text);
        Q_EMIT changed();
    });
    return edit;
}

}

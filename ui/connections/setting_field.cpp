// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setting_field.h"

#include "models/connections/setting_words.h"
#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyle>

namespace tw {

namespace {

constexpr int kNumberWidth = 92;

bool isNumber(const Setting& setting)
{
    return setting.kind == SettingKind::Integer || setting.kind == SettingKind::Seconds
        || setting.kind == SettingKind::Milliseconds;
}

}

SettingField::SettingField(
    ProfileDraft& draft, const QString& key, const QString& area, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_setting(*Setting::find(key))
    , m_problem(plainLabel({}, this))
{
    const QString name = area + QLatin1Char('.') + key;
    m_row = new QHBoxLayout;
    m_row->setSpacing(8);
    if (m_setting.kind == SettingKind::Boolean)
        createCheckBox(name + QStringLiteral(".check"));
    else if (m_setting.kind == SettingKind::Choice)
        createChoice(name + QStringLiteral(".combo"));
    else
        createLine(name + QStringLiteral(".edit"));
    control()->setAccessibleName(settingWords(m_setting).label);
    control()->setAccessibleDescription(settingWords(m_setting).help);
    addHelp(*m_row);
    setFocusProxy(control());
    m_problem->setObjectName(name + QStringLiteral(".problem.label"));
    m_problem->setFont(uiFont(12));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(m_row);
    layout->addWidget(m_problem);
    connect(&draft, &ProfileDraft::changed, this, [this] {
        showText();
        showProblem();
    });
    showText();
    showProblem();
}

QString SettingField::label() const
{
    return m_check ? QString() : settingWords(m_setting).label;
}

QWidget* SettingField::control() const
{
    if (m_check)
        return m_check;
    return m_choice ? static_cast<QWidget*>(m_choice) : m_line;
}

void SettingField::createCheckBox(const QString& name)
{
    m_check = new QCheckBox(settingWords(m_setting).label, this);
    m_check->setObjectName(name);
    connect(m_check, &QCheckBox::clicked, this, [this](bool on) {
        m_draft.setText(m_setting.name(), on ? QStringLiteral("true") : QStringLiteral("false"));
    });
    m_row->addWidget(m_check);
}

void SettingField::createChoice(const QString& name)
{
    m_choice = new QComboBox(this);
    m_choice->setObjectName(name);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(18);
    if (m_setting.defaultText().isEmpty())
        m_choice->addItem(m_setting.fallback.isEmpty()
                ? tr("Default")
                : tr("Default (%1)").arg(choiceWords(m_setting, m_setting.fallback)),
            QString());
    for (const QLatin1StringView choice : m_setting.choices)
        m_choice->addItem(choiceWords(m_setting, choice), QString(choice));
    connect(m_choice, &QComboBox::activated, this, [this] {
        const QString value = m_choice->currentData().toString();
        if (m_setting.name() == QLatin1StringView("guard"))
            m_draft.setEnvironment(Environment(m_choice->currentIndex()));
        else
            m_draft.setText(m_setting.name(), value);
    });
    m_row->addWidget(m_choice, settingWords(m_setting).help.isEmpty() ? 1 : 0);
}

void SettingField::createLine(const QString& name)
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(name);
    const QString usual
        = m_setting.fallback.isEmpty() ? m_setting.defaultText() : QString(m_setting.fallback);
    m_line->setPlaceholderText(usual.isEmpty() ? settingWords(m_setting).help : usual);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString& text) {
        // The normal spelling of half a number would take the place of what is being typed.
        const QScopedValueRollback typing(m_isTyping, true);
        m_draft.setText(m_setting.name(), text.trimmed());
    });
    connect(m_line, &QLineEdit::editingFinished, this, &SettingField::showText);
    if (isNumber(m_setting))
        m_line->setFixedWidth(kNumberWidth);
    m_row->addWidget(m_line, isNumber(m_setting) ? 0 : 1);
    if (const QString unit = unitOf(m_setting); !unit.isEmpty())
        m_row->addWidget(plainLabel(unit, this));
}

void SettingField::addHelp(QHBoxLayout& row)
{
    const QString help = settingWords(m_setting).help;
    const bool isWide = m_line && !isNumber(m_setting);
    if (isWide && !help.isEmpty())
        m_line->setToolTip(toolTipText(help));
    if (help.isEmpty() || isWide) {
        if (m_line && isNumber(m_setting))
            row.addStretch(1);
        return;
    }
    QLabel* words = plainLabel(help, this);
    words->setProperty("kind", QStringLiteral("muted"));
    words->setFont(uiFont(12));
    row.addWidget(words, 1);
}

void SettingField::showText()
{
    const QString text = m_draft.text(m_setting.name());
    if (m_check)
        m_check->setChecked(text == QLatin1StringView("true"));
    else if (m_choice)
        m_choice->setCurrentIndex(m_choice->findData(text));
    else if (!m_isTyping && m_line->text().trimmed() != text)
        m_line->setText(text);
}

void SettingField::showProblem()
{
    const Problem* problem = m_draft.problemOf(m_setting.name());
    const bool isError = problem && problem->severity == Problem::Severity::Error;
    m_problem->setVisible(problem != nullptr);
    m_problem->setText(problem ? problem->message + QLatin1Char(' ') + problem->fix : QString());
    m_problem->setProperty("kind", isError ? QStringLiteral("error") : QStringLiteral("warning"));
    m_problem->style()->polish(m_problem);
    if (m_line && m_line->property("err").toBool() != isError) {
        m_line->setProperty("err", isError);
        m_line->style()->polish(m_line);
    }
}

void SettingField::setFolder(const QString& folder)
{
    m_folder = folder;
    if (!m_line || findChild<QPushButton*>())
        return;
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(
        m_line->objectName().replace(QStringLiteral(".edit"), QStringLiteral(".choose.button")));
    choose->setAccessibleName(tr("Choose the file: %1").arg(settingWords(m_setting).label));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SettingField::chooseFile);
    m_row->addWidget(choose);
}

void SettingField::chooseFile()
{
    auto* chooser = new QFileDialog(this, settingWords(m_setting).label, m_folder);
    chooser->setObjectName(QStringLiteral("connection.file.dialog"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this,
        [this](const QString& path) { m_draft.setText(m_setting.name(), path); });
    chooser->open();
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "treatment_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kTreatmentDialogWidth = 520;
constexpr int kChoicesHeight = 72;

enum Case
{
    AsTyped,
    Small,
    Capital
};

}

TreatmentDialog::TreatmentDialog(
    const Column& column, bool fillsItself, const ColumnTreatment& treatment, QWidget* parent)
    : QDialog(parent)
    , m_column(column)
    , m_fillsItself(fillsItself)
{
    setObjectName(QStringLiteral("treatment.dialog"));
    setWindowTitle(tr("Caption and rules of %1").arg(column.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    show(treatment);
    refresh();
    resize(kTreatmentDialogWidth, sizeHint().height());
}

void TreatmentDialog::createWidgets()
{
    m_caption = namedLineEdit("treatment.caption.edit", tr("Caption"), this);
    m_caption->setPlaceholderText(m_column.name);
    m_trim = namedCheckBox("treatment.trim.check", tr("Without spaces at both &ends"), this);
    m_collapse = namedCheckBox("treatment.collapse.check", tr("&Runs of spaces become one"), this);
    m_emptyToNull = namedCheckBox("treatment.null.check", tr("An empty text becomes &NULL"), this);
    m_case = new QComboBox(this);
    m_case->setObjectName(QStringLiteral("treatment.case.combo"));
    m_case->setAccessibleName(tr("Letters"));
    m_case->addItems({tr("as typed"), tr("lower case"), tr("upper case")});
    m_unlocked = namedCheckBox(
        "treatment.unlocked.check", tr("May be e&dited, although it fills itself"), this);
    m_required = namedCheckBox("treatment.required.check", tr("A value is re&quired"), this);
    m_email = namedCheckBox("treatment.email.check", tr("An e-&mail address"), this);
    const bool isNumber = m_column.type.isNumeric();
    m_least = namedLineEdit("treatment.least.edit",
        isNumber ? tr("Least value") : tr("Least number of characters"), this);
    m_most = namedLineEdit("treatment.most.edit",
        isNumber ? tr("Greatest value") : tr("Greatest number of characters"), this);
    m_pattern = namedLineEdit("treatment.pattern.edit", tr("Pattern"), this);
    m_pattern->setPlaceholderText(QStringLiteral("[A-Z]{2}-\\d{4}"));
    m_choices = new QPlainTextEdit(this);
    m_choices->setObjectName(QStringLiteral("treatment.choices.edit"));
    m_choices->setAccessibleName(tr("Allowed values, one on each line"));
    m_choices->setTabChangesFocus(true);
    m_choices->setFixedHeight(kChoicesHeight);
    m_problem = plainLabel({}, this);
    m_problem->setObjectName(QStringLiteral("treatment.problem.label"));
    m_problem->setProperty("kind", QStringLiteral("error"));
    m_use = new QPushButton(tr("&Use these"), this);
    m_use->setObjectName(QStringLiteral("treatment.use.button"));
    m_use->setDefault(true);
    for (QLineEdit* each : {m_least, m_most, m_pattern})
        connect(each, &QLineEdit::textChanged, this, &TreatmentDialog::refresh);
    connect(m_use, &QPushButton::clicked, this, &TreatmentDialog::accept);
}

void TreatmentDialog::createLayout()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Caption"), m_caption);
    const auto addTitle = [&](const QString& text) {
        QLabel* title = plainLabel(text, this);
        title->setProperty("kind", QStringLiteral("muted"));
        form->addRow(title);
    };
    const bool isText = m_column.type.typeClass == TypeClass::Text;
    if (isText)
        addTitle(tr("Values that are entered are kept"));
    for (QWidget* each : {m_trim, m_collapse, m_emptyToNull}) {
        form->addRow(QString(), each);
        form->setRowVisible(each, isText);
    }
    form->addRow(tr("&Letters"), m_case);
    form->setRowVisible(m_case, isText);
    form->addRow(QString(), m_unlocked);
    form->setRowVisible(m_unlocked, m_fillsItself);
    addTitle(tr("They must be"));
    form->addRow(QString(), m_required);
    form->addRow(QString(), m_email);
    form->setRowVisible(m_email, isText);
    auto* bounds = new QHBoxLayout;
    bounds->setSpacing(8);
    bounds->addWidget(m_least, 1);
    bounds->addWidget(plainLabel(tr("to"), this));
    bounds->addWidget(m_most, 1);
    auto* boundsLabel
        = new QLabel(m_column.type.isNumeric() ? tr("&From") : tr("Characters, &from"), this);
    boundsLabel->setBuddy(m_least);
    form->addRow(boundsLabel, bounds);
    form->addRow(tr("&Pattern"), m_pattern);
    form->addRow(tr("&One of"), m_choices);
    form->addRow(m_problem);
    QLabel* note = plainLabel(tr("On this computer only. Existing values are not changed."), this);
    note->setProperty("kind", QStringLiteral("muted"));
    form->addRow(note);
    form->addRow(dialogFooter(m_use, this));
}

void TreatmentDialog::show(const ColumnTreatment& treatment)
{
    const auto does = [&](Transform transform) { return treatment.transforms.contains(transform); };
    m_caption->setText(treatment.caption);
    m_trim->setChecked(does(Transform::Trim));
    m_collapse->setChecked(does(Transform::CollapseSpaces));
    m_emptyToNull->setChecked(does(Transform::EmptyToNull));
    m_case->setCurrentIndex(
        does(Transform::Lower) ? Small : (does(Transform::Upper) ? Capital : AsTyped));
    m_unlocked->setChecked(treatment.isUnlocked);
    m_required->setChecked(treatment.isRequired);
    m_email->setChecked(treatment.isEmail);
    m_least->setText(treatment.least);
    m_most->setText(treatment.most);
    m_pattern->setText(treatment.pattern);
    m_choices->setPlainText(treatment.choices.join(u'\n'));
}

ColumnTreatment TreatmentDialog::typed() const
{
    ColumnTreatment treatment;
    treatment.caption = m_caption->text().trimmed();
    const auto add = [&treatment](bool isWanted, Transform transform) {
        if (isWanted)
            treatment.transforms.append(transform);
    };
    add(m_trim->isChecked(), Transform::Trim);
    add(m_collapse->isChecked(), Transform::CollapseSpaces);
    add(m_case->currentIndex() == Small, Transform::Lower);
    add(m_case->currentIndex() == Capital, Transform::Upper);
    add(m_emptyToNull->isChecked(), Transform::EmptyToNull);
    treatment.isUnlocked = m_unlocked->isChecked();
    treatment.isRequired = m_required->isChecked();
    treatment.isEmail = m_email->isChecked();
    treatment.least = m_least->text().trimmed();
    treatment.most = m_most->text().trimmed();
    treatment.pattern = m_pattern->text();
    treatment.choices = m_choices->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    return treatment;
}

void TreatmentDialog::refresh()
{
    const QString problem = treatmentProblem(typed(), m_column.type);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_use->setEnabled(problem.isEmpty());
}

void TreatmentDialog::accept()
{
    if (!m_use->isEnabled())
        return;
    Q_EMIT chosen(typed());
    QDialog::accept();
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parameters_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

ParametersDialog::ParametersDialog(const QStringList& names, const QHash<QString, Value>& values,
    const QString& action, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("console.parameters.dialog"));
    setWindowTitle(tr("Parameters"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(460, 0);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->setHorizontalSpacing(12);
    for (const QString& name : names)
        addField(*form, name, values.value(name, Value::text(QString())));
    auto* run = new QPushButton(action, this);
    run->setObjectName(QStringLiteral("console.parameters.run.button"));
    run->setProperty("kind", QStringLiteral("primary"));
    run->setDefault(true);
    connect(run, &QPushButton::clicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addLayout(dialogFooter(run, this));
}

void ParametersDialog::addField(QFormLayout& form, const QString& name, const Value& value)
{
    auto* text = new QLineEdit(value.toText(), this);
    text->setObjectName(QStringLiteral("console.parameter%1.edit").arg(m_fields.size()));
    text->setAccessibleName(tr("Value of %1").arg(name));
    auto* kind = new QComboBox(this);
    kind->setObjectName(QStringLiteral("console.parameter%1.combo").arg(m_fields.size()));
    kind->setAccessibleName(tr("Kind of %1").arg(name));
    kind->addItems({tr("Text"), tr("Number"), QStringLiteral("NULL")});
    connect(kind, &QComboBox::currentIndexChanged, text,
        [text](int index) { text->setEnabled(Kind(index) != Kind::Null); });
    const bool isNumber
        = value.storage() == StorageClass::Integer || value.storage() == StorageClass::Real;
    kind->setCurrentIndex(int(value.isNull() ? Kind::Null : isNumber ? Kind::Number : Kind::Text));
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(text, 1);
    line->addWidget(kind);
    auto* label = new QLabel(mnemonicText(name), this);
    label->setBuddy(text);
    form.addRow(label, line);
    m_fields.append({name, text, kind});
}

QHash<QString, Value> ParametersDialog::values() const
{
    QHash<QString, Value> values;
    for (const Field& field : m_fields) {
        const auto kind = Kind(field.kind->currentIndex());
        if (kind == Kind::Null)
            values.insert(field.name, Value());
        else if (kind == Kind::Number)
            values.insert(field.name, Value::number(field.text->text().trimmed().toUtf8()));
        else
            values.insert(field.name, Value::text(field.text->text()));
    }
    return values;
}

}

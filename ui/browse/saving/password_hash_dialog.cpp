// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "password_hash_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <tuplewright/validation/transform.h>

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace tw {

namespace {

constexpr int kPasswordHashDialogWidth = 420;

}

PasswordHashDialog::PasswordHashDialog(QWidget* parent)
    : QDialog(parent)
    , m_executor(QStringLiteral("password hash"))
{
    setObjectName(QStringLiteral("hash.dialog"));
    setWindowTitle(tr("Password hash"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_password = createField("hash.password.edit", tr("Password"));
    m_again = createField("hash.again.edit", tr("Password once more"));
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("hash.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_use = new QPushButton(tr("&Insert hash"), this);
    m_use->setObjectName(QStringLiteral("hash.insert.button"));
    m_use->setDefault(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("&Once more"), m_again);
    form->addRow(m_note);
    form->addRow(dialogFooter(m_use, this));
    connect(m_use, &QPushButton::clicked, this, &PasswordHashDialog::make);
    refresh();
    resize(kPasswordHashDialogWidth, sizeHint().height());
}

QLineEdit* PasswordHashDialog::createField(const char* name, const QString& accessibleName)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(accessibleName);
    field->setEchoMode(QLineEdit::Password);
    connect(field, &QLineEdit::textChanged, this, &PasswordHashDialog::refresh);
    return field;
}

void PasswordHashDialog::refresh()
{
    const bool areAlike = m_password->text() == m_again->text();
    m_use->setEnabled(areAlike && !m_password->text().isEmpty() && !m_isMaking);
    for (QLineEdit* field : {m_password, m_again})
        field->setEnabled(!m_isMaking);
    if (m_isMaking)
        m_note->setText(tr("Making the hash…"));
    else if (!areAlike && !m_again->text().isEmpty())
        m_note->setText(tr("The passwords do not match."));
    else
        m_note->setText(tr("The cell gets a salted hash (PBKDF2 with SHA-256). The password itself "
                           "is neither staged nor saved."));
}

void PasswordHashDialog::make()
{
    m_isMaking = true;
    refresh();
    m_making = Operation<QString>::start(
        m_executor, [password = m_password->text()](const StopToken&) -> Result<QString> {
            return passwordHash(password);
        });
    m_making.then(this, [this](const Result<QString>& hash) {
        if (m_isGivenUp)
            return deleteLater();
        if (hash)
            Q_EMIT made(*hash);
        accept();
    });
}

void PasswordHashDialog::reject()
{
    if (!m_isMaking)
        return QDialog::reject();
    m_isGivenUp = true;
    hide();
}

}

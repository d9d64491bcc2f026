// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "new_database_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace tw {

NewDatabaseDialog::NewDatabaseDialog(
    ConnectionList& connections, const QUuid& connection, QWidget* parent)
    : QDialog(parent)
    , m_connections(connections)
    , m_connection(connection)
    , m_name(new QLineEdit(this))
    , m_message(plainLabel({}, this))
{
    setObjectName(QStringLiteral("database.new.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New database"));
    m_name->setObjectName(QStringLiteral("database.name.edit"));
    m_name->setAccessibleName(tr("Name of the new database"));
    m_message->setObjectName(QStringLiteral("database.message.label"));
    m_create = new QPushButton(tr("Create database"), this);
    m_create->setObjectName(QStringLiteral("database.create.button"));
    m_create->setDefault(true);
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setVerticalSpacing(12);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(m_message);
    layout->addRow(dialogFooter(m_create, this));
    connect(m_name, &QLineEdit::textChanged, this, &NewDatabaseDialog::showState);
    connect(m_create, &QPushButton::clicked, this, &NewDatabaseDialog::create);
    resize(420, sizeHint().height());
    showState();
}

void NewDatabaseDialog::showState()
{
    m_create->setEnabled(!m_isWaiting && !m_name->text().isEmpty());
    m_name->setEnabled(!m_isWaiting);
    m_message->setVisible(!m_message->text().isEmpty());
}

void NewDatabaseDialog::say(const QString& text, const QString& kind)
{
    m_message->setText(text);
    m_message->setProperty("kind", kind);
    style()->unpolish(m_message);
    style()->polish(m_message);
    showState();
}

void NewDatabaseDialog::create()
{
    AsyncAdapter* reader = m_connections.readerOf(m_connection);
    if (!reader)
        return onAnswer(fail(ErrorKind::InvalidState, tr("The connection is closed.")));
    m_isWaiting = true;
    say(tr("Creating…"), QStringLiteral("muted"));
    reader
        ->call(Lane::Writes,
            [name = m_name->text()](const Adapter& adapter, const CallOptions& options) {
                return adapter.createDatabase(name, options);
            })
        .then(this, [this](const Result<void>& answer) { onAnswer(answer); });
}

void NewDatabaseDialog::onAnswer(const Result<void>& answer)
{
    m_isWaiting = false;
    if (!answer) {
        say(answer.error().toText(), QStringLiteral("error"));
        m_name->setFocus();
        return;
    }
    Q_EMIT created(m_name->text());
    accept();
}

}

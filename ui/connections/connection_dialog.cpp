// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_dialog.h"

#include "theme/fonts.h"
#include "window/plain_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

ConnectionDialog::ConnectionDialog(UiContext context, const BackendSet& backends,
    Executor& executor, ConnectionProfile profile, Save save, QWidget* parent)
    : QDialog(parent)
    , m_save(std::move(save))
    , m_profile(std::move(profile))
    , m_name(new QLineEdit(this))
    , m_error(plainLabel({}, this))
    , m_form(new ConnectionForm(this))
    , m_test(new ConnectionTestPanel(context, backends, executor, this))
{
    setObjectName(QStringLiteral("connection.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_profile.id.isNull() ? tr("New connection") : tr("Edit connection"));
    m_name->setObjectName(QStringLiteral("connection.name.edit"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setFont(uiFont(15, QFont::DemiBold));
    m_name->setPlaceholderText(tr("Name of the connection"));
    m_name->setText(m_profile.name);
    m_error->setObjectName(QStringLiteral("connection.save.error.label"));
    m_error->setProperty("kind", QStringLiteral("error"));
    m_error->hide();
    if (!m_profile.config.backend.isEmpty())
        m_form->setConfig(m_profile.config);
    createLayout();
}

void ConnectionDialog::createLayout()
{
    auto* fields = new QVBoxLayout;
    fields->setContentsMargins(20, 20, 20, 20);
    fields->setSpacing(16);
    fields->addWidget(m_name);
    fields->addWidget(m_form);
    fields->addWidget(m_error);
    fields->addStretch(1);
    auto* line = new QFrame(this);
    line->setProperty("kind", QStringLiteral("line"));
    line->setFixedWidth(1);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addLayout(fields, 4);
    body->addWidget(line);
    body->addWidget(m_test, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(makeFooter());
    resize(900, 500);
}

QPushButton* ConnectionDialog::makeButton(const char* name, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setAutoDefault(false);
    return button;
}

QWidget* ConnectionDialog::makeFooter()
{
    auto* footer = new QFrame(this);
    footer->setProperty("kind", QStringLiteral("footer"));
    QPushButton* test = makeButton("connection.test.button", tr("T&est"));
    QPushButton* cancel = makeButton("connection.cancel.button", tr("&Cancel"));
    QPushButton* save = makeButton("connection.save.button", tr("&Save"));
    QPushButton* open = makeButton("connection.open.button", tr("Save a&nd connect"));
    open->setProperty("kind", QStringLiteral("primary"));
    open->setDefault(true);
    connect(test, &QPushButton::clicked, this,
        [this] { m_test->start(m_form->config(), m_form->password()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] { this->save(false); });
    connect(open, &QPushButton::clicked, this, [this] { this->save(true); });
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->setSpacing(8);
    layout->addWidget(test);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(save);
    layout->addWidget(open);
    return footer;
}

void ConnectionDialog::save(bool thenConnect)
{
    ConnectionProfile profile = m_profile;
    if (profile.id.isNull())
        profile.id = QUuid::createUuid();
    profile.config = m_form->config();
    profile.name = m_name->text().trimmed();
    if (profile.name.isEmpty())
        profile.name = profile.config.title();
    if (const Result<void> stored = m_save(profile, m_form->password()); !stored) {
        m_error->setText(stored.error().toText());
        m_error->show();
        return;
    }
    accept();
    if (thenConnect)
        Q_EMIT connectRequested(profile.id);
}

}

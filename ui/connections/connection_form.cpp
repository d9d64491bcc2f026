// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_form.h"

#include "theme/fonts.h"
#include "window/plain_text.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace tw {

namespace {

const QString kPostgres = QStringLiteral("postgresql");
const QString kSqlite = QStringLiteral("sqlite");
const QString kSslMode = QStringLiteral("sslmode");

constexpr int kFieldHeight = 28; // a label as high stands on the line of its field

struct SslMode
{
    const char* value;
    const char* text;
};

constexpr SslMode kSslModes[]{
    {"", QT_TRANSLATE_NOOP("tw::ConnectionForm", "Default of this computer")},
    {"disable", QT_TRANSLATE_NOOP("tw::ConnectionForm", "disable: never encrypted")},
    {"allow", QT_TRANSLATE_NOOP("tw::ConnectionForm", "allow: encrypted if the server insists")},
    {"prefer", QT_TRANSLATE_NOOP("tw::ConnectionForm", "prefer: encrypted if the server can")},
    {"require", QT_TRANSLATE_NOOP("tw::ConnectionForm", "require: encrypted, nothing checked")},
    {"verify-ca", QT_TRANSLATE_NOOP("tw::ConnectionForm", "verify-ca: certificate checked")},
    {"verify-full",
        QT_TRANSLATE_NOOP("tw::ConnectionForm", "verify-full: certificate and host name checked")},
};

}

ConnectionForm::ConnectionForm(QWidget* parent)
    : QWidget(parent)
{
    m_config.backend = kPostgres;
    createFields();
    createLayout();
    connectSignals();
    showFields();
}

QLineEdit* ConnectionForm::makeEdit(const char* name, const QString& label)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(label);
    return edit;
}

void ConnectionForm::createFields()
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("connection.kind.combo"));
    m_kind->setAccessibleName(tr("Type"));
    m_kind->addItem(QStringLiteral("PostgreSQL"), kPostgres);
    m_kind->addItem(QStringLiteral("SQLite"), kSqlite);
    m_url = makeEdit("connection.url.edit", tr("URL"));
    m_url->setFont(monoFont(12));
    m_urlError = plainLabel({}, this);
    m_urlError->setProperty("kind", QStringLiteral("error"));
    m_urlError->hide();
    m_host = makeEdit("connection.host.edit", tr("Host"));
    m_port = makeEdit("connection.port.edit", tr("Port"));
    m_port->setPlaceholderText(QStringLiteral("5432"));
    m_database = makeEdit("connection.database.edit", tr("Database"));
    m_user = makeEdit("connection.user.edit", tr("User"));
    m_password = makeEdit("connection.password.edit", tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordNote
        = plainLabel(tr("Kept in memory until the program ends, never in a file."), this);
    m_passwordNote->setFont(uiFont(11));
    m_passwordNote->setWordWrap(false);
    m_passwordNote->setProperty("kind", QStringLiteral("muted"));
    m_ssl = new QComboBox(this);
    m_ssl->setObjectName(QStringLiteral("connection.ssl.combo"));
    m_ssl->setAccessibleName(tr("TLS"));
    m_ssl->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const SslMode& mode : kSslModes)
        m_ssl->addItem(tr(mode.text), QString::fromLatin1(mode.value));
    m_file = makeEdit("connection.file.edit", tr("File"));
}

void ConnectionForm::createLayout()
{
    m_server = new QWidget(this);
    auto* server = new QHBoxLayout(m_server);
    server->setContentsMargins(0, 0, 0, 0);
    server->setSpacing(8);
    server->addWidget(m_host, 1);
    server->addWidget(new QLabel(tr("Port"), m_server));
    server->addWidget(m_port);
    m_port->setFixedWidth(80);

    m_fileRow = new QWidget(this);
    auto* choose = new QPushButton(tr("&Choose…"), m_fileRow);
    choose->setObjectName(QStringLiteral("connection.chooseFile.button"));
    choose->setAccessibleName(tr("Choose a file"));
    connect(choose, &QPushButton::clicked, this, &ConnectionForm::chooseFile);
    auto* file = new QHBoxLayout(m_fileRow);
    file->setContentsMargins(0, 0, 0, 0);
    file->setSpacing(8);
    file->addWidget(m_file, 1);
    file->addWidget(choose);

    m_layout = new QFormLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(10);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_layout->addRow(tr("&Type"), m_kind);
    m_layout->addRow(tr("&URL"), m_url);
    m_layout->addRow({}, m_urlError);
    m_layout->addRow(tr("&Host"), m_server);
    m_layout->addRow(tr("&Database"), m_database);
    m_layout->addRow(tr("Use&r"), m_user);
    m_layout->addRow(tr("&Password"), m_password);
    m_layout->addRow({}, m_passwordNote);
    m_layout->addRow(tr("T&LS"), m_ssl);
    m_layout->addRow(tr("&File"), m_fileRow);
    for (int row = 0; row < m_layout->rowCount(); ++row)
        if (QLayoutItem* label = m_layout->itemAt(row, QFormLayout::LabelRole))
            label->widget()->setMinimumHeight(kFieldHeight);
}

void ConnectionForm::connectSignals()
{
    connect(m_url, &QLineEdit::textEdited, this, &ConnectionForm::readUrl);
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        if (!m_url->property("err").toBool())
            showUrl();
    });
    for (QLineEdit* edit : {m_host, m_port, m_database, m_user, m_file})
        connect(edit, &QLineEdit::textEdited, this, &ConnectionForm::readFields);
    connect(m_ssl, &QComboBox::activated, this, &ConnectionForm::readFields);
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_config = {};
        m_config.backend = m_kind->currentData().toString();
        showFields();
        showUrl();
        Q_EMIT changed();
    });
}

void ConnectionForm::setConfig(const ConnectionConfig& config)
{
    m_config = config;
    showFields();
    showUrl();
}

Secret ConnectionForm::password() const
{
    return m_password->text().isEmpty() ? Secret() : Secret(m_password->text());
}

void ConnectionForm::readUrl(const QString& text)
{
    const Result<ParsedUrl> parsed = parseUrl(text.trimmed());
    showUrlError(parsed || text.isEmpty() ? QString() : parsed.error().message);
    if (!parsed)
        return;
    m_config = parsed->config;
    if (parsed->password.isSet())
        m_password->setText(parsed->password.reveal());
    showFields();
    Q_EMIT changed();
}

void ConnectionForm::readFields()
{
    if (m_config.backend == kSqlite) {
        m_config.database = m_file->text();
    } else {
        m_config.host = m_host->text().trimmed();
        m_config.port = m_port->text().trimmed();
        m_config.database = m_database->text();
        m_config.user = m_user->text();
        m_config.options.remove(kSslMode);
        if (const QString mode = m_ssl->currentData().toString(); !mode.isEmpty())
            m_config.options.insert(kSslMode, mode);
    }
    showUrl();
    Q_EMIT changed();
}

void ConnectionForm::showFields()
{
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(m_config.backend)));
    const bool isFile = m_config.backend == kSqlite;
    m_host->setText(m_config.host);
    m_port->setText(m_config.port);
    m_database->setText(isFile ? QString() : m_config.database);
    m_user->setText(m_config.user);
    m_ssl->setCurrentIndex(qMax(0, m_ssl->findData(m_config.options.value(kSslMode))));
    m_file->setText(isFile ? m_config.database : QString());
    showKind();
}

void ConnectionForm::showUrl()
{
    m_url->setText(m_config.toUrl());
    m_url->setCursorPosition(0);
    showUrlError({});
}

void ConnectionForm::showKind()
{
    const bool isFile = m_config.backend == kSqlite;
    for (QWidget* field : std::initializer_list<QWidget*>{
             m_server, m_database, m_user, m_password, m_passwordNote, m_ssl})
        m_layout->setRowVisible(field, !isFile);
    m_layout->setRowVisible(m_fileRow, isFile);
}

void ConnectionForm::showUrlError(const QString& text)
{
    m_urlError->setText(text);
    m_urlError->setVisible(!text.isEmpty());
    m_url->setProperty("err", !text.isEmpty());
    m_url->style()->polish(m_url);
}

void ConnectionForm::chooseFile()
{
    auto* chooser = new QFileDialog(this, tr("Choose an SQLite file"), m_folder);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_file->setText(path);
        readFields();
    });
    chooser->open();
}

}

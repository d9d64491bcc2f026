// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "general_page.h"

#include "password_field.h"
#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <tuplewright/configuration/engine_descriptor.h>

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace tw {

namespace {

const QString kArea = QStringLiteral("connection");

constexpr int kPortWidth = 150;

}

GeneralPage::GeneralPage(ProfileDraft& draft, PasswordKeeper& keeper, QWidget* parent)
    : SettingPage(draft, kArea, parent)
{
    addUrl();
    addServer();
    addPassword(keeper);
    addSettings({QStringLiteral("sslmode"), QStringLiteral("mode")});
    addListing();
    connect(&draft, &ProfileDraft::changed, this, &GeneralPage::showDraft);
    showDraft();
}

void GeneralPage::addUrl()
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("connection.kind.combo"));
    m_kind->setAccessibleName(tr("Type"));
    for (const EngineDescriptor* engine : knownEngines())
        m_kind->addItem(engine->name, engine->id);
    connect(m_kind, &QComboBox::activated, this,
        [this] { draft().setBackend(m_kind->currentData().toString()); });
    auto* import = new QPushButton(tr("&Import…"), this);
    import->setObjectName(QStringLiteral("connection.import.button"));
    import->setAccessibleName(tr("Import settings from the environment or a file"));
    import->setAutoDefault(false);
    connect(import, &QPushButton::clicked, this, &GeneralPage::importRequested);
    auto* kind = new QWidget(this);
    auto* row = new QHBoxLayout(kind);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_kind, 1);
    row->addWidget(import);
    kind->setFocusProxy(m_kind);
    addRow(tr("&Type"), kind);

    m_url = new QLineEdit(this);
    m_url->setObjectName(QStringLiteral("connection.url.edit"));
    m_url->setAccessibleName(tr("URL"));
    showAsCode(*m_url, 12);
    m_urlError = plainLabel({}, this);
    m_urlError->setObjectName(QStringLiteral("connection.url.problem.label"));
    m_urlError->setProperty("kind", QStringLiteral("error"));
    m_urlError->setFont(uiFont(12));
    connect(m_url, &QLineEdit::textEdited, this, &GeneralPage::readUrl);
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        if (!m_url->property("err").toBool())
            showUrl();
    });
    auto* url = new QWidget(this);
    auto* column = new QVBoxLayout(url);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_url);
    column->addWidget(m_urlError);
    url->setFocusProxy(m_url);
    addRow(tr("&URL"), url);
    showUrlError({});
}

void GeneralPage::addServer()
{
    m_server = new QWidget(this);
    auto* host = new SettingField(draft(), QStringLiteral("host"), kArea, m_server);
    auto* port = new SettingField(draft(), QStringLiteral("port"), kArea, m_server);
    auto* portLabel = new QLabel(tr("P&ort"), m_server);
    portLabel->setBuddy(port->control());
    port->setFixedWidth(kPortWidth);
    auto* row = new QHBoxLayout(m_server);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(host, 1, Qt::AlignTop);
    row->addWidget(portLabel);
    row->addWidget(port, 0, Qt::AlignTop);
    m_server->setFocusProxy(host);
    addRow(tr("&Host"), m_server);
    m_database = new SettingField(draft(), QStringLiteral("dbname"), kArea, this);
    addRow(tr("&Database"), m_database);
    m_file = new SettingField(
        draft(), QStringLiteral("dbname"), QStringLiteral("connection.file"), this);
    m_file->setFolder({});
    m_file->control()->setAccessibleName(tr("File"));
    addRow(tr("&File"), m_file);
    addSetting(QStringLiteral("user"));
}

void GeneralPage::addPassword(PasswordKeeper& keeper)
{
    m_password = new PasswordField(draft(), keeper, this);
    addRow(tr("&Password"), m_password);
}

void GeneralPage::addListing()
{
    m_group = new QLineEdit(this);
    m_group->setObjectName(QStringLiteral("connection.group.edit"));
    m_group->setAccessibleName(tr("Group"));
    m_group->setPlaceholderText(tr("heading it is listed under"));
    connect(m_group, &QLineEdit::textEdited, this, [this](const QString& text) {
        draft().edit([&text](ConnectionProfile& profile) { profile.group = text.trimmed(); });
    });
    addRow(tr("&Group"), m_group);
    m_tags = new QLineEdit(this);
    m_tags->setObjectName(QStringLiteral("connection.tags.edit"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("words to find it by, separated by spaces"));
    connect(m_tags, &QLineEdit::textEdited, this, [this](const QString& text) {
        draft().edit([&text](ConnectionProfile& profile) {
            profile.tags = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        });
    });
    addRow(tr("T&ags"), m_tags);
    m_group->setText(draft().profile().group);
    m_tags->setText(draft().profile().tags.join(QLatin1Char(' ')));
}

void GeneralPage::setFolder(const QString& folder)
{
    m_file->setFolder(folder);
}

void GeneralPage::focusPassword() const
{
    m_password->focusPassword();
}

void GeneralPage::enterUrl(const QString& text)
{
    m_url->setText(text);
    readUrl(text);
    if (!m_url->property("err").toBool())
        showUrl();
}

void GeneralPage::readUrl(const QString& text)
{
    const Result<void> read = draft().setUrl(text);
    showUrlError(read || text.isEmpty() ? QString() : read.error().message);
}

void GeneralPage::showUrl()
{
    m_url->setText(draft().url());
    m_url->setCursorPosition(0);
    showUrlError({});
}

void GeneralPage::showUrlError(const QString& text)
{
    m_urlError->setText(text);
    m_urlError->setVisible(!text.isEmpty());
    m_url->setProperty("err", !text.isEmpty());
    m_url->style()->polish(m_url);
}

void GeneralPage::showDraft()
{
    const bool isFile = draft().config().engine().isFileBased();
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(draft().config().backend)));
    for (QWidget* field :
        {m_server, static_cast<QWidget*>(m_database), static_cast<QWidget*>(m_password)})
        form().setRowVisible(field, !isFile);
    form().setRowVisible(m_file, isFile);
    if (!m_url->hasFocus())
        showUrl();
}

}

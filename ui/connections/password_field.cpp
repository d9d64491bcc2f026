// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "password_field.h"

#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace tw {

namespace {

struct Place
{
    PasswordPlace place;
    const char* text;
    const char* note;
};

constexpr Place kPlaces[]{
    {PasswordPlace::Keychain, QT_TRANSLATE_NOOP("tw::PasswordField", "Keep in the keychain"),
        QT_TRANSLATE_NOOP("tw::PasswordField",
            "Kept by the desktop's secret service, never in the profile file.")},
    {PasswordPlace::Session, QT_TRANSLATE_NOOP("tw::PasswordField", "This session only"),
        QT_TRANSLATE_NOOP("tw::PasswordField", "Kept in memory until the program ends.")},
    {PasswordPlace::Ask, QT_TRANSLATE_NOOP("tw::PasswordField", "Ask every time"),
        QT_TRANSLATE_NOOP(
            "tw::PasswordField", "Asked for whenever you connect, forgotten when you disconnect.")},
    {PasswordPlace::Command, QT_TRANSLATE_NOOP("tw::PasswordField", "Run a command"),
        QT_TRANSLATE_NOOP("tw::PasswordField",
            "The first line it prints is the password. No shell reads the words.")},
};

}

PasswordField::PasswordField(ProfileDraft& draft, PasswordKeeper& keeper, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_isChosen(!draft.isNew())
{
    createWidgets();
    createLayout();
    connect(&draft, &ProfileDraft::changed, this, &PasswordField::showDraft);
    connect(&draft, &ProfileDraft::passwordChanged, this,
        [this] { m_password->setText(m_draft.password().reveal()); });
    showDraft();
    keeper.probe(this, [this](const Result<void>& probed) { onProbed(probed); });
}

void PasswordField::createWidgets()
{
    m_password = new QLineEdit(this);
    m_password->setObjectName(QStringLiteral("connection.password.edit"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    if (!m_draft.isNew())
        m_password->setPlaceholderText(tr("unchanged"));
    connect(m_password, &QLineEdit::textEdited, this, [this](const QString& text) {
        const QSignalBlocker quiet(m_draft); // it is here that it was typed
        m_draft.setPassword(text.isEmpty() ? Secret() : Secret(text));
    });
    m_places = new QComboBox(this);
    m_places->setObjectName(QStringLiteral("connection.passwordPlace.combo"));
    m_places->setAccessibleName(tr("Where the password is kept"));
    for (const Place& place : kPlaces)
        m_places->addItem(tr(place.text), int(place.place));
    connect(m_places, &QComboBox::activated, this, [this] {
        m_isChosen = true;
        choose(PasswordPlace(m_places->currentData().toInt()));
    });
    m_command = new QLineEdit(this);
    m_command->setObjectName(QStringLiteral("connection.passwordCommand.edit"));
    m_command->setAccessibleName(tr("Command that prints the password"));
    showAsCode(*m_command, 12);
    m_command->setPlaceholderText(QStringLiteral("pass show shop"));
    connect(m_command, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_draft.edit([&text](ConnectionProfile& profile) { profile.passwordCommand = text; });
    });
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("connection.passwordPlace.note.label"));
    m_note->setFont(uiFont(12));
}

void PasswordField::createLayout()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_password, 1);
    row->addWidget(m_command, 1);
    row->addWidget(m_places);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_note);
    setFocusProxy(m_password);
}

void PasswordField::focusPassword() const
{
    m_password->setFocus();
    m_password->selectAll();
}

void PasswordField::choose(PasswordPlace place)
{
    m_draft.edit([place](ConnectionProfile& profile) { profile.passwordPlace = place; });
}

void PasswordField::onProbed(const Result<void>& probed)
{
    if (!probed)
        m_noKeychain = probed.error();
    else if (!m_isChosen)
        return choose(PasswordPlace::Keychain);
    showDraft();
}

void PasswordField::showDraft()
{
    const ConnectionProfile& profile = m_draft.profile();
    const bool isCommand = profile.passwordPlace == PasswordPlace::Command;
    m_places->setCurrentIndex(m_places->findData(int(profile.passwordPlace)));
    m_password->setVisible(!isCommand && profile.passwordPlace != PasswordPlace::Ask);
    m_command->setVisible(isCommand);
    if (m_command->text() != profile.passwordCommand)
        m_command->setText(profile.passwordCommand);
    const bool isWrong = (m_noKeychain && profile.passwordPlace == PasswordPlace::Keychain)
        || (isCommand && m_draft.problemOf(QStringLiteral("password_command")));
    m_note->setText(note());
    m_note->setProperty("kind", isWrong ? QStringLiteral("error") : QStringLiteral("muted"));
    m_note->style()->polish(m_note);
}

QString PasswordField::note() const
{
    const PasswordPlace place = m_draft.profile().passwordPlace;
    if (place == PasswordPlace::Keychain && m_noKeychain)
        return m_noKeychain->message + QLatin1Char(' ')
            + tr("The password will be asked for when you connect.");
    if (place == PasswordPlace::Command)
        if (const Problem* problem = m_draft.problemOf(QStringLiteral("password_command")))
            return problem->message + QLatin1Char(' ') + problem->fix;
    for (const Place& known : kPlaces)
        if (known.place == place)
            return tr(known.note);
    return {};
}

}

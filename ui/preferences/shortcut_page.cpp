// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_page.h"

#include "commands/preferences.h"
#include "toolkit/plain_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>

namespace tw {

namespace {

QPushButton* makeButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setAutoDefault(false);
    return button;
}

QString keysText(const QList<QKeySequence>& keys)
{
    return QKeySequence::listToString(keys, QKeySequence::PortableText);
}

}

ShortcutPage::ShortcutPage(const Actions& actions, Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_preferences(preferences)
    , m_table(new ShortcutTable(actions, QStringLiteral("preferences.keys"), this))
{
    setObjectName(QStringLiteral("preferences.shortcuts.panel"));
    createWidgets();
    connect(m_table, &ShortcutTable::currentChanged, this, &ShortcutPage::showCurrent);
    connect(&actions, &Actions::keysChanged, this, &ShortcutPage::showCurrent);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutPage::showClash);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutPage::assign);
    connect(m_remove, &QPushButton::clicked, this, &ShortcutPage::remove);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutPage::reset);
    showCurrent();
}

void ShortcutPage::createWidgets()
{
    m_keys = new QKeySequenceEdit(this);
    m_keys->setObjectName(QStringLiteral("preferences.newKey.edit"));
    m_keys->setAccessibleName(tr("New key for the selected command"));
    m_keys->setClearButtonEnabled(true);
    m_assign = makeButton(tr("&Assign"), "preferences.assignKey.button", this);
    m_remove = makeButton(tr("&No key"), "preferences.removeKey.button", this);
    m_reset = makeButton(tr("&Default"), "preferences.resetKey.button", this);
    m_message = plainLabel({}, this);
    m_message->setObjectName(QStringLiteral("preferences.keys.message"));

    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_keys, 1);
    row->addWidget(m_assign);
    row->addWidget(m_remove);
    row->addWidget(m_reset);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    layout->addWidget(m_message);
}

/// Commands have keys of one stroke.
QKeySequence ShortcutPage::typed() const
{
    const QKeySequence keys = m_keys->keySequence();
    return keys.isEmpty() ? keys : QKeySequence(keys[0]);
}

void ShortcutPage::showCurrent()
{
    const CommandSpec* spec = m_table->current();
    m_keys->clear();
    m_keys->setEnabled(spec != nullptr);
    m_remove->setEnabled(spec && !m_actions.action(spec->id)->shortcuts().isEmpty());
    m_reset->setEnabled(spec && !m_actions.hasDefaultKeys(spec->id));
    showClash();
}

void ShortcutPage::showClash()
{
    const CommandSpec* spec = m_table->current();
    const QKeySequence key = typed();
    m_assign->setEnabled(spec && !key.isEmpty());
    if (!spec)
        return m_message->setText(tr("Select a command, then press its new key in the field."));
    const std::optional<CommandId> owner = m_actions.ownerOf(key, spec->id);
    if (!owner)
        return m_message->setText(QString());
    m_message->setText(tr("%1 belongs to “%2”. Assign takes it away from there.")
            .arg(key.toString(QKeySequence::NativeText),
                Actions::plainText(*m_actions.action(*owner))));
}

void ShortcutPage::assign()
{
    const CommandSpec* spec = m_table->current();
    const QKeySequence key = typed();
    if (!spec || key.isEmpty())
        return;
    if (const std::optional<CommandId> owner = m_actions.ownerOf(key, spec->id)) {
        const QAction& loser = *m_actions.action(*owner);
        QList<QKeySequence> left = loser.shortcuts();
        left.removeAll(key);
        m_preferences.setKeys(loser.objectName(), keysText(left));
    }
    m_preferences.setKeys(spec->id.toString(), keysText({key}));
}

void ShortcutPage::remove()
{
    if (const CommandSpec* spec = m_table->current())
        m_preferences.setKeys(spec->id.toString(), QString());
}

void ShortcutPage::reset()
{
    const CommandSpec* spec = m_table->current();
    if (!spec)
        return;
    for (const QKeySequence& key : Actions::defaultKeys(*spec)) {
        const std::optional<CommandId> owner = m_actions.ownerOf(key, spec->id);
        if (owner)
            return m_message->setText(tr("%1 belongs to “%2” now: give that another key first.")
                    .arg(key.toString(QKeySequence::NativeText),
                        Actions::plainText(*m_actions.action(*owner))));
    }
    m_preferences.resetKeys(spec->id.toString());
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_page.h"

#include "models/text/error_text.h"
#include "toolkit/plain_text.h"

#include <tuplewright/configuration/pool_presets.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace tw {

PoolPage::PoolPage(ProfileDraft& draft, QWidget* parent)
    : SettingPage(draft, QStringLiteral("connection.pool"), parent)
{
    addPresets();
    QStringList keys;
    for (const Setting& setting : Setting::all()) {
        const QString key = setting.name();
        if (key.startsWith(QLatin1StringView("pool_")) || key == QLatin1StringView("max_overflow"))
            keys.append(key);
    }
    addSettings(keys);
    m_advice = addNote({});
    m_advice->setObjectName(QStringLiteral("connection.pool.advice.label"));
    showAdvice({});
    connect(&draft, &ProfileDraft::changed, this, &PoolPage::showPreset);
    showPreset();
}

void PoolPage::addPresets()
{
    m_presets = new QComboBox(this);
    m_presets->setObjectName(QStringLiteral("connection.pool.preset.combo"));
    m_presets->setAccessibleName(tr("Preset"));
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_presets->addItem(tr("own settings"));
    for (const PoolPreset& preset : poolPresets())
        m_presets->addItem(preset.name + QStringLiteral(": ") + preset.summary, preset.name);
    connect(m_presets, &QComboBox::activated, this, [this] {
        const Result<PoolPreset> preset = findPoolPreset(m_presets->currentData().toString());
        if (preset)
            draft().edit(
                [&preset](ConnectionProfile& profile) { profile.config.pool = preset->options; });
    });
    addRow(tr("&Preset"), m_presets);
}

void PoolPage::showPreset()
{
    int current = 0;
    for (int index = 1; index < m_presets->count(); ++index) {
        const Result<PoolPreset> preset = findPoolPreset(m_presets->itemData(index).toString());
        if (preset && preset->options == draft().config().pool) {
            current = index;
            break;
        }
    }
    m_presets->setCurrentIndex(current);
}

void PoolPage::showAdvice(const QList<Problem>& advice)
{
    const QStringList sentences = problemTexts(advice);
    m_advice->setText(sentences.isEmpty()
            ? tr("Test the connection to compare these numbers with the limits of the server.")
            : sentences.join(QLatin1Char('\n')));
    m_advice->setProperty(
        "kind", sentences.isEmpty() ? QStringLiteral("muted") : QStringLiteral("warning"));
}

}

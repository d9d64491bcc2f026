// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setting_page.h"

#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QFormLayout>
#include <QLabel>

namespace tw {

namespace {

constexpr int kFieldHeight = 28; // a label as high stands on the line of its field

}

SettingPage::SettingPage(ProfileDraft& draft, QString area, QWidget* parent)
    : QScrollArea(parent)
    , m_draft(draft)
    , m_area(std::move(area))
{
    setObjectName(m_area + QStringLiteral(".page"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    content->setObjectName(m_area + QStringLiteral(".content"));
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(20, 16, 20, 16);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(10);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    connect(&draft, &ProfileDraft::changed, this, &SettingPage::showEngine);
}

void SettingPage::addSettings(const QStringList& keys)
{
    for (const QString& key : keys)
        addSetting(key);
    showEngine();
}

SettingField* SettingPage::addSetting(const QString& key)
{
    auto* field = new SettingField(m_draft, key, m_area, widget());
    addLabelled(field->label(), field, field->control());
    m_fields.append(field);
    m_form->setRowVisible(field, field->appliesTo(m_draft.config().backend));
    return field;
}

void SettingPage::addRow(const QString& label, QWidget* field)
{
    addLabelled(label, field, field);
}

void SettingPage::addLabelled(const QString& label, QWidget* field, QWidget* buddy)
{
    if (label.isEmpty()) {
        m_form->addRow(QString(), field);
        return;
    }
    auto* words = new QLabel(label, widget());
    words->setTextFormat(Qt::PlainText);
    words->setFixedHeight(qMax(kFieldHeight, words->sizeHint().height()));
    words->setBuddy(buddy);
    m_form->addRow(words, field);
}

QLabel* SettingPage::addNote(const QString& text)
{
    QLabel* note = plainLabel(text, widget());
    note->setFont(uiFont(12));
    note->setProperty("kind", QStringLiteral("muted"));
    m_form->addRow(note);
    return note;
}

void SettingPage::showEngine()
{
    for (SettingField* field : m_fields)
        m_form->setRowVisible(field, field->appliesTo(m_draft.config().backend));
}

}

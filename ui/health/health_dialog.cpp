// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health_dialog.h"

#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>

namespace tw {

namespace {

constexpr QSize kSize(680, 520);

QPushButton* makeButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(QString(text).remove(u'&'));
    button->setAutoDefault(false);
    return button;
}

}

HealthDialog::HealthDialog(const StallLog* stalls, const JournalFolder* journal,
    const ConnectionList& connections, QWidget* parent)
    : QDialog(parent)
    , m_stalls(stalls)
    , m_journal(journal)
    , m_connections(connections)
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("health.dialog"));
    setWindowTitle(tr("Health"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    m_list->setObjectName(QStringLiteral("health.facts.list"));
    m_list->setAccessibleName(tr("Facts about the program"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    createLayout();
    refresh();
}

void HealthDialog::createLayout()
{
    QPushButton* copyButton = makeButton(tr("&Copy report"), "health.copy.button", this);
    QPushButton* refreshButton = makeButton(tr("&Refresh"), "health.refresh.button", this);
    QPushButton* close = makeButton(tr("C&lose"), "health.close.button", this);
    connect(copyButton, &QPushButton::clicked, this, &HealthDialog::copy);
    connect(refreshButton, &QPushButton::clicked, this, &HealthDialog::refresh);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copyButton);
    buttons->addWidget(refreshButton);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
}

void HealthDialog::refresh()
{
    m_facts = healthReport(m_stalls, m_journal, m_connections);
    m_list->clear();
    QTreeWidgetItem* section = nullptr;
    for (const HealthFact& fact : m_facts) {
        if (!section || section->text(0) != fact.section) {
            section = new QTreeWidgetItem(m_list, {fact.section});
            section->setFont(0, uiFont(12, QFont::DemiBold));
            section->setFirstColumnSpanned(true);
        }
        new QTreeWidgetItem(section, {fact.name, fact.value});
    }
    m_list->expandAll();
    m_list->resizeColumnToContents(0);
}

void HealthDialog::copy() const
{
    copyPlainly(healthText(m_facts));
}

}

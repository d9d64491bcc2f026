// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_checklist.h"

#include "models/text/hidden_characters.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QToolButton>

namespace tw {

TableChecklist::TableChecklist(const QString& area, const QList<QualifiedName>& tables,
    const QList<QualifiedName>& checked, QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    createHead(area, *layout);
    m_list = new QListWidget(this);
    m_list->setObjectName(area + QStringLiteral(".tables.list"));
    m_list->setAccessibleName(tr("Tables"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_list->setFrameShape(QFrame::NoFrame);
    for (const QualifiedName& table : tables) {
        auto* line = new QListWidgetItem(revealedText(table.display()), m_list);
        line->setData(Qt::UserRole, QVariant::fromValue(table));
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        line->setCheckState(checked.contains(table) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    layout->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        updateCount();
        Q_EMIT changed();
    });
    updateCount();
}

void TableChecklist::createHead(const QString& area, QBoxLayout& layout)
{
    m_count = plainLabel({}, this);
    m_count->setObjectName(area + QStringLiteral(".count.label"));
    m_count->setWordWrap(false);
    auto* words = namedLineEdit(
        (area + QStringLiteral(".words.edit")).toLatin1().constData(), tr("Find tables"), this);
    words->setPlaceholderText(tr("Find tables"));
    words->setClearButtonEnabled(true);
    words->setProperty("size", QStringLiteral("small"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_count);
    head->addWidget(words, 1);
    const auto add = [&](const char* name, const QString& text, bool on) {
        QToolButton* button = namedToolButton(
            (area + QString::fromLatin1(name)).toLatin1().constData(), text, this);
        button->setProperty("kind", QStringLiteral("button"));
        connect(button, &QToolButton::clicked, this, [this, on] { checkShown(on); });
        head->addWidget(button);
    };
    add(".checkAll.button", tr("All"), true);
    add(".checkNone.button", tr("None"), false);
    connect(words, &QLineEdit::textChanged, this, &TableChecklist::narrow);
    layout.addLayout(head);
}

QList<QualifiedName> TableChecklist::checked() const
{
    QList<QualifiedName> tables;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            tables.append(m_list->item(row)->data(Qt::UserRole).value<QualifiedName>());
    return tables;
}

void TableChecklist::checkShown(bool on)
{
    {
        const QSignalBlocker once(m_list);
        for (int row = 0; row < m_list->count(); ++row)
            if (!m_list->item(row)->isHidden())
                m_list->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    updateCount();
    Q_EMIT changed();
}

void TableChecklist::narrow(const QString& words)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(
            !m_list->item(row)->text().contains(words.trimmed(), Qt::CaseInsensitive));
}

void TableChecklist::updateCount()
{
    m_count->setText(tr("%1 of %2 tables").arg(checked().size()).arg(m_list->count()));
}

}

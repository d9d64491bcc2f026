// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zone_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kZoneDialogSize(380, 440);

/// "Europe/Berlin" is found by "europe berlin" and "new york" finds "America/New_York".
bool isFound(const QString& name, const QString& text)
{
    const QString plain = QString(name).replace(u'_', u' ');
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        if (!plain.contains(word, Qt::CaseInsensitive) && !name.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

}

ZoneDialog::ZoneDialog(UiContext context, const DisplayZone& current, QWidget* parent)
    : QDialog(parent)
    , m_text(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_take(new QPushButton(tr("&Show moments in this zone"), this))
{
    setObjectName(QStringLiteral("zone.dialog"));
    setWindowTitle(tr("Display time zone"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setObjectName(QStringLiteral("zone.search.edit"));
    m_text->setAccessibleName(tr("Search zones by name"));
    m_text->setPlaceholderText(m_text->accessibleName());
    m_text->addAction(context.icons.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("zone.names.list"));
    m_list->setAccessibleName(tr("Time zones"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_take->setObjectName(QStringLiteral("zone.take.button"));
    m_take->setDefault(true);
    createLayout();
    fill(current.name());
    connect(m_text, &QLineEdit::textChanged, this, &ZoneDialog::narrow);
    connect(m_take, &QPushButton::clicked, this, &ZoneDialog::choose);
    connect(m_list, &QListWidget::itemActivated, this, &ZoneDialog::choose);
    resize(kZoneDialogSize);
    m_text->setFocus();
}

void ZoneDialog::createLayout()
{
    auto* note = plainLabel(
        tr("For columns of moments with a time zone. Copies, edits and exports hold what the "
           "server wrote."),
        this);
    note->setProperty("kind", QStringLiteral("muted"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(note);
    layout->addLayout(dialogFooter(m_take, this));
}

void ZoneDialog::fill(const QString& current)
{
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        m_list->addItem(QString::fromUtf8(id));
    const QList<QListWidgetItem*> found = m_list->findItems(current, Qt::MatchExactly);
    m_list->setCurrentItem(found.isEmpty() ? m_list->item(0) : found.first());
}

void ZoneDialog::narrow()
{
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setHidden(!isFound(item->text(), m_text->text()));
        if (!first && !item->isHidden())
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
    m_take->setEnabled(first != nullptr);
}

void ZoneDialog::step(int by)
{
    for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by)
        if (!m_list->item(row)->isHidden())
            return m_list->setCurrentRow(row);
}

void ZoneDialog::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    Q_EMIT chosen(item->text().toUtf8());
    accept();
}

// From the search field the arrow keys walk the list.
bool ZoneDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            step(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}

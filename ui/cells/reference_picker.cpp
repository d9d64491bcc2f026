// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_picker.h"

#include "models/cells/value_choices.h"
#include "models/text/error_text.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kReferencePickerSize(420, 420);
constexpr int kReferencePickerTypingMs = 150;

}

ReferencePicker::ReferencePicker(UiContext context, std::shared_ptr<const Adapter> adapter,
    const ForeignKey& key, QWidget* parent)
    : QDialog(parent)
    , m_search(std::move(adapter), key)
{
    setObjectName(QStringLiteral("reference.dialog"));
    setWindowTitle(tr("Pick a row of %1").arg(key.target.name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_text = new QLineEdit(this);
    m_text->setObjectName(QStringLiteral("reference.search.edit"));
    m_text->setAccessibleName(tr("Search by key or name"));
    m_text->setPlaceholderText(tr("Search %1 by key or name").arg(key.target.name));
    m_text->addAction(context.icons.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("reference.rows.list"));
    m_list->setAccessibleName(tr("Rows found"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_note = plainLabel(tr("Asking the server…"), this);
    m_note->setObjectName(QStringLiteral("reference.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_take = new QPushButton(tr("Choose &this row"), this);
    m_take->setObjectName(QStringLiteral("reference.take.button"));
    m_take->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addLayout(dialogFooter(m_take, this));
    resize(kReferencePickerSize);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kReferencePickerTypingMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_search.find(m_text->text()); });
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_search, &ReferenceSearch::changed, this, &ReferencePicker::showRows);
    connect(m_take, &QPushButton::clicked, this, &ReferencePicker::choose);
    connect(m_list, &QListWidget::itemActivated, this, &ReferencePicker::choose);
    m_search.find({});
}

void ReferencePicker::showRows()
{
    m_list->clear();
    for (const ReferenceSearch::Row& row : m_search.rows())
        m_list->addItem(listedText(row));
    m_list->setCurrentRow(0);
    m_take->setEnabled(m_list->count() > 0);
    if (m_search.error())
        m_note->setText(explain(*m_search.error()).what);
    else if (m_list->count() == 0)
        m_note->setText(tr("No rows found."));
    else
        m_note->setText(m_search.isComplete()
                ? QString()
                : tr("The first %1 rows; type to narrow the list.").arg(m_list->count()));
}

void ReferencePicker::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_search.rows().size() || m_typing.isActive())
        return;
    Q_EMIT chosen(m_search.rows().at(row).key);
    accept();
}

// From the search field the arrow keys walk the list.
bool ReferencePicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}

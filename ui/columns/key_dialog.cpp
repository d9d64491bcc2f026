// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_dialog.h"

#include "models/tables/chosen_key.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kKeyDialogSize(460, 460);

}

KeyDialog::KeyDialog(std::shared_ptr<const Adapter> adapter, const TablePtr& table,
    const QStringList& key, QWidget* parent)
    : QDialog(parent)
    , m_reader(std::move(adapter), Lane::Counts)
    , m_table(table)
    , m_hadKey(!key.isEmpty())
{
    setObjectName(QStringLiteral("key.dialog"));
    setWindowTitle(tr("Key columns of %1").arg(table->name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets(key);
    createLayout();
    resize(kKeyDialogSize);
    onChanged();
}

KeyDialog::~KeyDialog()
{
    m_checking.requestCancel();
}

void KeyDialog::createWidgets(const QStringList& key)
{
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("key.list"));
    m_list->setAccessibleName(tr("Columns; the checked ones together identify a row"));
    m_list->setProperty("kind", QStringLiteral("list"));
    for (const QString& name : keyCandidates(*m_table)) {
        auto* item = new QListWidgetItem(
            name + QStringLiteral("   ") + m_table->find(name)->type.name, m_list);
        item->setData(Qt::UserRole, name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(key.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("key.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_use = new QPushButton(this);
    m_use->setObjectName(QStringLiteral("key.use.button"));
    connect(m_list, &QListWidget::itemChanged, this, &KeyDialog::onChanged);
    connect(m_use, &QPushButton::clicked, this, &KeyDialog::check);
}

void KeyDialog::createLayout()
{
    QLabel* what
        = plainLabel(tr("Rows can be changed if some columns identify each of them. Every change "
                        "then checks that it affects exactly one row, and is rolled back if not."),
            this);
    what->setObjectName(QStringLiteral("key.what.label"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(what);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addLayout(dialogFooter(m_use, this));
}

QStringList KeyDialog::key() const
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            names.append(m_list->item(row)->data(Qt::UserRole).toString());
    return names;
}

void KeyDialog::onChanged()
{
    m_checking.requestCancel();
    m_checking = {};
    const bool isEmpty = key().isEmpty();
    m_use->setText(isEmpty && m_hadKey ? tr("&Use no key") : tr("&Check and use as key"));
    m_use->setEnabled(!isEmpty || m_hadKey);
    m_note->setText(tr("Nothing is changed on the server; the choice is kept for this table."));
}

void KeyDialog::check()
{
    const QStringList wanted = key();
    if (wanted.isEmpty())
        return onChecked({});
    m_use->setEnabled(false);
    m_note->setText(tr("Checking whether they identify every row…"));
    m_checking = m_reader.call(
        [table = m_table, wanted](const Adapter& adapter, const CallOptions& options) {
            return checkChosenKey(adapter, *table, wanted, options);
        });
    m_checking.then(this, [this, wanted](const Result<void>& result) {
        if (wanted == key())
            onChecked(result);
    });
}

void KeyDialog::onChecked(const Result<void>& result)
{
    if (!result) {
        m_use->setEnabled(true);
        m_note->setText(result.error().toText());
        return;
    }
    Q_EMIT chosen(key());
    accept();
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "purge_older_dialog.h"

#include "models/text/hidden_characters.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

namespace tw {

namespace {

constexpr int kUsualDays = 30;
constexpr int kMostDays = 36'500;
constexpr int kPurgeOlderWidth = 460;

}

PurgeOlderDialog::PurgeOlderDialog(
    TrashController* trash, const TablePtr& table, const GuardOptions& guard, QWidget* parent)
    : QDialog(parent)
    , m_trash(trash)
    , m_table(table)
    , m_guard(guard)
{
    trash->setParent(this);
    setObjectName(QStringLiteral("purgeOlder.dialog"));
    setWindowTitle(tr("Purge old rows of %1").arg(table->name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    connect(trash, &TrashController::counted, this, &PurgeOlderDialog::onCounted);
    connect(trash, &TrashController::failed, this, [this](const Error& error) {
        update();
        m_text->setText(error.toText());
    });
    connect(trash, &TrashController::purged, this, [this](qint64 rows) {
        Q_EMIT purged(rows);
        accept();
    });
    resize(kPurgeOlderWidth, sizeHint().height());
    count();
}

void PurgeOlderDialog::createWidgets()
{
    m_days = new QSpinBox(this);
    m_days->setObjectName(QStringLiteral("purgeOlder.days.spin"));
    m_days->setAccessibleName(tr("Days since the rows were deleted"));
    m_days->setRange(0, kMostDays);
    m_days->setValue(kUsualDays);
    m_days->setSuffix(tr(" days"));
    m_text = plainLabel({}, this);
    m_text->setObjectName(QStringLiteral("purgeOlder.text.label"));
    m_typed = namedLineEdit("purgeOlder.typed.edit", tr("Name of the table"), this);
    m_run = namedButton("purgeOlder.run.button", {}, this);
    connect(m_days, &QSpinBox::valueChanged, this, &PurgeOlderDialog::count);
    connect(m_typed, &QLineEdit::textChanged, this, &PurgeOlderDialog::update);
    connect(m_run, &QPushButton::clicked, this, &PurgeOlderDialog::run);
}

void PurgeOlderDialog::createLayout()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(10);
    form->addRow(tr("&Deleted more than"), m_days);
    form->addRow(m_text);
    form->addRow(tr("&Type “%1”").arg(revealedText(m_table->name.name)), m_typed);
    form->addRow(dialogFooter(m_run, this));
    form->setRowVisible(m_typed, m_guard.needsTyping(true));
}

void PurgeOlderDialog::count()
{
    m_rows.reset();
    m_moment = QDateTime::currentDateTimeUtc().addDays(-m_days->value());
    m_trash->countOlder(m_table, m_moment);
    update();
}

void PurgeOlderDialog::onCounted(qint64 rows)
{
    m_rows = rows;
    update();
}

void PurgeOlderDialog::run()
{
    m_trash->purgeOlder(m_table, m_moment, *m_rows);
    update();
}

void PurgeOlderDialog::update()
{
    const QString number = m_rows ? QLocale().toString(*m_rows) : QString();
    if (!m_rows)
        m_text->setText(tr("Counting…"));
    else if (*m_rows == 0)
        m_text->setText(tr("No row was deleted so long ago."));
    else
        m_text->setText(*m_rows == 1
                ? tr("1 row will be deleted for good. If another number matches by then, none is.")
                : tr("%1 rows will be deleted for good. If another number matches by then, none "
                     "is.")
                      .arg(number));
    m_run->setText(
        !m_rows || *m_rows == 1 ? tr("&Delete 1 row") : tr("&Delete %1 rows").arg(number));
    const bool isTyped = !m_guard.needsTyping(true) || m_typed->text() == m_table->name.name;
    m_days->setEnabled(!m_trash->isWriting());
    m_run->setEnabled(m_rows.value_or(0) > 0 && isTyped && !m_trash->isRunning());
}

void PurgeOlderDialog::reject()
{
    if (m_trash->isWriting())
        return m_trash->stop();
    QDialog::reject();
}

}

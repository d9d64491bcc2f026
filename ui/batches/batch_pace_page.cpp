// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_pace_page.h"

#include "models/text/hidden_characters.h"
#include "models/text/number_text.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kUsualChunk = 1000;
constexpr int kLongestPause = 60'000; ///< ms
constexpr int kUsualLockLimit = 5; ///< s

QSpinBox* spinBox(const char* name, const QString& accessibleName, int least, int most, int value,
    QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(accessibleName);
    box->setRange(least, most);
    box->setValue(value);
    box->setGroupSeparatorShown(true);
    return box;
}

}

BatchPacePage::BatchPacePage(bool canUndo, QString typed, QWidget* parent)
    : QWidget(parent)
    , m_name(std::move(typed))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    createTransactions(*layout);
    layout->addSpacing(8);
    createSafety(*layout);
    layout->addStretch(1);
    m_keep->setEnabled(canUndo);
    m_keep->setChecked(canUndo);
    showSize(0);
    setFocusProxy(m_single);
    setTyping(false);
}

void BatchPacePage::createTransactions(QVBoxLayout& layout)
{
    m_single = new QRadioButton(tr("&One transaction: all rows or none"), this);
    m_single->setObjectName(QStringLiteral("batch.single.radio"));
    m_single->setChecked(true);
    m_chunks = new QRadioButton(
        tr("&Chunks, each saved by itself: others wait less, and a stop keeps what was saved"),
        this);
    m_chunks->setObjectName(QStringLiteral("batch.chunks.radio"));
    m_rows = spinBox("batch.chunk.spin", tr("Rows in each chunk"), 1, 1'000'000, kUsualChunk, this);
    m_pause = spinBox("batch.pause.spin", tr("Pause between chunks"), 0, kLongestPause, 0, this);
    m_pause->setSuffix(tr(" ms"));
    m_lock
        = spinBox("batch.lock.spin", tr("Longest wait for a lock"), 1, 3600, kUsualLockLimit, this);
    m_lock->setSuffix(tr(" s"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Rows in each chunk"), m_rows);
    form->addRow(tr("&Pause between chunks"), m_pause);
    form->addRow(tr("Longest &wait for a lock"), m_lock);
    layout.addWidget(m_single);
    layout.addWidget(m_chunks);
    layout.addLayout(form);
    for (QSpinBox* box : {m_rows, m_pause}) {
        box->setEnabled(false);
        connect(m_chunks, &QRadioButton::toggled, box, &QSpinBox::setEnabled);
    }
}

void BatchPacePage::createSafety(QVBoxLayout& layout)
{
    m_keep = namedCheckBox("batch.keep.check", {}, this);
    m_try = namedButton("batch.try.button", tr("&Dry run"), this);
    m_trial = plainLabel({}, this);
    m_trial->setObjectName(QStringLiteral("batch.trial.label"));
    m_typing = plainLabel(tr("Type “%1” to go on").arg(revealedText(m_name)), this);
    m_typing->setObjectName(QStringLiteral("batch.typing.label"));
    m_typed = namedLineEdit("batch.typed.edit", tr("Name of the table"), this);
    layout.addWidget(m_keep);
    layout.addWidget(m_try, 0, Qt::AlignLeft);
    layout.addWidget(m_trial);
    layout.addWidget(m_typing);
    layout.addWidget(m_typed);
    connect(m_try, &QPushButton::clicked, this, &BatchPacePage::trialRequested);
    connect(m_typed, &QLineEdit::textEdited, this, &BatchPacePage::changed);
}

void BatchPacePage::fill(BatchPlan& plan) const
{
    using namespace std::chrono;
    plan.chunk = m_chunks->isChecked() ? m_rows->value() : 0;
    plan.pause = milliseconds(m_chunks->isChecked() ? m_pause->value() : 0);
    plan.lockTimeout = seconds(m_lock->value());
}

bool BatchPacePage::keepsReceipts() const
{
    return m_keep->isChecked();
}

bool BatchPacePage::isTyped() const
{
    return m_typed->isHidden() || m_typed->text() == m_name;
}

void BatchPacePage::setTyping(bool mustType)
{
    m_typing->setVisible(mustType);
    m_typed->setVisible(mustType);
}

void BatchPacePage::showSize(qint64 bytes)
{
    if (!m_keep->isEnabled())
        m_keep->setText(tr("Cannot be undone: this connection keeps no receipts"));
    else
        m_keep->setText(bytes > 0
                ? tr("&Keep what the rows were, to undo it later (about %1)").arg(sizeText(bytes))
                : tr("&Keep what the rows were, to undo it later"));
}

void BatchPacePage::showTrying()
{
    m_try->setEnabled(false);
    m_trial->setText(tr("Trying all rows…"));
}

void BatchPacePage::showTrial(const WhereReport& report)
{
    m_try->setEnabled(true);
    m_trial->setText(report.error ? report.error->toText()
            : report.rows == 1    ? tr("The dry run met 1 row and was rolled back.")
                                  : tr("The dry run met %1 rows and was rolled back.")
                                     .arg(QLocale().toString(report.rows)));
}

}

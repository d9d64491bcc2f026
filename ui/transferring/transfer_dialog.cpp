// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer_dialog.h"

#include "models/text/hidden_characters.h"
#include "models/transferring/transfer_words.h"
#include "table_checklist.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"
#include "transfer_report_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kTransferSize(960, 680);
constexpr int kTransferFormWidth = 390;

}

TransferDialog::TransferDialog(
    UiContext context, ConnectionList& connections, const Scope& scope, QWidget* parent)
    : QDialog(parent)
    , m_connections(connections)
    , m_transfer(connections.find(scope.connection)->adapter)
{
    setObjectName(QStringLiteral("transfer.dialog"));
    setWindowTitle(tr("Transfer tables"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kTransferSize);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    createHeader(connections.find(scope.connection)->profile.name, *layout);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    m_choices = createChoices();
    middle->addWidget(m_choices);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_tables = new TableChecklist(QStringLiteral("transfer"), scope.tables, scope.checked, this);
    m_report = new TransferReportView(context, this);
    right->addWidget(m_tables, 1);
    right->addWidget(m_report, 1);
    middle->addLayout(right, 1);
    layout->addLayout(middle, 1);
    createFooter(*layout);
    showConnections(scope.connection);
    connectSignals();
    refresh();
    m_target->setFocus();
}

void TransferDialog::createHeader(const QString& source, QBoxLayout& layout)
{
    layout.addWidget(dialogHeading(tr("Transfer tables of %1").arg(revealedText(source)),
        tr("In the order of their foreign keys, as one transaction: all is "
           "saved or nothing. What would be lost is named first."),
        this)
            .strip);
}

QWidget* TransferDialog::createChoices()
{
    auto* choices = new QWidget(this);
    choices->setFixedWidth(kTransferFormWidth);
    m_target = namedComboBox("transfer.target.combo", tr("Connection that takes them"), choices);
    m_target->setPlaceholderText(tr("Connection"));
    m_create = namedCheckBox("transfer.create.check", tr("&Make tables that are missing"), choices);
    m_create->setChecked(true);
    m_mode = namedComboBox("transfer.mode.combo", tr("Where the key of a row is there"), choices);
    for (const TransferMode mode :
        {TransferMode::Insert, TransferMode::Upsert, TransferMode::Skip, TransferMode::Replace})
        m_mode->addItem(transferModeWords(mode), int(mode));
    m_refused = namedComboBox("transfer.refused.combo", tr("When a row is refused"), choices);
    m_refused->addItem(tr("all is taken back"), false);
    m_refused->addItem(tr("it is left out and listed"), true);
    auto* form = new QFormLayout(choices);
    form->setContentsMargins(20, 16, 20, 16);
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(12);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto add = [form, choices](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, choices);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(tr("&Into"), m_target);
    form->addRow(m_create);
    add(tr("Where the &key of a row is there"), m_mode);
    add(tr("When a row is &refused"), m_refused);
    return choices;
}

void TransferDialog::createFooter(QBoxLayout& layout)
{
    m_progress = dialogProgress(tr("Transferring"), this);
    m_progress->setRange(0, 0);
    const auto [footer, row] = dialogFooterStrip(this);
    m_message = plainLabel({}, footer);
    m_message->setObjectName(QStringLiteral("transfer.message.label"));
    m_try = namedButton("transfer.try.button", tr("Tr&y it"), footer);
    m_cancel = namedButton("transfer.cancel.button", {}, footer);
    m_run = namedButton("transfer.run.button", {}, footer);
    m_run->setProperty("kind", QStringLiteral("primary"));
    m_run->setDefault(true);
    row->addWidget(m_message, 1);
    row->addWidget(m_try);
    row->addWidget(m_cancel);
    row->addWidget(m_run);
    layout.addWidget(m_progress);
    layout.addWidget(footer);
}

void TransferDialog::showConnections(const QUuid& source)
{
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        if (entry.profile.id != source)
            m_target->addItem(revealedText(entry.profile.name), entry.profile.id);
    }
    m_target->setCurrentIndex(-1);
}

void TransferDialog::connectSignals()
{
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        m_isDone = false;
        if (!targetId().isNull())
            m_connections.open(targetId());
        onConnectionsChanged();
    });
    connect(&m_connections, &ConnectionList::changed, this, &TransferDialog::onConnectionsChanged);
    const auto onChosen = [this] {
        m_isDone = false;
        refresh();
    };
    connect(m_tables, &TableChecklist::changed, this, onChosen);
    connect(m_create, &QCheckBox::toggled, this, onChosen);
    connect(m_mode, &QComboBox::currentIndexChanged, this, onChosen);
    connect(m_refused, &QComboBox::currentIndexChanged, this, onChosen);
    connect(m_try, &QPushButton::clicked, this,
        [this] { ask(tr("Write and take back"), [this] { begin(true, true); }); });
    connect(m_run, &QPushButton::clicked, this,
        [this] { ask(tr("Transfer"), [this] { begin(false, false); }); });
    connect(m_report, &TransferReportView::lossesAccepted, this, [this] { begin(false, true); });
    connect(m_cancel, &QPushButton::clicked, this, &TransferDialog::reject);
    connect(&m_transfer, &TransferController::changed, this, &TransferDialog::refresh);
    connect(&m_transfer, &TransferController::ended, this, &TransferDialog::onEnded);
    connect(&m_transfer, &TransferController::progressed, this, [this](qint64 rows) {
        if (rows > 0)
            m_message->setText(tr("%1 rows read").arg(QLocale().toString(rows)));
    });
}

QUuid TransferDialog::targetId() const
{
    return m_target->currentData().toUuid();
}

void TransferDialog::onConnectionsChanged()
{
    const ConnectionEntry* entry = m_connections.find(targetId());
    m_transfer.setTarget(entry ? entry->adapter : nullptr);
    refresh();
}

TransferTask TransferDialog::task() const
{
    return {m_tables->checked(), m_create->isChecked(), TransferMode(m_mode->currentData().toInt()),
        m_refused->currentData().toBool()};
}

QString TransferDialog::missing() const
{
    if (m_target->count() == 0)
        return tr("There is no other connection yet.");
    const ConnectionEntry* entry = m_connections.find(targetId());
    if (entry && entry->state == ConnectionEntry::State::Opening)
        return tr("Connecting to %1…").arg(revealedText(entry->profile.name));
    if (entry && entry->state == ConnectionEntry::State::Failed)
        return tr("%1 could not be opened.").arg(revealedText(entry->profile.name));
    if (entry && entry->adapter && !entry->capabilities.has(Feature::Write))
        return entry->capabilities.reason(Feature::Write);
    return m_transfer.missing(task());
}

void TransferDialog::refresh()
{
    const bool isRunning = m_transfer.isRunning();
    const QString lacking = missing();
    const qsizetype tables = m_tables->checked().size();
    m_choices->setEnabled(!isRunning);
    m_tables->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
    m_try->setEnabled(!isRunning && lacking.isEmpty());
    m_run->setEnabled(!isRunning && lacking.isEmpty() && !m_isDone);
    m_run->setText(tables == 1 ? tr("&Transfer 1 table")
                               : tr("&Transfer %1 tables").arg(QLocale().toString(tables)));
    m_cancel->setText(isRunning ? tr("Sto&p") : tr("C&lose"));
    m_report->setEnabled(!isRunning);
    if (!isRunning)
        m_message->setText(lacking);
}

void TransferDialog::ask(const QString& verb, const std::function<void()>& go)
{
    const ConnectionEntry* entry = m_connections.find(targetId());
    if (!entry || !entry->profile.config.guard.isProduction())
        return go();
    QMessageBox* question = plainMessage(tr("Transfer tables"),
        tr("The rows are written into the production database %1.")
            .arg(revealedText(entry->profile.name)),
        this);
    question->setObjectName(QStringLiteral("transfer.consent.question"));
    QPushButton* yes = question->addButton(verb, QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("transfer.consent.button"));
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, go);
    question->open();
}

void TransferDialog::begin(bool isTrial, bool acceptsLoss)
{
    m_report->hide();
    m_runsInto = targetId();
    if (isTrial)
        m_transfer.tryOut(task());
    else
        m_transfer.run(task(), acceptsLoss);
    m_message->setText(isTrial ? tr("Trying…") : tr("Transferring…"));
    m_cancel->setFocus();
}

void TransferDialog::reject()
{
    if (m_transfer.isRunning())
        m_transfer.stop();
    else
        QDialog::reject();
}

void TransferDialog::onEnded(const TransferResult& result)
{
    m_isDone = result.isSaved();
    m_report->show(result);
    refresh();
    if (result.isSaved())
        Q_EMIT transferred(m_runsInto, result);
}

}

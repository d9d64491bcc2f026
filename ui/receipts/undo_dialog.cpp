// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo_dialog.h"

#include "models/receipts/receipt_words.h"
#include "models/text/hidden_characters.h"
#include "theme/fonts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kUndoWidth = 560;
constexpr int kUndoHeight = 360;
constexpr int kProgressHeight = 4;

QString conflictText(const UndoConflict& conflict)
{
    QStringList key;
    for (const auto& [column, value] : conflict.key)
        key.append(revealedText(column + u' ' + value.toText()));
    QString text = revealedText(conflict.table.display());
    if (!key.isEmpty())
        text += QStringLiteral(" · ") + key.join(QStringLiteral(", "));
    return text + QStringLiteral(" · ") + conflict.reason;
}

/// What the undo does to each table, in words.
QStringList effectTexts(const UndoReport& report)
{
    QStringList lines;
    for (const ReceiptCounts& count : report.counts)
        lines.append(revealedText(count.table) + QStringLiteral(" · ") + receiptAction({count}));
    return lines + report.notes;
}

}

UndoDialog::UndoDialog(
    UiContext context, ReceiptUndo* undoing, const GuardOptions& guard, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_undoing(undoing)
    , m_guard(guard)
{
    undoing->setParent(this);
    setObjectName(QStringLiteral("undo.dialog"));
    setWindowTitle(tr("Undo save"));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    connect(undoing, &ReceiptUndo::rehearsed, this, &UndoDialog::onRehearsed);
    connect(undoing, &ReceiptUndo::finished, this, &UndoDialog::onFinished);
    connect(undoing, &ReceiptUndo::progressed, this, [this](qint64 rows) {
        if (m_undoing->isRunning())
            m_text->setText(tr("%1 rows so far…").arg(QLocale().toString(rows)));
    });
    resize(kUndoWidth, kUndoHeight);
    rehearse();
}

void UndoDialog::createWidgets()
{
    m_title = plainLabel(tr("Undo the save of %1?").arg(receiptTitle(m_undoing->receipt())), this);
    m_title->setObjectName(QStringLiteral("undo.title.label"));
    m_title->setFont(uiFont(15, QFont::DemiBold));
    m_whole = namedCheckBox("undo.whole.check", tr("&All parts of the batch"), this);
    m_whole->setChecked(true);
    m_whole->setVisible(m_undoing->isPartOfBatch());
    m_text = plainLabel({}, this);
    m_text->setObjectName(QStringLiteral("undo.text.label"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("undo.progress.bar"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(kProgressHeight);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("undo.effects.list"));
    m_list->setAccessibleName(tr("What the undo does"));
    m_list->setProperty("kind", QStringLiteral("list"));
    m_list->setWordWrap(true);
    m_typing = plainLabel({}, this);
    m_typing->setObjectName(QStringLiteral("undo.typing.label"));
    m_typed = namedLineEdit("undo.typed.edit", tr("Name of the table"), this);
    m_run = namedButton("undo.run.button", tr("&Undo"), this);
    m_run->setProperty("kind", QStringLiteral("primary"));
    connect(m_run, &QPushButton::clicked, this, &UndoDialog::run);
    connect(m_typed, &QLineEdit::textChanged, this, &UndoDialog::updateButton);
    connect(m_whole, &QCheckBox::toggled, this, [this](bool isWhole) {
        m_undoing->setWholeBatch(isWhole);
        rehearse();
    });
}

void UndoDialog::createLayout()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_whole);
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_typing);
    layout->addWidget(m_typed);
    layout->addLayout(dialogFooter(m_run, this));
}

void UndoDialog::setBusy(const QString& text)
{
    m_progress->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        m_text->setText(text);
    m_whole->setEnabled(text.isEmpty());
    updateButton();
}

void UndoDialog::rehearse()
{
    m_rehearsal.reset();
    showList({});
    m_undoing->rehearse();
    setBusy(tr("Trying the undo without changing anything…"));
}

void UndoDialog::onRehearsed(const UndoReport& report)
{
    m_rehearsal = report;
    showReport(report);
    setBusy({});
    if (mustType())
        m_typed->setFocus();
}

void UndoDialog::showReport(const UndoReport& report)
{
    if (report.error)
        return showProblem(report);
    m_text->setText(tr("No row was changed since. The undo leaves a receipt itself."));
    showList(effectTexts(report));
}

void UndoDialog::showProblem(const UndoReport& report)
{
    if (report.conflicts.isEmpty()) {
        m_text->setText(report.error->toText());
        return showList({});
    }
    const int count = int(report.conflicts.size());
    m_text->setText(count == 1
            ? tr("Nothing can be undone: this stands against it.")
            : tr("Nothing can be undone: %Ln things stand against it.", nullptr, count));
    QStringList lines;
    for (const UndoConflict& conflict : report.conflicts)
        lines.append(conflictText(conflict));
    showList(lines);
}

void UndoDialog::showList(const QStringList& lines)
{
    m_list->clear();
    m_list->addItems(lines);
}

bool UndoDialog::mustType() const
{
    const auto deletes = [](const ReceiptCounts& count) { return count.deleted > 0; };
    return m_rehearsal && !m_rehearsal->error
        && m_guard.needsTyping(std::ranges::any_of(m_rehearsal->counts, deletes));
}

QString UndoDialog::typedTable() const
{
    const auto found = std::ranges::find_if(
        m_rehearsal->counts, [](const ReceiptCounts& count) { return count.deleted > 0; });
    const auto name = QualifiedName::parse(found->table);
    return name ? name->name : found->table;
}

void UndoDialog::updateButton()
{
    const bool isTyping = mustType();
    m_typing->setVisible(isTyping);
    m_typed->setVisible(isTyping);
    if (isTyping)
        m_typing->setText(
            tr("Production: type “%1” to delete the rows that the save inserted for good.")
                .arg(revealedText(typedTable())));
    const bool isFree = m_rehearsal && !m_rehearsal->error && !m_undoing->isRunning();
    const qint64 rows = isFree ? receiptRows(m_rehearsal->counts) : 0;
    m_run->setText(rows == 0 ? tr("&Undo")
            : rows == 1      ? tr("&Undo 1 row")
                             : tr("&Undo %1 rows").arg(QLocale().toString(rows)));
    m_run->setEnabled(isFree && (!isTyping || m_typed->text() == typedTable()));
}

void UndoDialog::run()
{
    m_undoing->run();
    setBusy(tr("Undoing…"));
}

void UndoDialog::onFinished(const UndoReport& report)
{
    if (report.outcome == Outcome::Saved) {
        Q_EMIT undone(report);
        return accept();
    }
    m_rehearsal.reset();
    if (report.outcome == Outcome::Unknown)
        m_text->setText(tr("The connection was lost while it was saved. The history tells what "
                           "became of the undo once the server answers."));
    else if (report.error)
        showProblem(report);
    setBusy({});
}

void UndoDialog::reject()
{
    if (m_undoing->isRunning() && m_rehearsal)
        return m_undoing->stop(); // it closes with what really happened
    QDialog::reject();
}

}

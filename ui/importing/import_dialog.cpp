// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_dialog.h"

#include "import_columns_view.h"
#include "import_options_form.h"
#include "import_report_view.h"
#include "import_target_form.h"
#include "models/importing/import_words.h"
#include "models/text/hidden_characters.h"
#include "models/text/number_text.h"
#include "receipts/undo_dialog.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kImportSize(1020, 720);
constexpr int kChoicesWidth = 390;
constexpr int kProgressSteps = 1000;
constexpr qint64 kMsOfSecond = 1000;

QString rateText(qint64 rows, double share, std::chrono::milliseconds elapsed)
{
    if (rows == 0 || elapsed.count() < kMsOfSecond)
        return {};
    QString text = ImportDialog::tr(", %1 rows/s")
                       .arg(QLocale().toString(rows * kMsOfSecond / elapsed.count()));
    if (share > 0 && share < 1)
        text += ImportDialog::tr(", %n s left", nullptr,
            int(double(elapsed.count()) * (1 - share) / share / kMsOfSecond) + 1);
    return text;
}

}

ImportDialog::ImportDialog(
    UiContext context, ImportController* import, const GuardOptions& guard, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_import(import)
    , m_guard(guard)
{
    import->setParent(this);
    setObjectName(QStringLiteral("import.dialog"));
    setWindowTitle(tr("Import rows"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kImportSize);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    createHeader(*layout);
    createFile(*layout);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    createChoices(*middle);
    createResults(*middle);
    layout->addLayout(middle, 1);
    createFooter(*layout);
    connectSignals();
    refresh();
    m_path->setFocus();
}

void ImportDialog::createHeader(QBoxLayout& layout)
{
    const TablePtr& table = m_import->table();
    const DialogHeading heading
        = dialogHeading(table ? tr("Import into %1").arg(revealedText(table->name.display()))
                              : tr("Import as a new table"),
            {}, this);
    m_about = heading.about;
    layout.addWidget(heading.strip);
}

void ImportDialog::createFile(QBoxLayout& layout)
{
    const auto [frame, row] = dialogStrip(this);
    m_file = frame;
    m_path = namedLineEdit("import.path.edit", tr("File to import"), m_file);
    auto* label = new QLabel(tr("&File"), m_file);
    label->setBuddy(m_path);
    auto* choose = namedButton("import.choose.button", tr("&Choose…"), m_file);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_path, &QLineEdit::editingFinished, this, [this] { setFile(m_path->text()); });
    row->addWidget(label);
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    layout.addWidget(m_file);
}

void ImportDialog::createChoices(QBoxLayout& layout)
{
    QScrollArea* area
        = dialogChoices("import.choices.area", tr("Format and table"), kChoicesWidth, this);
    auto* choices = new QWidget(area);
    m_options = new ImportOptionsForm(choices);
    m_target = new ImportTargetForm(*m_import, choices);
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_options);
    column->addWidget(m_target);
    column->addStretch(1);
    area->setWidget(choices);
    layout.addWidget(area);
}

void ImportDialog::createResults(QBoxLayout& layout)
{
    m_columns = new ImportColumnsView(m_context, *m_import, this);
    m_report = new ImportReportView(m_context, this);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_columns, 3);
    column->addWidget(m_report);
    layout.addLayout(column, 1);
}

void ImportDialog::createFooter(QBoxLayout& layout)
{
    m_progress = dialogProgress(tr("Importing"), this);
    const auto [footer, row] = dialogFooterStrip(this);
    m_message = plainLabel({}, footer);
    m_message->setObjectName(QStringLiteral("import.message.label"));
    m_try = namedButton("import.try.button", tr("&Try it"), footer);
    m_cancel = namedButton("import.cancel.button", {}, footer);
    m_run = namedButton("import.run.button", {}, footer);
    m_run->setProperty("kind", QStringLiteral("primary"));
    row->addWidget(m_message, 1);
    row->addWidget(m_try);
    row->addWidget(m_cancel);
    row->addWidget(m_run);
    layout.addWidget(m_progress);
    layout.addWidget(footer);
}

void ImportDialog::connectSignals()
{
    connect(m_options, &ImportOptionsForm::changed, this,
        [this] { m_import->setRecipe(m_options->chosen()); });
    connect(m_import, &ImportController::looked, this, &ImportDialog::onLooked);
    connect(m_import, &ImportController::changed, this, [this] {
        m_isDone = m_isDone && m_import->isRunning();
        refresh();
    });
    connect(m_import, &ImportController::progressed, this, &ImportDialog::onProgress);
    connect(m_import, &ImportController::ended, this, &ImportDialog::onEnded);
    connect(m_report, &ImportReportView::undoRequested, this, &ImportDialog::undo);
    connect(m_try, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_run, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
}

void ImportDialog::setFile(const QString& path)
{
    if (path == m_import->task().path)
        return;
    m_path->setText(path);
    m_options->clear();
    m_import->setFile(path);
}

void ImportDialog::setClipboardText(const QString& text)
{
    m_path->setText(tr("Clipboard"));
    m_options->clear();
    m_import->setText(text, m_path->text());
}

void ImportDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Import from"), QFileInfo(m_path->text()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::setFile);
    dialog->open();
}

void ImportDialog::onLooked()
{
    hideReport();
    if (m_import->sight())
        m_options->show(m_import->sight()->recipe);
    alignLabels();
    m_target->refresh();
    m_columns->refresh();
}

void ImportDialog::hideReport()
{
    m_report->hide();
    m_columns->setPreviewShown(true);
}

/// The two forms look like one.
void ImportDialog::alignLabels()
{
    int width = 0;
    QList<QLabel*> labels = m_options->findChildren<QLabel*>();
    labels += m_target->findChildren<QLabel*>();
    for (const QLabel* label : std::as_const(labels))
        width = std::max(width, label->sizeHint().width());
    for (QLabel* label : std::as_const(labels)) {
        label->setMinimumWidth(width);
        label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    }
}

QString ImportDialog::fileText() const
{
    if (!m_import->sight())
        return {};
    const ImportSight& sight = *m_import->sight();
    QString format
        = tr("%1 · %2").arg(sizeText(sight.bytes), importFormatWords(sight.recipe.format));
    if (sight.isScript)
        return format;
    const qint64 rows = sight.survey.rows;
    if (!sight.survey.isComplete)
        return tr("%1 · more than %2 rows").arg(format, QLocale().toString(rows));
    return rows == 1 ? tr("%1 · 1 row").arg(format)
                     : tr("%1 · %n rows", nullptr, int(rows)).arg(format);
}

QString ImportDialog::runText() const
{
    const std::optional<ImportSight>& sight = m_import->sight();
    if (sight && sight->isScript)
        return tr("&Run the script");
    if (!sight || !sight->survey.isComplete)
        return tr("&Import rows");
    return sight->survey.rows == 1
        ? tr("&Import 1 row")
        : tr("&Import %1 rows").arg(QLocale().toString(sight->survey.rows));
}

void ImportDialog::refresh()
{
    const bool isRunning = m_import->isRunning();
    const QString missing = m_import->missing();
    m_file->setEnabled(!isRunning);
    m_options->setVisible(!m_import->task().path.isEmpty());
    m_options->setEnabled(!isRunning);
    m_target->setEnabled(!isRunning);
    m_target->refresh();
    m_columns->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
    m_about->setText(fileText().isEmpty()
            ? tr("CSV, TSV, JSON, NDJSON, Excel workbooks and SQL scripts, compressed ones too")
            : fileText());
    m_try->setEnabled(!isRunning && missing.isEmpty());
    m_run->setEnabled(!isRunning && missing.isEmpty() && !m_isDone);
    m_run->setText(runText());
    m_cancel->setText(isRunning ? tr("Sto&p") : tr("C&lose"));
    if (!isRunning)
        m_message->setText(missing);
}

QString ImportDialog::warning(bool isTrial) const
{
    QStringList lines;
    if (m_guard.isProduction())
        lines.append(isTrial
                ? tr("The rows are written into the production database and taken back. Until then "
                     "they are locked.")
                : tr("The rows are written into the production database."));
    const QString& rejects = m_import->task().rejects;
    if (!isTrial && !rejects.isEmpty() && rejects != m_target->replaced()
        && QFileInfo::exists(rejects))
        lines.append(tr("%1 already exists. The import replaces it by the rows that cannot be "
                        "written.")
                .arg(QFileInfo(rejects).fileName()));
    return lines.join(u'\n');
}

void ImportDialog::ask(bool isTrial)
{
    const QString text = warning(isTrial);
    if (text.isEmpty())
        return start(isTrial);
    QMessageBox* question
        = plainMessage(isTrial ? tr("Try the import") : tr("Import rows"), text, this);
    question->setObjectName(QStringLiteral("import.consent.question"));
    QPushButton* go = question->addButton(
        isTrial ? tr("Write and take back") : mnemonicText(runText().remove(u'&')),
        QMessageBox::AcceptRole);
    go->setObjectName(QStringLiteral("import.consent.button"));
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(go, &QPushButton::clicked, this, [this, isTrial] { start(isTrial); });
    question->open();
}

void ImportDialog::start(bool isTrial)
{
    hideReport();
    m_progress->setRange(0, 0);
    m_message->setText(isTrial ? tr("Trying…") : tr("Importing…"));
    if (isTrial)
        m_import->tryOut();
    else
        m_import->run();
    m_cancel->setFocus();
}

void ImportDialog::reject()
{
    if (m_import->isRunning())
        m_import->stop();
    else
        QDialog::reject();
}

void ImportDialog::onProgress(qint64 rows, qint64 rejected, qint64 bytes)
{
    const qint64 all = m_import->sight() ? m_import->sight()->bytes : 0;
    const double share = all > 0 ? std::min(1.0, double(bytes) / double(all)) : 0;
    m_progress->setRange(0, share > 0 ? kProgressSteps : 0);
    m_progress->setValue(int(share * kProgressSteps));
    if (rows == 0)
        return;
    QString text = tr("%1 read").arg(QLocale().toString(rows));
    if (rejected > 0)
        text += tr(", %1 rejected").arg(QLocale().toString(rejected));
    m_message->setText(text + rateText(rows, share, m_import->runningFor()));
}

void ImportDialog::onEnded(const ImportResult& result)
{
    m_isDone = result.isSaved();
    refresh();
    m_report->show(result, m_import->task().rejects);
    m_columns->setPreviewShown(result.rejects.isEmpty());
    if (!result.isSaved())
        return;
    m_receipt = result.receipt;
    Q_EMIT imported(result);
}

void ImportDialog::undo()
{
    const auto& adapter = m_import->adapter();
    auto* undoing = new ReceiptUndo(adapter, adapter->receipts()->store, *m_receipt);
    auto* dialog = new UndoDialog(m_context, undoing, m_guard, this);
    connect(dialog, &UndoDialog::undone, this, [this] {
        m_report->showUndone();
        Q_EMIT undone();
    });
    dialog->open();
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export_dialog.h"

#include "export_columns_button.h"
#include "export_options_form.h"
#include "export_path.h"
#include "models/text/error_text.h"
#include "models/text/number_text.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kExportSize(980, 690);
constexpr int kOptionsWidth = 390;
constexpr int kProgressSteps = 1000;

/// Rows a second, and how long the rest takes at that rate.
QString rateText(qint64 rows, std::optional<qint64> total, std::chrono::milliseconds elapsed)
{
    constexpr qint64 kMsOfSecond = 1000;
    if (rows == 0 || elapsed.count() < kMsOfSecond)
        return {};
    const qint64 rate = std::max<qint64>(1, rows * kMsOfSecond / elapsed.count());
    QString text = ExportDialog::tr(", %1 rows/s").arg(QLocale().toString(rate));
    if (total && *total > rows)
        text += ExportDialog::tr(", %n s left", nullptr, int((*total - rows) / rate) + 1);
    return text;
}

}

ExportDialog::ExportDialog(
    UiContext context, std::unique_ptr<ExportRows> rows, const Scope& scope, QWidget* parent)
    : QDialog(parent)
    , m_rows(std::move(rows))
    , m_controller(*m_rows)
    , m_preview(*m_rows)
    , m_total(scope.total)
{
    setObjectName(QStringLiteral("export.dialog"));
    setWindowTitle(tr("Export rows"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kExportSize);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    createHeader(scope, *layout);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    createOptions(*middle);
    createPreview(*middle);
    layout->addLayout(middle, 1);
    createTarget(*layout);
    createFooter(context, *layout);
    connectSignals();
    setRunning(false);
    refresh();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::createHeader(const Scope& scope, QBoxLayout& layout)
{
    layout.addWidget(dialogHeading(scope.heading, scope.about, this).strip);
}

void ExportDialog::createOptions(QBoxLayout& layout)
{
    QScrollArea* area = dialogChoices("export.options.area", tr("Options"), kOptionsWidth, this);
    m_options = new ExportOptionsForm(m_rows->source(), area);
    if (const QList<ExportColumn> columns = m_rows->columns(); !columns.isEmpty()) {
        m_columns = new ExportColumnsButton(columns, m_options);
        m_options->addRow(tr("Columns"), m_columns);
    }
    area->setWidget(m_options);
    layout.addWidget(area);
}

void ExportDialog::createPreview(QBoxLayout& layout)
{
    auto* label = new QLabel(tr("&Preview of the first rows"), this);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("export.preview.text"));
    m_text->setAccessibleName(tr("Preview of the first rows"));
    m_text->setProperty("kind", QStringLiteral("flat"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    showAsCode(*m_text, 12);
    label->setBuddy(m_text);
    label->setContentsMargins(12, 12, 12, 8);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    layout.addLayout(column, 1);
}

void ExportDialog::createTarget(QBoxLayout& layout)
{
    const auto [frame, row] = dialogStrip(this);
    m_target = frame;
    m_path = namedLineEdit("export.path.edit", tr("File to write"), m_target);
    m_path->setText(freeExportPath(m_rows->name(), m_options->recipe()));
    auto* label = new QLabel(tr("To &file"), m_target);
    label->setBuddy(m_path);
    auto* choose = namedButton("export.choose.button", tr("Ch&oose…"), m_target);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    row->addWidget(label);
    row->addWidget(m_path, 1);
    row->addWidget(choose);
    layout.addWidget(m_target);
}

void ExportDialog::createFooter(UiContext context, QBoxLayout& layout)
{
    m_progress = dialogProgress(tr("Exporting"), this);
    const auto [footer, row] = dialogFooterStrip(this);
    m_message = plainLabel({}, footer);
    m_message->setObjectName(QStringLiteral("export.message.label"));
    m_cancel = namedButton("export.cancel.button", {}, footer);
    m_export = namedButton("export.start.button", tr("&Export"), footer);
    m_export->setProperty("kind", QStringLiteral("primary"));
    m_export->setDefault(true);
    if (!m_rows->command(task()).isEmpty()) {
        m_command = namedButton("export.command.button", tr("&Copy as command"), footer);
        m_command->setIcon(context.icons.icon(QStringLiteral("terminal-2")));
        row->addWidget(m_command);
    }
    row->addWidget(m_message, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_export);
    layout.addWidget(m_progress);
    layout.addWidget(footer);
}

void ExportDialog::connectSignals()
{
    connect(m_options, &ExportOptionsForm::changed, this, &ExportDialog::refresh);
    if (m_columns)
        connect(m_columns, &ExportColumnsButton::changed, this, &ExportDialog::refresh);
    if (m_command) {
        connect(m_command, &QPushButton::clicked, this, [this] {
            copyPlainly(m_rows->command(task()));
            m_message->setText(tr("Copied the command that writes the same file."));
        });
    }
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::askOrStart);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(&m_preview, &ExportPreview::ready, this, &ExportDialog::showPreview);
    connect(&m_preview, &ExportPreview::failed, this, [this](const Error& error) {
        const ErrorText text = explain(error);
        showPreview(QStringList{text.what, text.why, text.hint}.join(u'\n').trimmed());
    });
    connect(&m_controller, &ExportController::progressed, this, &ExportDialog::onProgress);
    connect(&m_controller, &ExportController::finished, this, &ExportDialog::onFinished);
    connect(&m_controller, &ExportController::failed, this, &ExportDialog::onFailed);
}

ExportTask ExportDialog::task() const
{
    return {m_path->text(), m_options->recipe(), m_columns ? m_columns->chosen() : QStringList()};
}

void ExportDialog::refresh()
{
    m_path->setText(withExportSuffix(m_path->text(), m_options->recipe()));
    m_export->setEnabled(!m_columns || m_columns->hasAny());
    if (m_export->isEnabled())
        m_preview.show(m_options->recipe(), task().columns);
    else
        showPreview(tr("No column is chosen."));
}

void ExportDialog::showPreview(const QString& text)
{
    m_text->setPlainText(text);
}

void ExportDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Export to"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(m_path->text());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_path->setText(path);
        m_replaced = path; // the file dialog has asked
    });
    dialog->open();
}

void ExportDialog::setRunning(bool running)
{
    m_options->setEnabled(!running);
    m_target->setEnabled(!running);
    m_export->setEnabled(!running);
    m_progress->setVisible(running);
    m_cancel->setText(running ? tr("S&top") : tr("C&lose"));
}

void ExportDialog::askOrStart()
{
    const QString path = m_path->text();
    if (path == m_replaced || !QFileInfo::exists(path))
        return start();
    QMessageBox* question = plainMessage(tr("File exists"),
        tr("%1 already exists. The export replaces it once all rows are written.")
            .arg(QFileInfo(path).fileName()),
        this);
    question->setObjectName(QStringLiteral("export.replace.question"));
    QPushButton* replace = question->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    replace->setObjectName(QStringLiteral("export.replace.button"));
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(replace, &QPushButton::clicked, this, [this, path] {
        m_replaced = path;
        start();
    });
    question->open();
}

void ExportDialog::start()
{
    m_progress->setRange(0, m_total ? kProgressSteps : 0);
    m_message->setText({});
    setRunning(true);
    m_controller.start(task());
}

void ExportDialog::reject()
{
    if (m_controller.isRunning())
        m_controller.cancel();
    else
        QDialog::reject();
}

void ExportDialog::stop()
{
    m_controller.cancel();
}

void ExportDialog::onProgress(qint64 rows, qint64 bytes)
{
    if (m_total && *m_total > 0)
        m_progress->setValue(
            int(std::min<qint64>(kProgressSteps, rows * kProgressSteps / *m_total)));
    m_message->setText(tr("%1 rows, %2").arg(QLocale().toString(rows), sizeText(bytes))
        + rateText(rows, m_total, m_controller.runningFor()));
}

void ExportDialog::onFinished(const ExportReport& report)
{
    setRunning(false);
    m_replaced.clear();
    const QStringList lines{report.rows == 1
            ? tr("Wrote 1 row, which is all that the server returned.")
            : tr("Wrote %1 rows, the same number as the server returned.")
                  .arg(QLocale().toString(report.rows))};
    m_message->setText((lines + report.remarks).join(u'\n'));
}

void ExportDialog::onFailed(const Error& error)
{
    setRunning(false);
    const ErrorText text = explain(error);
    m_message->setText(error.kind == ErrorKind::Cancelled
            ? tr("Stopped. No file was written.")
            : tr("Not exported. %1")
                  .arg(QStringList{text.what, text.why, text.hint}
                          .join(QLatin1Char('\n'))
                          .trimmed()));
}

}

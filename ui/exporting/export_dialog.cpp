// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export_dialog.h"

#include "export_path.h"
#include "models/filters/masked_columns.h"
#include "models/text/error_text.h"
#include "models/text/number_text.h"
#include "toolkit/plain_text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>

namespace tw {

namespace {

constexpr int kProgressSteps = 1000;
QString sourceText(const Table& table, const PageInfo& page)
{
    const QString name = table.name.display();
    if (!page.total)
        return ExportDialog::tr("All rows of this filter in %1").arg(name);
    const QString about = page.totalKind == TotalKind::Estimate ? QStringLiteral("~") : QString();
    return ExportDialog::tr("All rows of this filter in %1: %2")
        .arg(name, about + QLocale().toString(*page.total));
}

}

ExportDialog::ExportDialog(UiContext context, std::shared_ptr<const Adapter> adapter, Source source,
    SelectQuery query, const PageInfo& page, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_from(std::move(source))
    , m_table(m_from.described)
    , m_query(std::move(query))
    , m_controller(std::move(adapter))
    , m_total(page.total)
{
    setObjectName(QStringLiteral("export.dialog"));
    setWindowTitle(tr("Export rows"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 0);
    createWidgets(page);
    createMasked();
    createLayout();
    connectSignals();
    setRunning(false);
}

void ExportDialog::createWidgets(const PageInfo& page)
{
    m_source = plainLabel(sourceText(*m_table, page), this);
    m_formats = new QButtonGroup(this);
    m_formatRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_formatRow);
    row->setContentsMargins(0, 0, 0, 0);
    const std::pair<ExportFormat, QString> formats[]{
        {ExportFormat::Csv, tr("&CSV, as COPY writes it")},
        {ExportFormat::Ndjson, tr("&NDJSON, one object a line")},
    };
    for (const auto& [format, text] : formats) {
        auto* button = new QRadioButton(text, m_formatRow);
        button->setObjectName(QStringLiteral("export.format.%1").arg(int(format)));
        m_formats->addButton(button, int(format));
        row->addWidget(button);
    }
    row->addStretch(1);
    m_formats->button(int(ExportFormat::Csv))->setChecked(true);

    m_path = new QLineEdit(freeExportPath(m_table->name.name, ExportFormat::Csv), this);
    m_path->setObjectName(QStringLiteral("export.path.edit"));
    m_path->setAccessibleName(tr("File to write"));
    m_browse = new QPushButton(tr("Ch&oose…"), this);
    m_browse->setObjectName(QStringLiteral("export.choose.button"));
    m_browse->setAutoDefault(false);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("export.progress.bar"));
    m_progress->setAccessibleName(tr("Exporting"));
    m_progress->setTextVisible(false);
    m_message = plainLabel({}, this);
    m_message->setObjectName(QStringLiteral("export.message.label"));
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("export.cancel.button"));
    m_cancel->setAutoDefault(false);
    m_export = new QPushButton(tr("&Export"), this);
    m_export->setObjectName(QStringLiteral("export.start.button"));
    m_export->setProperty("kind", QStringLiteral("primary"));
    m_export->setDefault(true);
}

void ExportDialog::createMasked()
{
    const QStringList masked = maskedColumns(*m_from.described);
    if (masked.isEmpty())
        return;
    const QString names = masked.join(QStringLiteral(", "));
    if (maskedColumns(*m_from.read).isEmpty()) {
        m_withMasked
            = new QCheckBox(mnemonicText(tr("Include masked columns: %1").arg(names)), this);
        m_withMasked->setObjectName(QStringLiteral("export.masked.check"));
        return;
    }
    m_masked = plainLabel(tr("Left out, because they are masked: %1").arg(names), this);
    m_masked->setObjectName(QStringLiteral("export.masked.label"));
    m_masked->setProperty("kind", QStringLiteral("muted"));
}

SelectQuery ExportDialog::exportedQuery() const
{
    SelectQuery query = m_query;
    const bool leavesOut = m_masked || (m_withMasked && !m_withMasked->isChecked());
    if (leavesOut)
        for (const Column& column : m_from.described->columns)
            if (!column.isMasked)
                query.columns.append(column.name);
    return query;
}

void ExportDialog::createLayout()
{
    auto* file = new QHBoxLayout;
    file->setSpacing(8);
    file->addWidget(m_path, 1);
    file->addWidget(m_browse);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->setHorizontalSpacing(12);
    form->addRow(tr("Rows"), m_source);
    if (m_masked)
        form->addRow(tr("Columns"), m_masked);
    if (m_withMasked)
        form->addRow(tr("Columns"), m_withMasked);
    form->addRow(tr("Format"), m_formatRow);
    auto* fileLabel = new QLabel(tr("&File"), this);
    fileLabel->setBuddy(m_path);
    form->addRow(fileLabel, file);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addLayout(buttons);
}

void ExportDialog::connectSignals()
{
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::askOrStart);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_formats, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (!checked)
            return;
        m_path->setText(withExportSuffix(m_path->text(), format()));
    });
    connect(&m_controller, &ExportController::progressed, this, &ExportDialog::onProgress);
    connect(&m_controller, &ExportController::finished, this, &ExportDialog::onFinished);
    connect(&m_controller, &ExportController::failed, this, &ExportDialog::onFailed);
}

ExportFormat ExportDialog::format() const
{
    return ExportFormat(m_formats->checkedId());
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
    m_formatRow->setEnabled(!running);
    if (m_withMasked)
        m_withMasked->setEnabled(!running);
    m_path->setEnabled(!running);
    m_browse->setEnabled(!running);
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
    m_since.start();
    const bool withMasked = m_withMasked && m_withMasked->isChecked();
    m_controller.start(
        withMasked ? m_from.read : m_from.described, exportedQuery(), m_path->text(), format());
}

void ExportDialog::reject()
{
    if (m_controller.isRunning())
        m_controller.cancel();
    else
        QDialog::reject();
}

std::chrono::milliseconds ExportDialog::runningFor() const
{
    return std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
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
    m_message->setText(tr("%1 rows, %2").arg(QLocale().toString(rows), sizeText(bytes)));
}

void ExportDialog::onFinished(qint64 rows)
{
    setRunning(false);
    m_replaced.clear();
    m_message->setText(
        tr("Wrote %1 rows, the same number as the server returned.").arg(QLocale().toString(rows)));
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

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables_dialog.h"

#include "exporting/export_options_form.h"
#include "exporting/export_path.h"
#include "models/text/error_text.h"
#include "table_checklist.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kTablesSize(900, 640);
constexpr int kFormWidth = 390;

}

TablesDialog::TablesDialog(
    std::shared_ptr<const Adapter> adapter, const Scope& scope, QWidget* parent)
    : QDialog(parent)
    , m_export(std::move(adapter))
{
    setObjectName(QStringLiteral("tables.dialog"));
    setWindowTitle(tr("Export tables"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kTablesSize);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    createHeader(scope, *layout);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    createOptions(*middle);
    m_tables = new TableChecklist(QStringLiteral("tables"), scope.tables, scope.checked, this);
    middle->addWidget(m_tables, 1);
    layout->addLayout(middle, 1);
    createTarget(scope, *layout);
    createFooter(*layout);
    connectSignals();
    refresh();
}

void TablesDialog::createHeader(const Scope& scope, QBoxLayout& layout)
{
    layout.addWidget(dialogHeading(
        scope.heading, tr("A file for each table, all as of one moment, in a new folder."), this)
            .strip);
}

void TablesDialog::createOptions(QBoxLayout& layout)
{
    QScrollArea* area = dialogChoices("tables.options.area", tr("Options"), kFormWidth, this);
    m_options = new ExportOptionsForm(area);
    m_deleted = namedCheckBox("tables.deleted.check", tr("Soft-deleted rows too"), m_options);
    m_options->addRow({}, m_deleted);
    area->setWidget(m_options);
    layout.addWidget(area);
}

void TablesDialog::createTarget(const Scope& scope, QBoxLayout& layout)
{
    const auto [frame, row] = dialogStrip(this);
    m_target = frame;
    m_folder = namedLineEdit("tables.folder.edit", tr("Folder to write"), m_target);
    m_folder->setText(freeExportFolder(scope.folder));
    auto* label = new QLabel(tr("To &folder"), m_target);
    label->setBuddy(m_folder);
    auto* choose = namedButton("tables.choose.button", tr("Ch&oose…"), m_target);
    connect(choose, &QPushButton::clicked, this, &TablesDialog::chooseFolder);
    row->addWidget(label);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    layout.addWidget(m_target);
}

void TablesDialog::createFooter(QBoxLayout& layout)
{
    m_progress = dialogProgress(tr("Exporting"), this);
    m_progress->setRange(0, 0);
    m_progress->hide();
    const auto [footer, row] = dialogFooterStrip(this);
    m_message = plainLabel({}, footer);
    m_message->setObjectName(QStringLiteral("tables.message.label"));
    m_cancel = namedButton("tables.cancel.button", {}, footer);
    m_run = namedButton("tables.run.button", tr("&Export"), footer);
    m_run->setProperty("kind", QStringLiteral("primary"));
    m_run->setDefault(true);
    row->addWidget(m_message, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_run);
    layout.addWidget(m_progress);
    layout.addWidget(footer);
}

void TablesDialog::connectSignals()
{
    connect(m_tables, &TableChecklist::changed, this, &TablesDialog::refresh);
    connect(m_folder, &QLineEdit::textChanged, this, &TablesDialog::refresh);
    connect(m_run, &QPushButton::clicked, this, &TablesDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &TablesDialog::reject);
    connect(&m_export, &TablesExport::progressed, this, [this](qint64 rows) {
        if (rows > 0)
            m_message->setText(tr("%1 rows written").arg(QLocale().toString(rows)));
    });
    connect(&m_export, &TablesExport::finished, this, [this](const QList<UnloadedTable>& tables) {
        refresh();
        m_message->setText(tablesExportWords(tables, m_folder->text()));
    });
    connect(&m_export, &TablesExport::failed, this, &TablesDialog::onFailed);
}

UnloadPlan TablesDialog::plan() const
{
    return {m_tables->checked(), m_folder->text().trimmed(), m_options->recipe(),
        m_deleted->isChecked() ? DeletedRows::All : DeletedRows::Live};
}

void TablesDialog::refresh()
{
    const bool isRunning = m_export.isRunning();
    const UnloadPlan now = plan();
    const QString missing = TablesExport::missing(now);
    m_tables->setEnabled(!isRunning);
    m_options->setEnabled(!isRunning);
    m_target->setEnabled(!isRunning);
    m_progress->setVisible(isRunning);
    m_run->setEnabled(!isRunning && missing.isEmpty());
    m_run->setText(now.tables.size() == 1
            ? tr("&Export 1 table")
            : tr("&Export %1 tables").arg(QLocale().toString(now.tables.size())));
    m_cancel->setText(isRunning ? tr("S&top") : tr("C&lose"));
    if (!isRunning)
        m_message->setText(missing);
}

void TablesDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Export into"), m_folder->text());
    dialog->setObjectName(QStringLiteral("tables.folder.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void TablesDialog::start()
{
    m_export.start(plan());
    refresh();
    m_message->setText(tr("Exporting…"));
    m_cancel->setFocus();
}

void TablesDialog::reject()
{
    if (m_export.isRunning())
        m_export.cancel();
    else
        QDialog::reject();
}

void TablesDialog::onFailed(const Error& error)
{
    refresh();
    const ErrorText text = explain(error);
    m_message->setText(error.kind == ErrorKind::Cancelled
            ? tr("Stopped. No file was written.")
            : tr("Not exported. %1")
                  .arg(QStringList{text.what, text.why, text.hint}.join(u'\n').trimmed()));
}

}

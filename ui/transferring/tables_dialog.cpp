// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables_dialog.h"

#include "exporting/export_options_form.h"
#include "exporting/export_path.h"
#include "models/text/error_text.h"
#include "table_checklist.h"
#include "theme/fonts.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFrame>
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

QFrame* tablesBar(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("kind", QStringLiteral("bar"));
    return frame;
}

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
    auto* header = tablesBar(this);
    auto* heading = plainLabel(scope.heading, header);
    heading->setObjectName(QStringLiteral("tables.heading.label"));
    heading->setFont(uiFont(15, QFont::DemiBold));
    auto* about
        = plainLabel(tr("A file for each table, all as of one moment, in a new folder."), header);
    about->setProperty("kind", QStringLiteral("muted"));
    auto* lines = new QVBoxLayout(header);
    lines->setContentsMargins(20, 12, 20, 12);
    lines->addWidget(heading);
    lines->addWidget(about);
    layout.addWidget(header);
}

void TablesDialog::createOptions(QBoxLayout& layout)
{
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("tables.options.area"));
    area->setAccessibleName(tr("Options"));
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(kFormWidth);
    m_options = new ExportOptionsForm(area);
    m_deleted = namedCheckBox("tables.deleted.check", tr("Soft-deleted rows too"), m_options);
    m_options->addRow({}, m_deleted);
    area->setWidget(m_options);
    layout.addWidget(area);
}

void TablesDialog::createTarget(const Scope& scope, QBoxLayout& layout)
{
    m_target = tablesBar(this);
    m_folder = namedLineEdit("tables.folder.edit", tr("Folder to write"), m_target);
    m_folder->setText(freeExportFolder(scope.folder));
    auto* label = new QLabel(tr("To &folder"), m_target);
    label->setBuddy(m_folder);
    auto* choose = namedButton("tables.choose.button", tr("Ch&oose…"), m_target);
    connect(choose, &QPushButton::clicked, this, &TablesDialog::chooseFolder);
    auto* row = new QHBoxLayout(m_target);
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    layout.addWidget(m_target);
}

void TablesDialog::createFooter(QBoxLayout& layout)
{
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("tables.progress.bar"));
    m_progress->setAccessibleName(tr("Exporting"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progress->hide();
    auto* footer = tablesBar(this);
    m_message = plainLabel({}, footer);
    m_message->setObjectName(QStringLiteral("tables.message.label"));
    m_cancel = namedButton("tables.cancel.button", {}, footer);
    m_run = namedButton("tables.run.button", tr("&Export"), footer);
    m_run->setProperty("kind", QStringLiteral("primary"));
    m_run->setDefault(true);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(8);
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

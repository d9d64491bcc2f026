// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config_import_dialog.h"

#include "models/text/error_text.h"
#include "theme/fonts.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

namespace tw {

namespace {

constexpr QSize kConfigImportDialogSize(760, 480);

QString placeText(const OriginatedText& text)
{
    const QString& detail = text.value.detail();
    return detail.isEmpty() ? originName(text.origin) : detail;
}

}

ConfigImportDialog::ConfigImportDialog(Surroundings surroundings, QWidget* parent)
    : QDialog(parent)
    , m_surroundings(std::move(surroundings))
{
    setObjectName(QStringLiteral("import.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import settings"));
    createWidgets();
    auto* source = new QHBoxLayout;
    source->setSpacing(8);
    source->addWidget(m_source);
    source->addWidget(m_family);
    source->addWidget(m_detail, 1);
    source->addWidget(m_choose);
    auto* content = new QVBoxLayout;
    content->setContentsMargins(20, 16, 20, 16);
    content->setSpacing(12);
    content->addLayout(source);
    content->addWidget(m_values, 1);
    content->addWidget(m_problems);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(content, 1);
    layout->addWidget(makeFooter());
    resize(kConfigImportDialogSize);
    showSource();
}

void ConfigImportDialog::createWidgets()
{
    m_source = new QComboBox(this);
    m_source->setObjectName(QStringLiteral("import.source.combo"));
    m_source->setAccessibleName(tr("Where the settings are"));
    m_source->addItem(tr("Environment variables"));
    m_source->addItem(tr("A .env file"));
    m_source->addItem(tr("pg_service.conf"));
    connect(m_source, &QComboBox::currentIndexChanged, this, &ConfigImportDialog::showSource);
    createFamilies();
    m_detail = new QLineEdit(this);
    m_detail->setObjectName(QStringLiteral("import.detail.edit"));
    connect(m_detail, &QLineEdit::textChanged, this, &ConfigImportDialog::refresh);
    m_choose = new QPushButton(tr("C&hoose…"), this);
    m_choose->setObjectName(QStringLiteral("import.choose.button"));
    m_choose->setAccessibleName(tr("Choose a .env file"));
    m_choose->setAutoDefault(false);
    connect(m_choose, &QPushButton::clicked, this, &ConfigImportDialog::chooseFile);
    m_values = new QTableWidget(this);
    m_values->setObjectName(QStringLiteral("import.values.table"));
    m_values->setAccessibleName(tr("Settings found"));
    m_values->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    m_values->setColumnCount(4); // their widths ask for the style, which looks at the kind
    m_values->setHorizontalHeaderLabels(
        {tr("Setting"), tr("Value"), tr("Read from"), tr("Instead of")});
    m_values->horizontalHeader()->setStretchLastSection(true);
    m_values->verticalHeader()->hide();
    m_values->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_values->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problems = plainLabel({}, this);
    m_problems->setObjectName(QStringLiteral("import.problems.label"));
    m_problems->setFont(uiFont(12));
    m_problems->setProperty("kind", QStringLiteral("error"));
}

void ConfigImportDialog::createFamilies()
{
    m_family = new QComboBox(this);
    m_family->setObjectName(QStringLiteral("import.family.combo"));
    m_family->setAccessibleName(tr("Which variables count"));
    m_family->addItem(tr("Those that are set"), QString());
    for (const EnvironmentFamily& family : environmentFamilies()) {
        m_family->addItem(tr("Family %1").arg(family.name), family.name);
        m_family->setItemData(m_family->count() - 1, toolTipText(family.summary), Qt::ToolTipRole);
    }
    connect(m_family, &QComboBox::currentIndexChanged, this, &ConfigImportDialog::refresh);
}

QWidget* ConfigImportDialog::makeFooter()
{
    const auto [footer, row] = dialogFooterStrip(this);
    auto* cancel = new QPushButton(tr("&Cancel"), footer);
    cancel->setObjectName(QStringLiteral("import.cancel.button"));
    cancel->setAccessibleName(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_take = new QPushButton(tr("&Import"), footer);
    m_take->setObjectName(QStringLiteral("import.take.button"));
    m_take->setAccessibleName(tr("Import these settings"));
    m_take->setProperty("kind", QStringLiteral("primary"));
    m_take->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT taken(m_found);
        accept();
    });
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_take);
    return footer;
}

void ConfigImportDialog::setEnvFile(const QString& path)
{
    m_source->setCurrentIndex(int(Source::EnvFile));
    m_detail->setText(path);
}

ConfigRequest ConfigImportDialog::request() const
{
    ConfigRequest request;
    switch (Source(m_source->currentIndex())) {
    case Source::Environment:
        request.family = m_family->currentData().toString();
        break;
    case Source::EnvFile:
        if (m_family->currentIndex() > 0)
            request.family = m_family->currentData().toString();
        request.envFile = m_detail->text().trimmed();
        break;
    case Source::Service:
        request.service = m_detail->text().trimmed();
        break;
    }
    return request;
}

void ConfigImportDialog::showSource()
{
    const Source source = Source(m_source->currentIndex());
    m_detail->setVisible(source != Source::Environment);
    m_choose->setVisible(source == Source::EnvFile);
    m_family->setVisible(source != Source::Service);
    const QString what = source == Source::EnvFile ? tr("File") : tr("Name of the service");
    m_detail->setPlaceholderText(what);
    m_detail->setAccessibleName(what);
    m_detail->clear();
    refresh();
}

void ConfigImportDialog::refresh()
{
    const bool lacksDetail = m_detail->isVisibleTo(this) && m_detail->text().trimmed().isEmpty();
    m_found = lacksDetail ? ResolvedConfig() : gather(request(), m_surroundings);
    m_values->setRowCount(0);
    for (const ResolvedSetting& setting : m_found.settings())
        addRow(setting);
    m_values->resizeColumnsToContents();
    QStringList problems = problemTexts(m_found.validate());
    if (problems.isEmpty() && m_values->rowCount() == 0 && !lacksDetail)
        problems.append(tr("No settings found."));
    m_problems->setText(problems.join(QLatin1Char('\n')));
    m_problems->setVisible(!problems.isEmpty());
    m_take->setEnabled(m_values->rowCount() > 0 && !hasErrors(m_found.validate()));
}

void ConfigImportDialog::addRow(const ResolvedSetting& setting)
{
    if (setting.used.origin == Origin::Default)
        return;
    QStringList others;
    for (const OriginatedText& other : setting.overridden)
        others.append(tr("%1 of %2").arg(other.value.shown(), placeText(other)));
    const int row = m_values->rowCount();
    m_values->insertRow(row);
    const QStringList texts{setting.used.value.setting().name(), setting.used.value.shown(),
        placeText(setting.used), others.join(QStringLiteral("; "))};
    for (int column = 0; column < int(texts.size()); ++column)
        m_values->setItem(row, column, new QTableWidgetItem(texts[column]));
}

void ConfigImportDialog::chooseFile()
{
    auto* chooser = new QFileDialog(this, tr("Choose a .env file"));
    chooser->setObjectName(QStringLiteral("import.file.dialog"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setFilter(QDir::Files | QDir::Hidden);
    connect(chooser, &QFileDialog::fileSelected, m_detail, &QLineEdit::setText);
    chooser->open();
}

}

// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_report_view.h"

#include "import_columns_view.h"
#include "models/importing/import_words.h"
#include "models/text/hidden_characters.h"
#include "theme/fonts.h"
#include "toolkit/icon_label.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kIconSize = 18;
constexpr int kLeastRejects = 130; ///< height of their table
constexpr int kLineWidth = 60;
constexpr int kColumnWidth = 110;
constexpr int kValueWidth = 130;

QString shown(const QString& text)
{
    return importCellText(Value::text(text));
}

}

ImportReportView::ImportReportView(UiContext context, QWidget* parent)
    : QFrame(parent)
{
    setProperty("kind", QStringLiteral("strip"));
    m_icon = new IconLabel(context, QStringLiteral("circle-check"), Token::OkFg, kIconSize, this);
    m_title = plainLabel({}, this);
    m_title->setObjectName(QStringLiteral("import.result.label"));
    m_title->setFont(uiFont(13, QFont::DemiBold));
    m_text = plainLabel({}, this);
    m_text->setObjectName(QStringLiteral("import.counts.label"));
    m_undo = namedButton("import.undo.button", tr("&Undo this import…"), this);
    m_view = importTableView(
        "import.rejected.view", tr("Rows that cannot be imported"), context, this);
    m_view->setModel(&m_rejects);
    m_view->setMinimumHeight(kLeastRejects);
    m_view->horizontalHeader()->setStretchLastSection(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(16, 10, 16, 10);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_undo, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    connect(m_undo, &QPushButton::clicked, this, &ImportReportView::undoRequested);
    hide();
}

QString ImportReportView::textOf(const ImportResult& result, const QString& rejectsPath)
{
    if (result.report.error)
        return result.report.error->kind == ErrorKind::Cancelled
            ? QString()
            : importErrorWords(*result.report.error);
    QStringList lines{importCountWords(result)};
    if (result.report.rejected > result.rejects.size() && !result.rejects.isEmpty())
        lines.append(tr("The first %1 of the rejected rows:")
                .arg(QLocale().toString(result.rejects.size())));
    if (result.report.rejected > 0 && !result.isTrial)
        lines.append(
            tr("All of them are in %1.").arg(revealedText(QFileInfo(rejectsPath).fileName())));
    else if (result.report.rejected > 0 && rejectsPath.isEmpty())
        lines.append(tr("The first of them would end the import, unless you name a file for bad "
                        "rows."));
    return lines.join(u'\n');
}

void ImportReportView::show(const ImportResult& result, const QString& rejectsPath)
{
    const bool isBad = result.report.error.has_value();
    const bool isMixed = !isBad && result.report.rejected > 0;
    m_icon->setIcon(
        isBad || isMixed ? QStringLiteral("alert-triangle") : QStringLiteral("circle-check"),
        isBad         ? Token::StateFailedFg
            : isMixed ? Token::StateConflictFg
                      : Token::OkFg);
    m_title->setText(importEndWords(result));
    m_text->setText(textOf(result, rejectsPath));
    m_text->setVisible(!m_text->text().isEmpty());
    const bool hasWritten = result.report.inserted + result.report.updated > 0;
    m_undo->setVisible(hasWritten && result.receipt);
    showRejects(result);
    setVisible(true);
}

void ImportReportView::showRejects(const ImportResult& result)
{
    QList<QList<ImportTable::Cell>> rows;
    for (const ImportReject& each : result.rejects)
        rows.append({{each.line}, {shown(each.column)}, {shown(each.value)}, {shown(each.reason)}});
    m_rejects.setContent({tr("Line"), tr("Column"), tr("Value"), tr("Reason")}, std::move(rows));
    QHeaderView& header = *m_view->horizontalHeader();
    header.resizeSection(0, kLineWidth);
    header.resizeSection(1, kColumnWidth);
    header.resizeSection(2, kValueWidth);
    m_view->setVisible(!result.rejects.isEmpty());
}

void ImportReportView::showUndone()
{
    m_undo->hide();
    m_text->setText(tr("The import was undone."));
    m_text->show();
}

}
